package dev.zhishou.desk.triage;

import dev.zhishou.desk.triage.Triage.Guess;
import dev.zhishou.procedure.model.Severity;
import java.util.Arrays;
import java.util.Map;

/// How likely a text tells of a life in danger now: what it is like as a whole, what of it stands
/// as
/// of now, its single clauses, what the words say, and whether it takes back or tells a story. The
/// weights were found by logistic regression over the sayings, each third of them unheard.
final class Danger {
  private static final int SHORTEST_CLAUSE = 4;
  private static final double SURE_WORD = 0.5;
  private static final double SETTLING_WORD = 0.8;
  private static final double UTMOST = 0.999;

  private final Utterance said;
  private final Shelf binder;

  Danger(Utterance said, Shelf binder) {
    this.said = said;
    this.binder = binder;
  }

  /// 0 to 1.
  ///
  /// @param byWords what rules and hints say
  /// @param ever what the whole text is like
  /// @param now what stands of it is like
  double chance(
      Map<String, Guess> byWords,
      Map<String, Likeness.Likely> ever,
      Map<String, Likeness.Likely> now) {
    double clause =
        clauses(said).mapToDouble(part -> binder.likeness().danger(part)).max().orElse(0);
    Likeness.Likely nothing = ever.get(Saying.NOTHING);
    double sum =
        -1.64
            + 0.88 * odds(binder.likeness().danger(said.text()))
            - 0.10 * odds(binder.likeness().danger(said.standing()))
            + 0.38 * odds(clause)
            + 1.18 * critical(ever)
            + 1.79 * critical(now)
            - 0.89 * (nothing == null ? 0 : nothing.share())
            + 1.50 * (says(byWords, true, SURE_WORD) ? 1 : 0)
            - 0.31 * (says(byWords, false, SETTLING_WORD) ? 1 : 0)
            + 0.43 * (said.falseAlarm() ? 1 : 0)
            + 0.91 * (said.over() ? 1 : 0)
            + 0.90 * (said.tellsAStory() ? 1 : 0)
            - 0.70 * (said.takesBack() ? 1 : 0);
    return 1 / (1 + Math.exp(-sum));
  }

  /// The clauses that stand as of now and are long enough to say something.
  static java.util.stream.Stream<String> clauses(Utterance said) {
    return Arrays.stream(said.standing().split("\\|"))
        .filter(clause -> clause.length() >= SHORTEST_CLAUSE);
  }

  private double critical(Map<String, Likeness.Likely> likely) {
    return likely.entrySet().stream()
        .filter(one -> binder.severity(one.getKey()) == Severity.CRITICAL)
        .mapToDouble(one -> one.getValue().share())
        .sum();
  }

  private boolean says(Map<String, Guess> byWords, boolean critical, double atLeast) {
    return byWords.values().stream()
        .anyMatch(
            guess ->
                guess.confidence() >= atLeast
                    && (binder.severity(guess.procedure()) == Severity.CRITICAL) == critical);
  }

  private static double odds(double chance) {
    double within = Math.max(1 - UTMOST, Math.min(UTMOST, chance));
    return Math.log(within / (1 - within));
  }
}
