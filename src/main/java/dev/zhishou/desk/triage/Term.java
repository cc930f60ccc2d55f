package dev.zhishou.desk.triage;

import java.util.regex.Pattern;

/// A word of the lexicon, and how it is looked for. `里面有…人` leaves room for up to eight
/// characters of the same clause, none of them a negation.
///
/// @param label as the lexicon writes it: what `because` shows
/// @param pattern how it is found in a normalised text
record Term(String label, Pattern pattern) {
  private static final Pattern LATIN = Pattern.compile("[a-z][a-z '-]*");
  private static final String GAP = "[^|没不无未]{0,8}?";

  static Term of(String label) {
    StringBuilder pattern = new StringBuilder();
    String[] pieces = Utterance.normalise(label).split("…", -1);
    for (int i = 0; i < pieces.length; i++) {
      pattern.append(i == 0 ? "" : GAP).append(piece(pieces[i]));
    }
    return new Term(label, Pattern.compile(pattern.toString()));
  }

  /// Latin words stand by themselves, with the endings that English gives them.
  private static String piece(String words) {
    return LATIN.matcher(words).matches()
        ? "(?<![a-z])" + Pattern.quote(words) + "(?:s|es|d|ed|ing)?(?![a-z])"
        : Pattern.quote(words);
  }
}
