package dev.zhishou.duty.handover;

import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Role;
import dev.zhishou.casework.FindCases;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.duty.OnDuty;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// What the shift before left over (002-511): the matters of the change of shift that was signed
/// last for each post. They come first for who took the post over and for whoever holds it now,
/// until a case is over, he has written how it stands, or the post is handed over again.
@Component
public class LeftOver {
  private static final String PROCEDURE = "shift-handover";

  /// A post that is not handed over for so long has nothing that was left over.
  private static final Duration LATELY = Duration.ofDays(7);

  private final FindCases cases;
  private final ReadCase readCase;
  private final OnDuty onDuty;
  private final Clock clock;

  private static final int MOST_REMEMBERED = 2_000;

  /// Changes of shift as they stood at a seq.
  private final Map<UUID, Known> known = new ConcurrentHashMap<>();

  LeftOver(FindCases cases, ReadCase readCase, OnDuty onDuty, Clock clock) {
    this.cases = cases;
    this.readCase = readCase;
    this.onDuty = onDuty;
    this.clock = clock;
  }

  private record Known(int seq, Optional<SignedShift> signed) {}

  /// What was left over.
  ///
  /// @param key whether the outgoing marked it as a key point
  /// @param since when it was handed over
  public record Matter(UUID caseId, String number, String title, boolean key, Instant since) {}

  /// For the actor, key points first.
  public List<Matter> of(Actor actor, CommunityId community) {
    if (actor.account() == null) {
      return List.of();
    }
    Instant now = clock.instant();
    List<Role> posts =
        onDuty.at(community, now).stream()
            .filter(turn -> turn.duty().account().equals(actor.accountId()))
            .map(turn -> turn.duty().role())
            .toList();
    return last(community, now.minus(LATELY)).values().stream()
        .filter(
            shift ->
                actor.accountId().value().equals(shift.shifts().incoming())
                    || posts.contains(new Role(shift.shifts().role())))
        .flatMap(shift -> shift.open().stream())
        .distinct()
        .flatMap(left -> matter(actor, left).stream())
        .sorted(Comparator.comparing(Matter::key).reversed().thenComparing(Matter::since))
        .toList();
  }

  private Optional<Matter> matter(Actor actor, SignedShift.Left left) {
    return readCase
        .live(actor, left.caseId())
        .filter(live -> live.state().open())
        .map(
            live -> {
              var opened = live.state().head().opened();
              return new Matter(
                  live.id(), opened.number(), opened.title(), left.key(), left.since());
            });
  }

  /// The last of each post.
  private Map<String, SignedShift> last(CommunityId community, Instant since) {
    List<FindCases.Found> found = cases.opened(community, PROCEDURE, since);
    if (known.size() > MOST_REMEMBERED) {
      known.clear();
    }
    Map<String, SignedShift> last = new HashMap<>();
    found.stream()
        .flatMap(one -> signed(one).stream())
        .forEach(
            shift ->
                last.merge(
                    shift.shifts().role(),
                    shift,
                    (one, other) -> one.at().isBefore(other.at()) ? other : one));
    return last;
  }

  private Optional<SignedShift> signed(FindCases.Found found) {
    return known
        .compute(
            found.id(),
            (id, before) ->
                before != null && before.seq() == found.seq()
                    ? before
                    : new Known(
                        found.seq(), readCase.live(Actor.SYSTEM, id).flatMap(SignedShift::of)))
        .signed();
  }
}
