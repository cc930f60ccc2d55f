package dev.zhishou.duty.handover;

import dev.zhishou.access.Permission;
import dev.zhishou.access.Role;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.casework.spi.Subjects;
import dev.zhishou.procedure.model.Act;
import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Party;
import dev.zhishou.procedure.model.Severity;
import dev.zhishou.procedure.model.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What of an open case is handed over with a post.
final class OpenCase {
  private final Live live;
  private final Shifts shifts;
  private final Instant now;
  private final List<Run> own;
  private final boolean red;

  OpenCase(Live live, Shifts shifts, Instant now) {
    this.live = live;
    this.shifts = shifts;
    this.now = now;
    this.own = live.state().runs().values().stream().filter(this::own).toList();
    this.red = !own.isEmpty() && (critical() || own.stream().anyMatch(this::over));
  }

  /// Its items, the case itself first; none where the post has nothing to do with it.
  List<Item> items(Subjects subjects) {
    boolean desk = Permission.ACT_FOR_OTHERS.givenTo(new Role(shifts.role()));
    List<Item> items = new ArrayList<>();
    if (own.isEmpty() && !desk) {
      return items;
    }
    items.add(item(Item.Kind.CASE, live.state().head().opened().title(), null, red));
    for (Run run : own) {
      Plan.Node node = live.plan().node(run.step());
      if (node != null) {
        boolean notice =
            node.step().effects().acts().stream().anyMatch(Act.Notice.class::isInstance);
        items.add(
            item(
                notice ? Item.Kind.NOTICE : Item.Kind.STEP,
                node.step().text().what(),
                run.derived().due(),
                over(run)));
      }
    }
    live.state()
        .answers()
        .forEach(
            (name, given) -> {
              Plan.Question question = live.plan().question(name);
              if (question != null
                  && question.ask().type() == AnswerType.EQUIPMENT
                  && given.getLast().value() instanceof Value.Id(String id)) {
                subjects
                    .label(live.community(), AnswerType.EQUIPMENT, id)
                    .ifPresent(label -> items.add(item(Item.Kind.EQUIPMENT, label, null, false)));
              }
            });
    return items;
  }

  private Item item(Item.Kind kind, String what, @Nullable Instant due, boolean red) {
    return new Item(kind, live.id(), live.state().head().opened().number(), what, due, red);
  }

  private boolean own(Run run) {
    Plan.Node node = live.plan().node(run.step());
    if (node == null
        || node.step().stage()
        || !(run.state().actionable() || run.state() == RunState.SUBMITTED)) {
      return false;
    }
    UUID taken = run.hold().takenBy();
    return (taken != null && taken.equals(shifts.outgoing()))
        || node.step().who().by().contains(new Party.Role(shifts.role()));
  }

  private boolean critical() {
    Severity severity = live.state().status().severity();
    return severity == Severity.CRITICAL;
  }

  private boolean over(Run run) {
    Instant due = run.derived().due();
    return due != null && due.isBefore(now);
  }
}
