package dev.zhishou.procedure.lint;

import dev.zhishou.procedure.model.Every;
import dev.zhishou.procedure.model.Party;
import dev.zhishou.procedure.model.Step;
import java.util.HashSet;
import java.util.Set;

/// `no-due, stage-with-by, automatic, every-again, approve-self, no-end`: what a single step owes.
final class StepRule implements Rule {
  @Override
  public void judge(Subject subject) {
    for (Place place : subject.flow().places()) {
      doer(subject, place);
      approval(subject, place);
      end(subject, place);
      endless(subject, place);
      twice(subject, place);
    }
  }

  private static void doer(Subject subject, Place place) {
    Step step = place.step();
    boolean by = subject.sheet().step(step.name()).flatMap(node -> node.get("by")).isPresent();
    boolean due = subject.sheet().step(step.name()).flatMap(node -> node.get("due")).isPresent();
    Every every = step.timing().every();
    if (by && !due && !(every instanceof Every.EachTime) && !(every instanceof Every.Interval)) {
      subject.error(
          "no-due",
          subject.sheet().name(step.name()),
          "有人做，却没有写几时前做完。",
          "Somebody does it, but it does not say by when.",
          "加上 `due: 30m`，或 `due: none (为什么)`。",
          "Add `due: 30m`, or `due: none (why)`.");
    }
    if (by && step.stage()) {
      subject.error(
          "stage-with-by",
          subject.sheet().word(step.name(), "by"),
          "阶段自己没有人做。",
          "A stage has no doer of its own.",
          "把 `by` 写到里面的步骤上。",
          "Write `by` on the steps in it.");
    }
    if (!by && !step.stage()) {
      automatic(subject, step);
    }
  }

  /// What the system does is done at once, so what recurs by an interval needs somebody to wait
  /// for.
  private static void endless(Subject subject, Place place) {
    if (place.step().timing().every() instanceof Every.Interval && nobody(place.step())) {
      subject.error(
          "automatic",
          subject.sheet().word(place.name(), "every"),
          "系统做的立刻做完，做完马上又轮到，没有停的时候。",
          "The system does this at once, and at once again: it would never stop.",
          "写明谁来做（`by`），或按日历重复，例如 `every: day at 09:00`。",
          "Say who does it (`by`), or let it recur by a calendar, such as `every: day at 09:00`.");
    }
  }

  /// What recurs has its runs from `every`; `again` would be passed over.
  private static void twice(Subject subject, Place place) {
    if (place.step().timing().every() != null && place.step().timing().again() != null) {
      subject.error(
          "every-again",
          subject.sheet().word(place.name(), "again"),
          "`every` 和 `again` 不能同写：已经在重复的，`again` 不起作用。",
          "`every` and `again` do not go together: what recurs already passes `again` over.",
          "把要再做的写成里面的一步，`again` 写在那一步上。",
          "Put what is done again into a step within, and `again` on that.");
    }
  }

  private static boolean nobody(Step step) {
    boolean waits = step.effects().alert() != null || step.effects().alarm() != null;
    return step.stage()
        ? step.steps().stream().allMatch(StepRule::nobody)
        : step.automatic() && !waits;
  }

  private static void automatic(Subject subject, Step step) {
    for (String word : new String[] {"asks", "signatures", "record", "approve"}) {
      boolean written =
          subject.sheet().step(step.name()).flatMap(node -> node.get(word)).isPresent();
      if (written) {
        subject.error(
            "automatic",
            subject
                .sheet()
                .step(step.name())
                .map(node -> node.keySpot(word))
                .orElse(subject.sheet().name(step.name())),
            "系统自己做的步骤没有人来回答、签字、填表或批准（`" + word + "`）。",
            "The system does this step, and nobody is there for `" + word + "`.",
            "加上 `by: 谁来做`。",
            "Add `by: …`.");
      }
    }
  }

  private static void approval(Subject subject, Place place) {
    Step.Who who = place.step().who();
    Set<Party> both = new HashSet<>(who.by());
    both.retainAll(who.approve());
    if (!both.isEmpty()) {
      subject.error(
          "approve-self",
          subject.sheet().word(place.name(), "approve"),
          "自己做的事不能自己批准。",
          "Nobody approves what he did.",
          "写另一个角色来批准。",
          "Let another role approve.");
    }
  }

  private static void end(Subject subject, Place place) {
    boolean ends =
        subject.sheet().step(place.name()).flatMap(node -> node.get("until")).isPresent();
    if (place.recurs() && !ends) {
      subject.error(
          "no-end",
          subject.sheet().word(place.name(), "every"),
          "反复做，却没有写做到几时。",
          "It recurs, and nothing ends it.",
          "加上 `until: 哪一步`。",
          "Add `until: …`.");
    }
  }
}
