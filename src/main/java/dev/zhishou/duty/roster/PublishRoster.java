package dev.zhishou.duty.roster;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Audit;
import dev.zhishou.access.CommunityId;
import dev.zhishou.duty.Duty;
import dev.zhishou.duty.People;
import dev.zhishou.duty.Shift;
import dev.zhishou.platform.NewId;
import dev.zhishou.platform.Problem.Fault;
import dev.zhishou.time.Moments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Publishes the roster of a week: from then on the duty look-up goes by it. With a finding it is
/// published only when somebody was named who stands in, or the manager gave a reason in his own
/// name. The permission was asked before.
@Component
public class PublishRoster {
  private static final Duration DAY = Duration.ofHours(24);

  private final ReadRoster read;
  private final RosterStore store;
  private final SettleFindings settle;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  PublishRoster(
      ReadRoster read,
      RosterStore store,
      SettleFindings settle,
      People people,
      Audit audit,
      Clock clock) {
    this.read = read;
    this.store = store;
    this.settle = settle;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /// Publishes the draft, or what stands when there is none.
  ///
  /// @param version of the roster that was looked at
  public Publication publish(
      Actor actor, CommunityId community, Week week, int version, List<Answer> answers) {
    Instant now = clock.instant();
    if (!week.to().isAfter(now)) {
      return new Publication.Over();
    }
    Roster roster = read.written(community, week);
    if (roster.kept().version() != version) {
      return new Publication.Stale();
    }
    List<Fault> faults = new ArrayList<>();
    var signed = new RosterStore.Signed(actor.accountId(), now);
    List<Settled> settled = settle.settle(actor, community, roster, answers, signed, faults);
    if (!faults.isEmpty()) {
      return new Publication.Faulty(faults);
    }
    List<Finding> open =
        roster.findings().stream()
            .filter(one -> settled.stream().noneMatch(s -> s.finding().equals(one.id())))
            .toList();
    if (!open.isEmpty()) {
      return new Publication.Open(open);
    }
    List<Duty> duties =
        Stream.concat(
                roster.plan().turns().stream().map(turn -> duty(community, turn, false, now)),
                standIns(roster, settled).map(turn -> duty(community, turn, true, now)))
            .toList();
    var at = new RosterStore.At(community, week, version, signed);
    if (!store.publish(at, duties, settled)) {
      return new Publication.Stale();
    }
    people.forget();
    String what = week.monday() + " " + roster.findings().size();
    audit.write(new Audit.Entry(community, actor.accountId(), "published-roster", what), now);
    return new Publication.Published();
  }

  private static Stream<Turn> standIns(Roster roster, List<Settled> settled) {
    return roster.findings().stream()
        .flatMap(
            finding ->
                settled.stream()
                    .filter(one -> one.finding().equals(finding.id()))
                    .filter(one -> one.standIn() != null)
                    .flatMap(one -> pieces(finding, one)));
  }

  /// A hole of more than a day as turns of a day at most.
  private static Stream<Turn> pieces(Finding hole, Settled by) {
    var account = by.standInAccount();
    if (account == null) {
      return Stream.empty();
    }
    List<Turn> pieces = new ArrayList<>();
    for (Instant from = hole.when().from(); from.isBefore(hole.when().to()); ) {
      Instant day = from.plus(DAY);
      Instant to = day.isBefore(hole.when().to()) ? day : hole.when().to();
      pieces.add(new Turn(hole.role(), account, from, to));
      from = to;
    }
    return pieces.stream();
  }

  private static Duty duty(CommunityId community, Turn turn, boolean standIn, Instant now) {
    Shift shift =
        Shift.once(
            Moments.dayOf(turn.from()),
            turn.from().atZone(Moments.ZONE).toLocalTime(),
            turn.to().atZone(Moments.ZONE).toLocalTime());
    return new Duty(NewId.at(now), community, turn.account(), turn.role(), shift, standIn);
  }
}
