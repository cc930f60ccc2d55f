package dev.zhishou.casework.web;

import dev.zhishou.access.Actor;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.casework.running.LiveCases;
import dev.zhishou.casework.store.CaseIndex;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A case as one line of the queue: what it is, where, which step is next and who has it.
@Component
class QueueLines {
  private final LiveCases lives;
  private final ReadCase readCase;
  private final CaseNames names;

  QueueLines(LiveCases lives, ReadCase readCase, CaseNames names) {
    this.lives = lives;
    this.readCase = readCase;
    this.names = names;
  }

  Line line(Actor actor, CaseIndex.Row row) {
    Live live = live(actor, row);
    return new Line(
        row.id(),
        row.fixed().number(),
        row.fixed().procedure(),
        row.fixed().title(),
        row.community(),
        row.severity(),
        row.status(),
        row.fixed().drill(),
        row.openedAt(),
        row.nextDeadline(),
        live == null ? null : names.where(live),
        live == null || live.state().runs().values().stream().anyMatch(QueueLines::answered),
        live == null ? null : next(live),
        live == null ? null : asked(actor, live));
  }

  /// `approve` or `sign`: what somebody who handed a step in waits for from the caller.
  private @Nullable String asked(Actor actor, Live live) {
    boolean none =
        live.state().runs().values().stream().noneMatch(run -> run.state() == RunState.SUBMITTED);
    ReadCase.Seen seen =
        none || actor.account() == null ? null : readCase.seen(actor, live).orElse(null);
    if (seen == null) {
      return null;
    }
    UUID account = actor.accountId().value();
    return live.state().runs().values().stream()
        .flatMap(run -> seen.outlook().asked(run).stream())
        .filter(one -> one.people(seen.world().people(), seen.now()).contains(account))
        .map(one -> one.as() == null ? "approve" : "sign")
        .findFirst()
        .orElse(null);
  }

  /// What is remembered serves where the list's row says that nothing has happened since.
  private @Nullable Live live(Actor actor, CaseIndex.Row row) {
    Live known = lives.remembered(row.id());
    return known != null && known.seq() == row.seq()
        ? known
        : readCase.live(actor, row.id()).orElse(null);
  }

  private static boolean answered(Run run) {
    return run.hold().acknowledgedAt() != null
        || run.hold().takenBy() != null
        || run.doing().by() != null;
  }

  private static Line.@Nullable NextStep next(Live live) {
    return live.state().runs().values().stream()
        .filter(run -> open(live.plan(), run))
        .min(
            Comparator.comparing(
                run -> run.derived().due(), Comparator.nullsLast(Comparator.naturalOrder())))
        .map(run -> next(live.plan(), run))
        .orElse(null);
  }

  private static boolean open(Plan plan, Run run) {
    Plan.Node node = plan.node(run.step());
    return node != null
        && !node.step().stage()
        && (run.state().actionable() || run.state() == RunState.SUBMITTED);
  }

  private static Line.@Nullable NextStep next(Plan plan, Run run) {
    Plan.Node node = plan.node(run.step());
    UUID taken = run.hold().takenBy();
    return node == null
        ? null
        : new Line.NextStep(
            node.step().text().what(),
            run.state().word(),
            run.derived().ready(),
            run.derived().due(),
            taken == null ? run.hold().acknowledgedBy() : taken);
  }
}
