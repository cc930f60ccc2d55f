package dev.zhishou.duty.roster;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Role;
import dev.zhishou.duty.Certificate;
import dev.zhishou.time.Moments;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// A roster of a week with all that it is judged by: immutable, and without a clock.
///
/// @param turns those that begin in the week
/// @param around those of the weeks before and after that touch it
/// @param staffed the roles that the community has
public record Plan(
    Week week,
    List<Turn> turns,
    List<Turn> around,
    Collection<Leave> leaves,
    Set<Role> staffed,
    Map<AccountId, List<Certificate>> certificates,
    RosterRules rules) {

  /// All turns that touch the week.
  Stream<Turn> all() {
    return Stream.concat(turns.stream(), around.stream());
  }

  /// Whether somebody holds a certificate on each day that a turn touches.
  boolean certified(Turn turn, String kind) {
    Instant last = turn.to().minusNanos(1);
    return certificates.getOrDefault(turn.account(), List.of()).stream()
        .filter(one -> one.kind().equals(kind))
        .map(Certificate::validity)
        .anyMatch(
            one -> one.holdsOn(Moments.dayOf(turn.from())) && one.holdsOn(Moments.dayOf(last)));
  }

  /// Whether somebody is away at some moment of a turn.
  boolean away(Turn turn) {
    return leaves.stream().anyMatch(leave -> leave.meets(turn));
  }
}
