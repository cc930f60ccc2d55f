package dev.zhishou.procedure.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds the known word that somebody most likely meant.
public final class Nearest {
  private Nearest() {}

  /// The known word with the fewest letters to change, if those are at most a third of it (and at
  /// least two); among equals the first in the alphabet. A word that another begins with comes
  /// first.
  public static Optional<String> to(String word, Collection<String> known) {
    Optional<String> part =
        known.stream()
            .filter(
                candidate -> candidate.startsWith(word + "-") || word.startsWith(candidate + "-"))
            .min(Comparator.naturalOrder());
    return part.isPresent() ? part : close(word, known);
  }

  private static Optional<String> close(String word, Collection<String> known) {
    return known.stream()
        .filter(candidate -> !candidate.isEmpty())
        .filter(candidate -> changes(word, candidate) <= Math.max(2, candidate.length() / 3))
        .min(
            Comparator.comparingInt((String candidate) -> changes(word, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  /// How to mend an unknown word: the nearest one, or else the known ones.
  public static Said mend(String word, Collection<String> known) {
    if (known.isEmpty()) {
      return new Said("这里没有可用的词；请删去。", "Nothing is known here; take it out.");
    }
    String some = String.join(", ", known.stream().sorted().limit(30).toList());
    return to(word, known)
        .map(near -> new Said("是不是想写 `" + near + "`？", "Did you mean `" + near + "`?"))
        .orElseGet(() -> new Said("可用的有：" + some, "Known here: " + some));
  }

  private static int changes(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int above = row[j];
        int change = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[right.length()];
  }
}
