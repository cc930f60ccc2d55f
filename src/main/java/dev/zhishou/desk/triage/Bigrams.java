package dev.zhishou.desk.triage;

/// Whether a hint is said in nearly its own words: three quarters of its neighbouring pairs of
/// characters stand in one clause. Good enough to suggest a service, never an alarm.
final class Bigrams {
  private static final int SHORTEST = 4;
  private static final double ENOUGH = 0.75;

  private Bigrams() {}

  static boolean nearlyIn(String hint, String text) {
    String words = Utterance.normalise(hint).replace("…", "");
    if (words.length() < SHORTEST) {
      return false;
    }
    for (String clause : text.split("\\|")) {
      int found = 0;
      for (int i = 0; i + 1 < words.length(); i++) {
        found += clause.contains(words.substring(i, i + 2)) ? 1 : 0;
      }
      if (found >= ENOUGH * (words.length() - 1)) {
        return true;
      }
    }
    return false;
  }
}
