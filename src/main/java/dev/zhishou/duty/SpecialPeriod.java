package dev.zhishou.duty;

import dev.zhishou.access.CommunityId;
import java.time.LocalDate;
import java.util.UUID;

/// Days on which somebody in charge must be on the roster (004-104).
///
/// @param title what makes them special (春节, 台风)
/// @param first first day
/// @param last last day
public record SpecialPeriod(
    UUID id, CommunityId community, String title, LocalDate first, LocalDate last) {}
