package dev.zhishou.custody;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One link of the chain.
///
/// @param piece the row of the case's list that it is about; null: the whole of it
/// @param run the step of the case
/// @param account who settled that step; null: the system
/// @param at when it happened
record HandOver(
    Deed deed, @Nullable String piece, String run, @Nullable UUID account, Instant at) {}
