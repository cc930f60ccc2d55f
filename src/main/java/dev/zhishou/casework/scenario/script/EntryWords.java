package dev.zhishou.casework.scenario.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words of an entry, and which of them fit together.
final class EntryWords {
  private static final String STEP = "by in happened refused";

  /// What goes with each deed.
  private static final Map<String, List<String>> DEEDS =
      Map.ofEntries(
          deed("do", STEP + " with signed helpers for via late reason"),
          deed("take", STEP),
          deed("acknowledge", STEP),
          deed("approve", STEP),
          deed("refuse", STEP + " reason"),
          deed("skip", STEP + " reason"),
          deed("sign", STEP + " as"),
          deed("hand-over", STEP + " to"),
          deed("answer", "by happened refused with"),
          deed("correct", STEP + " with reason"),
          deed("alert", "happened refused"),
          deed("alarm", "happened refused with"),
          deed("close", "by in refused with outcome"),
          deed("cancel", "by refused reason"),
          deed("reopen", "by in refused reason"),
          deed("raise", "by refused reason"),
          deed("start", "by refused"),
          deed("off", ""),
          deed("on", ""));

  private static final List<String> LISTS = List.of("started", "records", "acts", "missing");
  private static final List<String> MAPS = List.of("due", "answers", "rung", "not");
  private static final List<String> SINGLE = List.of("closed", "cancelled", "severity");
  private static final List<String> MANNER =
      List.of(
          "by",
          "in",
          "happened",
          "refused",
          "with",
          "signed",
          "helpers",
          "for",
          "via",
          "late",
          "reason",
          "as",
          "to",
          "outcome");

  /// All words of an entry.
  static final List<String> ALL = all();

  private EntryWords() {}

  private static Map.Entry<String, List<String>> deed(String word, String manner) {
    return Map.entry(word, manner.isEmpty() ? List.of() : List.of(manner.split(" ")));
  }

  private static List<String> all() {
    List<String> all = new ArrayList<>(List.of("at", "only"));
    all.addAll(DEEDS.keySet());
    all.addAll(MANNER);
    all.addAll(LISTS);
    all.addAll(MAPS);
    all.addAll(SINGLE);
    all.addAll(Standing.words());
    return List.copyOf(all);
  }

  /// Whether a word is a deed.
  static boolean deed(String word) {
    return DEEDS.containsKey(word);
  }

  /// Whether a word has a meaning beside the deed and the other words of its entry.
  static boolean fits(String word, @Nullable String deed, Set<String> others) {
    boolean states = others.stream().anyMatch(other -> Standing.of(other).isPresent());
    if (word.equals("only")) {
      return states;
    }
    if (word.equals("in")
        && (deed == null || !DEEDS.getOrDefault(deed, List.of()).contains(word))) {
      return states || others.contains("due") || others.contains("rung") || others.contains("not");
    }
    return !MANNER.contains(word)
        || deed != null && DEEDS.getOrDefault(deed, List.of()).contains(word);
  }
}
