package dev.zhishou.desk.triage;

import java.util.ArrayList;
import java.util.List;

/// Whether a hint is said in nearly its own words: three quarters of its neighbouring pairs of
/// characters stand in one clause. Good enough to suggest a service, never an alarm.
final class Bigrams {
  private static final int SHORTEST = 4;
  private static final double ENOUGH = 0.75;

  private Bigrams() {}

  /// The stretches of the text that are the hint's own words; empty: too few are.
  static List<String> shared(String hint, String text) {
    String words = Utterance.normalise(hint).replace("…", "");
    if (words.length() < SHORTEST) {
      return List.of();
    }
    for (String clause : text.split("\\|")) {
      List<String> found = new ArrayList<>();
      int pairs = 0;
      for (int i = 0; i + 1 < words.length(); i++) {
        String pair = words.substring(i, i + 2);
        if (clause.contains(pair)) {
          pairs++;
          join(found, pair, clause);
        }
      }
      if (pairs >= ENOUGH * (words.length() - 1)) {
        return List.copyOf(found);
      }
    }
    return List.of();
  }

  /// Adds the pair, to the stretch before it where the clause has them side by side.
  private static void join(List<String> found, String pair, String clause) {
    String longer = found.isEmpty() ? "" : found.getLast() + pair.charAt(1);
    if (!found.isEmpty() && longer.endsWith(pair) && clause.contains(longer)) {
      found.set(found.size() - 1, longer);
    } else {
      found.add(pair);
    }
  }
}
