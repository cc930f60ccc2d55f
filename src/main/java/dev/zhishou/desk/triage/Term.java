package dev.zhishou.desk.triage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// A word of the lexicon, and how it is looked for. `里面有…人` leaves room for up to eight
/// characters of the same clause, none of them a negation.
///
/// @param label as the lexicon writes it: what `because` shows
/// @param pattern how it is found in a normalised text
/// @param anchor what stands in every text in which it is found: looked for first, because most
///     words are in no text
/// @param words its normalised words, without room between them
record Term(String label, Pattern pattern, String anchor, String words) {
  private static final int SHORTEST = 4;
  private static final double ENOUGH = 0.75;
  private static final Pattern LATIN = Pattern.compile("[a-z][a-z '-]*");
  private static final String GAP = "[^|没不无未]{0,8}?";

  static Term of(String label) {
    StringBuilder pattern = new StringBuilder();
    String[] pieces = Utterance.normalise(label).split("…", -1);
    for (int i = 0; i < pieces.length; i++) {
      pattern.append(i == 0 ? "" : GAP).append(piece(pieces[i]));
    }
    String anchor = Arrays.stream(pieces).max(Comparator.comparingInt(String::length)).orElse("");
    return new Term(label, Pattern.compile(pattern.toString()), anchor, String.join("", pieces));
  }

  boolean in(String text) {
    return text.contains(anchor) && pattern.matcher(text).find();
  }

  /// Latin words stand by themselves, with the endings that English gives them.
  private static String piece(String words) {
    return LATIN.matcher(words).matches()
        ? "(?<![a-z])" + Pattern.quote(words) + "(?:s|es|d|ed|ing)?(?![a-z])"
        : Pattern.quote(words);
  }

  /// The stretches of the text that are nearly this: three quarters of its neighbouring pairs of
  /// characters stand in one clause. Good enough to suggest a service, never an alarm; empty: too
  /// few are.
  List<String> nearlyIn(String text) {
    if (words.length() < SHORTEST) {
      return List.of();
    }
    for (String clause : text.split("\\|")) {
      List<String> found = new ArrayList<>();
      int pairs = 0;
      int spare = (int) ((1 - ENOUGH) * (words.length() - 1));
      for (int i = 0; i + 1 < words.length() && i - pairs <= spare; i++) {
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
