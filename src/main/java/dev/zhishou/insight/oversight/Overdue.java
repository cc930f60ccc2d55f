package dev.zhishou.insight.oversight;

import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.insight.past.Past;
import dev.zhishou.procedure.model.Value;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A complaint or warranty case in which something is over its limit.
///
/// @param steps what is over, the longest first
/// @param first when the first of these was due
/// @param last when the last of these was due: a decision before that did not know of it
record Overdue(Past past, List<String> steps, Instant first, Instant last) {
  static Optional<Overdue> of(Past past, Instant now) {
    List<Run> over =
        past.runs()
            .filter(run -> run.state().actionable() && run.overdue(now))
            .sorted(Comparator.comparing(Overdue::due))
            .toList();
    return over.isEmpty() || !watched(past)
        ? Optional.empty()
        : Optional.of(
            new Overdue(
                past,
                over.stream().map(run -> title(past, run)).distinct().toList(),
                due(over.getFirst()),
                due(over.getLast())));
  }

  /// A complaint, a defect that the builder answers for, or a repair under warranty.
  private static boolean watched(Past past) {
    return switch (past.procedure()) {
      case "complaint", "collective-complaint", "construction-defect" -> true;
      case "repair", "public-repair" ->
          chosen(past, "in_warranty", "covered") || chosen(past, "finding", "warranty");
      default -> false;
    };
  }

  private static boolean chosen(Past past, String question, String key) {
    return !past.given(question).isEmpty()
        && past.given(question).getLast().value() instanceof Value.Choice(List<String> keys)
        && keys.contains(key);
  }

  private static Instant due(Run run) {
    return Objects.requireNonNull(run.derived().due());
  }

  static String title(Past past, Run run) {
    Plan.@Nullable Node node = past.live().plan().node(run.step());
    return node == null ? run.step() : node.step().text().what();
  }
}
