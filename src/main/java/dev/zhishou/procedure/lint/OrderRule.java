package dev.zhishou.procedure.lint;

import dev.zhishou.procedure.model.Mark;
import dev.zhishou.procedure.text.Said;
import java.util.List;
import java.util.Set;

/// `after-inside, after-recurring, maybe`: what `after` may name.
final class OrderRule implements Rule {
  @Override
  public void judge(Subject subject) {
    for (Place place : subject.flow().places()) {
      List<Mark> written = place.step().timing().after();
      if (written == null) {
        continue;
      }
      Set<String> visible = subject.flow().visible(place);
      for (Mark mark : written) {
        if (mark instanceof Mark.Settled(String step)) {
          settled(subject, place, step, visible);
        }
      }
      maybe(subject, place, written);
    }
  }

  private static void settled(Subject subject, Place place, String step, Set<String> visible) {
    Place other = subject.flow().place(step).orElse(null);
    if (other == null) {
      return; // a step of the frame
    }
    if (!visible.contains(step)) {
      subject.error(
          "after-inside",
          subject.sheet().item(place.name(), "after", step),
          "`" + step + "` 在另一个阶段里面。",
          "`" + step + "` lies inside another stage.",
          stage(other));
      return;
    }
    if (other.recurs() || other.eachTime()) {
      subject.error(
          "after-recurring",
          subject.sheet().item(place.name(), "after", step),
          "`" + step + "` 反复做，没有做完的时候可等。",
          "`" + step + "` recurs, so there is no end of it to wait for.",
          "等结束它的那一步（它的 `until`）。",
          "Wait for what ends it (its `until`).");
    }
  }

  private static Said stage(Place inner) {
    Place stage = inner.stage();
    String name = stage == null ? inner.name() : stage.name();
    return new Said("写阶段的名字 `" + name + "`。", "Name the stage `" + name + "`.");
  }

  private static void maybe(Subject subject, Place place, List<Mark> written) {
    boolean all =
        !written.isEmpty()
            && place.step().timing().when() == null
            && written.stream()
                .allMatch(
                    mark ->
                        mark instanceof Mark.Settled(String step)
                            && subject
                                .flow()
                                .place(step)
                                .map(other -> other.step().timing().when() != null)
                                .orElse(false));
    if (all) {
      subject.error(
          "maybe",
          subject.sheet().word(place.name(), "after"),
          "所等的步骤都可能不适用，那时它会一下子就轮到。",
          "All that it waits for may not apply, and then its turn comes at once.",
          "再加一个必有的步骤，或写 `when`。",
          "Add a step that always applies, or a `when`.");
    }
  }
}
