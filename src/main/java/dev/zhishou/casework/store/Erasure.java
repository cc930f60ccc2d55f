package dev.zhishou.casework.store;

import java.util.UUID;

/// A private value that was erased.
///
/// @param seq of the event beside which it stood
/// @param event hash of that event, in hex: after a restore another event may have the number
public record Erasure(UUID caseId, int seq, String name, String event) {}
