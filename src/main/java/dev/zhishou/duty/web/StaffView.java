package dev.zhishou.duty.web;

import java.util.List;
import java.util.UUID;

/// Somebody who works in a community, with the ids of his posts there.
record StaffView(UUID id, String name, List<String> roles) {}
