package dev.zhishou.procedure.lint;

import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.Mark;
import dev.zhishou.procedure.model.Moment;
import dev.zhishou.procedure.model.Starts;
import dev.zhishou.procedure.model.Step;
import dev.zhishou.procedure.text.Finding;
import dev.zhishou.procedure.text.Spot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// `never-applies`: a step that can never apply. `never-closes`: a case that can never close,
/// because something that it owes can never be settled.
final class NeverRule implements Rule {
  @Override
  public void judge(Subject subject) {
    Trial trial = new Trial(subject);
    for (Place place : subject.flow().places()) {
      applies(subject, trial, place);
    }
    boolean circular =
        subject.findings().inOrder().stream().map(Finding::rule).anyMatch("cycle"::equals);
    Set<String> settling = settling(subject, trial);
    for (Place place : subject.flow().places()) {
      blocked(subject, trial, place);
      startsItself(subject, place);
      if (!circular
          && place.stage() == null
          && !settling.contains(place.name())
          && nothingBlocked(subject, trial)) {
        never(subject, subject.sheet().name(place.name()), place.name());
      }
    }
  }

  private static void applies(Subject subject, Trial trial, Place place) {
    if (place.step().timing().when() == null) {
      return;
    }
    List<Condition> all = new ArrayList<>();
    for (Place one : place.lineage()) {
      Condition when = one.step().timing().when();
      if (when != null) {
        all.add(when);
      }
    }
    if (trial.never(all) && !faulty(subject, place)) {
      subject.error(
          "never-applies",
          subject.sheet().word(place.name(), "when"),
          "无论怎样回答，这一步都不会适用。",
          "Whatever is answered, this step never applies.",
          "改 `when`（和外面各阶段的 `when` 一起看），或删去这一步。",
          "Change `when` (together with those of the stages around it), or take the step out.");
    }
  }

  /// Whether the condition itself is at fault: then that is what must be mended.
  private static boolean faulty(Subject subject, Place place) {
    Spot from = subject.sheet().word(place.name(), "when");
    Condition when = place.step().timing().when();
    int width = when == null ? 0 : when.text().length() + 2;
    return subject.findings().inOrder().stream()
        .map(Finding::spot)
        .anyMatch(spot -> spot.compareTo(from) >= 0 && spot.compareTo(from.right(width)) <= 0);
  }

  private static boolean nothingBlocked(Subject subject, Trial trial) {
    return subject.flow().places().stream()
        .noneMatch(place -> waitsForNever(place) || endless(place, trial));
  }

  private static void blocked(Subject subject, Trial trial, Place place) {
    if (waitsForNever(place) && owed(place)) {
      never(subject, subject.sheet().word(place.name(), "after"), place.name());
    }
    if (endless(place, trial) && owed(place)) {
      never(subject, subject.sheet().word(place.name(), "until"), place.name());
    }
  }

  /// Nothing ends it from outside: no stage around it has an `until`.
  private static boolean owed(Place place) {
    return place.lineage().stream()
        .noneMatch(one -> !one.is(place) && !one.step().timing().until().isEmpty());
  }

  private static void startsItself(Subject subject, Place place) {
    Starts starts = place.step().effects().starts();
    boolean always =
        place.lineage().stream()
            .allMatch(one -> one.step().timing().when() == null && !one.eachTime());
    if (starts != null
        && starts.waits()
        && always
        && starts.procedure().equals(subject.procedure().id())
        && place.step().timing().every() == null) {
      never(subject, subject.sheet().word(place.name(), "starts"), place.name());
    }
  }

  private static boolean waitsForNever(Place place) {
    return place.after().stream()
        .anyMatch(
            mark -> mark instanceof Mark.Come(Moment moment) && moment instanceof Moment.Never);
  }

  /// It recurs or lasts, and none of what should end it can ever come.
  private static boolean endless(Place place, Trial trial) {
    List<Mark> until = place.step().timing().until();
    return (place.recurs() || place.step().lasts())
        && !until.isEmpty()
        && until.stream().allMatch(mark -> cannotCome(mark, trial));
  }

  private static boolean cannotCome(Mark mark, Trial trial) {
    return switch (mark) {
      case Mark.Settled _ -> false;
      case Mark.Come(Moment moment) -> moment instanceof Moment.Never;
      case Mark.True(Condition condition) -> trial.never(List.of(condition));
    };
  }

  /// The steps that can be settled: the least set that follows from what waits for nothing.
  private static Set<String> settling(Subject subject, Trial trial) {
    Set<String> settling = new HashSet<>();
    boolean grew = true;
    while (grew) {
      grew = false;
      for (Place place : subject.flow().places()) {
        if (!settling.contains(place.name()) && settles(subject, trial, place, settling)) {
          settling.add(place.name());
          grew = true;
        }
      }
    }
    return settling;
  }

  private static boolean settles(Subject subject, Trial trial, Place place, Set<String> settling) {
    if (place.eachTime()) {
      return true;
    }
    boolean ended =
        place.step().timing().until().stream()
            .anyMatch(mark -> comes(subject, mark, trial, settling));
    boolean turn =
        place.lineage().stream()
            .allMatch(
                one ->
                    one.after().stream().allMatch(mark -> comes(subject, mark, trial, settling)));
    Step step = place.step();
    if (step.stage()) {
      boolean all =
          subject.flow().within(place).stream().allMatch(one -> settling.contains(one.name()));
      return ended || turn && all;
    }
    boolean unended = (place.recurs() || step.lasts()) && !step.timing().until().isEmpty();
    return ended || turn && !unended;
  }

  private static boolean comes(Subject subject, Mark mark, Trial trial, Set<String> settling) {
    return switch (mark) {
      case Mark.Settled(String step) ->
          settling.contains(step) || subject.flow().place(step).isEmpty();
      case Mark.Come _, Mark.True _ -> !cannotCome(mark, trial);
    };
  }

  private static void never(Subject subject, Spot spot, String name) {
    subject.error(
        "never-closes",
        spot,
        "`" + name + "` 永远结束不了，所以事件也关不了。",
        "`" + name + "` can never be settled, so the case can never close.",
        "让它等的、或结束它的事会发生。",
        "Let what it waits for, or what ends it, be able to come.");
  }
}
