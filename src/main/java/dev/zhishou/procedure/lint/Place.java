package dev.zhishou.procedure.lint;

import dev.zhishou.procedure.model.Every;
import dev.zhishou.procedure.model.Mark;
import dev.zhishou.procedure.model.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A step and where it stands.
///
/// @param stage the stage around it; null at the top level
/// @param above the nearest step above in its stage that does not recur in time; null: none
public record Place(Step step, @Nullable Place stage, @Nullable Place above) {

  public String name() {
    return step.name();
  }

  /// Whether it is the same step; names are unique.
  boolean is(Place other) {
    return name().equals(other.name());
  }

  /// The name of the stage around it; empty at the top level.
  String stageName() {
    return stage == null ? "" : stage.name();
  }

  /// It and the stages around it, from the inside.
  List<Place> lineage() {
    List<Place> all = new ArrayList<>();
    for (Place one = this; one != null; one = one.stage()) {
      all.add(one);
    }
    return all;
  }

  boolean within(Place other) {
    return lineage().stream().anyMatch(one -> one.name().equals(other.name()));
  }

  /// What it waits for: as written, or the step above.
  public List<Mark> after() {
    List<Mark> written = step.timing().after();
    if (written != null) {
      return written;
    }
    return above == null ? List.of() : List.of(new Mark.Settled(above.name()));
  }

  boolean recurs() {
    Every every = step.timing().every();
    return every instanceof Every.Interval || every instanceof Every.Calendar;
  }

  boolean eachTime() {
    return step.timing().every() instanceof Every.EachTime;
  }

  /// Whether a row of this list is around it.
  boolean inRowOf(String list) {
    return lineage().stream()
        .anyMatch(
            one ->
                one.step().timing().every() instanceof Every.Rows(String rows)
                    && rows.equals(list));
  }
}
