package dev.zhishou.duty.roster;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is said to a finding.
///
/// @param finding its id
/// @param standIn who stands in; null: nobody
/// @param reason why it goes without; null: none
public record Answer(@Nullable String finding, @Nullable UUID standIn, @Nullable String reason) {}
