package dev.zhishou.duty.handover.web;

import java.util.List;

/// What is handed over with a post.
///
/// @param unread how many red cases he has yet to open before he signs
record HandoverView(String role, List<HandoverItem> items, int unread) {}
