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
///     what
///     holds every week holds
/// @param around turns of the weeks before and after that reach into it
/// @param standIns who was named for holes when it was published
@Exempt(reason = "one component for each part of a roster in the interface")
record RosterView(
    String community,
    LocalDate week,
    int version,
    String state,
    @Nullable Signed changed,
    @Nullable Signed published,
    List<PatternView> patterns,
    List<PostView> posts,
    List<PersonView> people,
    List<TurnView> turns,
    List<TurnView> around,
    List<TurnView> standIns,
    List<LeaveView> leaves,
    List<FindingView> findings) {}
