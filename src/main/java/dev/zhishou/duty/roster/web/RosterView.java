package dev.zhishou.duty.roster.web;

import dev.zhishou.Exempt;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A week's roster.
///
/// @param week its Monday
/// @param version what `If-Match` wants
/// @param state `draft`: it does not count yet; `published`; `standing`: nobody wrote this week,
///     what holds every week holds
/// @param around turns of the weeks before and after that reach into it
/// @param standIns who was named for holes when it was published
@Exempt(reason = "one component for each part of a roster in the interface")
record RosterView(
    String community,
    LocalDate week,
    int version,
    String state,
    @Nullable RosterSigned changed,
    @Nullable RosterSigned published,
    List<RosterPattern> patterns,
    List<RosterPost> posts,
    List<RosterPerson> people,
    List<RosterTurn> turns,
    List<RosterTurn> around,
    List<RosterTurn> standIns,
    List<RosterLeave> leaves,
    List<RosterFinding> findings) {}
