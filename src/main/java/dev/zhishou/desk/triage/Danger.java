package dev.zhishou.desk.triage;

import dev.zhishou.desk.triage.Triage.Guess;
import dev.zhishou.procedure.model.Severity;
import java.util.Arrays;
import java.util.Map;

/// How likely a text tells of a life in danger now: what it is like as a whole, what of it stands
/// as of now, its single clauses, what the words say, and whether it takes back or tells a story.
/// The weights were found by logistic regression over the sayings, each third of them unheard.
final class Danger {
  private static final int SHORTEST_CLAUSE = 4;
  private static final double SURE_WORD = 0.5;
  private static final double SETTLING_WORD = 0.8;
  private static final double UTMOST = 0.999;
  private static final double[] BY_WORDS = {
    -1.64, 0.88, -0.10, 0.38, 1.18, 1.79, -0.89, 1.50, -0.31, 0.43, 0.91, 0.90, -0.70, 0, 0
  };
  private static final double[] WITH_MEANING = {
    -1.21, 0.42, 0.04, 0.27, 1.10, 1.46, -1.52, 1.30, 0.11, 0.32, 0.16, 1.05, 0.10, 0.26, 0.06
  };

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
  double chance(Map<String, Guess> byWords, Shelf.Heard ever, Shelf.Heard now) {
    double[] weights = binder.meaning() == null ? BY_WORDS : WITH_MEANING;
    double[] signs = signs(byWords, ever, now);
    double sum = 0;
    for (int at = 0; at < signs.length; at++) {
      sum += weights[at] * signs[at];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /// What is weighed, in the order of the weights.
  double[] signs(Map<String, Guess> byWords, Shelf.Heard ever, Shelf.Heard now) {
    double clause =
        clauses(said).mapToDouble(part -> binder.likeness().danger(part)).max().orElse(0);
    Likeness.Likely nothing = ever.likely().get(Saying.NOTHING);
    return new double[] {
      1,
      odds(ever.danger()),
      odds(now.danger()),
      odds(clause),
      critical(ever.likely()),
      critical(now.likely()),
      nothing == null ? 0 : nothing.share(),
      says(byWords, true, SURE_WORD) ? 1 : 0,
      says(byWords, false, SETTLING_WORD) ? 1 : 0,
      said.falseAlarm() ? 1 : 0,
      said.over() ? 1 : 0,
      said.tellsAStory() ? 1 : 0,
      said.takesBack() ? 1 : 0,
      odds(ever.meansDanger()),
      odds(now.meansDanger()),
    };
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
