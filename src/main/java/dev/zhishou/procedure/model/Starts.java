package dev.zhishou.procedure.model;

import java.util.SequencedMap;

/// Another procedure that a step starts as a linked case.
///
/// @param give their name: what is given; adds to or replaces what goes along by itself
/// @param waits whether the step is settled only when that case closes
public record Starts(String procedure, SequencedMap<String, Condition> give, boolean waits) {}
