package dev.zhishou.procedure.lint;

import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.Every;
import dev.zhishou.procedure.model.Mark;
import dev.zhishou.procedure.model.Moment;
import dev.zhishou.procedure.model.Step;
import dev.zhishou.procedure.model.words.MomentReader;
import dev.zhishou.procedure.text.Spot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `cycle`: steps that wait for each other, over `after`, `when`, lists, and the `until` of what
/// recurs or lasts; a stage waits for what is in it.
final class CycleRule implements Rule {
  private enum Colour {
    GREY,
    BLACK
  }

  @Override
  public void judge(Subject subject) {
    new Search(subject).all();
  }

  private static final class Search {
    private final Subject subject;
    private final Map<String, Set<String>> waits = new HashMap<>();
    private final Map<String, Colour> colours = new HashMap<>();

    Search(Subject subject) {
      this.subject = subject;
      for (Place place : subject.flow().places()) {
        waits.put(place.name(), waitsFor(place));
      }
    }

    void all() {
      for (Place place : subject.flow().places()) {
        ownStage(place);
        if (!colours.containsKey(place.name())) {
          visit(place, List.of(place.name()));
        }
      }
    }

    private void ownStage(Place place) {
      for (Mark mark : place.after()) {
        if (mark instanceof Mark.Settled(String step)
            && place.lineage().stream().anyMatch(one -> one.name().equals(step))) {
          found(place, step, List.of(place.name(), step));
        }
      }
    }

    private Set<String> waitsFor(Place place) {
      Set<String> names = new LinkedHashSet<>();
      for (Place one : place.lineage()) {
        for (Mark mark : one.after()) {
          if (one.is(place) || mark instanceof Mark.Settled) {
            addAfter(mark, names);
          }
        }
      }
      Step.Timing timing = place.step().timing();
      Condition when = timing.when();
      if (when != null) {
        names.addAll(subject.flow().tellers(when.names()));
      }
      if (timing.every() instanceof Every.Rows(String list)) {
        names.addAll(subject.flow().tellers(Set.of(list)));
      }
      boolean lasts = place.step().lasts() && timing.until().size() == 1;
      if (place.recurs() || lasts) {
        for (Mark mark : timing.until()) {
          if (mark instanceof Mark.Settled(String step)) {
            names.add(step);
          }
        }
      }
      subject.flow().within(place).forEach(inner -> names.add(inner.name()));
      return names;
    }

    private void addAfter(Mark mark, Set<String> names) {
      switch (mark) {
        case Mark.Settled(String step) -> names.add(step);
        case Mark.Come(Moment moment) ->
            names.addAll(subject.flow().tellers(new LinkedHashSet<>(MomentReader.names(moment))));
        case Mark.True _ -> {
          // stands only in `until`
        }
      }
    }

    private void visit(Place place, List<String> path) {
      colours.put(place.name(), Colour.GREY);
      for (String next : waits.getOrDefault(place.name(), Set.of())) {
        Place other = subject.flow().place(next).orElse(null);
        if (other == null) {
          continue;
        }
        Colour colour = colours.get(next);
        if (colour == Colour.GREY) {
          boolean readsItsStage = !place.is(other) && place.within(other);
          if (!readsItsStage) {
            List<String> round = new ArrayList<>(path.subList(path.indexOf(next), path.size()));
            round.add(next);
            found(place, next, round);
          }
        } else if (colour == null) {
          List<String> further = new ArrayList<>(path);
          further.add(next);
          visit(other, further);
        }
      }
      colours.put(place.name(), Colour.BLACK);
    }

    private void found(Place place, String next, List<String> round) {
      String path = String.join(" → ", round);
      subject.error(
          "cycle",
          spot(place, next),
          "互相等待：" + path + "。",
          "They wait for each other: " + path + ".",
          "去掉其中一个等待：改 `after`，或让条件读更早的答案。",
          "Take one of the waits out: change `after`, or let the condition read an earlier"
              + " answer.");
    }

    private Spot spot(Place place, String next) {
      boolean waited =
          place.step().timing().after() != null && place.after().contains(new Mark.Settled(next));
      if (waited) {
        return subject.sheet().item(place.name(), "after", next);
      }
      boolean ends = place.step().timing().until().contains(new Mark.Settled(next));
      if (ends) {
        return subject.sheet().item(place.name(), "until", next);
      }
      Condition when = place.step().timing().when();
      return when != null && subject.flow().tellers(when.names()).contains(next)
          ? subject.sheet().word(place.name(), "when")
          : subject.sheet().name(place.name());
    }
  }
}
