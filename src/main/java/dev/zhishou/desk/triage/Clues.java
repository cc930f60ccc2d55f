package dev.zhishou.desk.triage;

import dev.zhishou.desk.triage.Triage.Guess;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the words of the lexicon's rules, of hints and of titles show in a text.
final class Clues {
  private static final double TITLE = 0.8;
  private static final double HINT = 0.8;
  private static final double NEARLY = 0.55;

  private final List<Lexicon.Rule> rules;
  private final Map<String, Known> known;
  private final List<Shelf.Entry> entries;

  Clues(Lexicon lexicon, Map<String, Known> known, List<Shelf.Entry> entries) {
    this.rules = lexicon.rules();
    this.known = known;
    this.entries = entries;
  }

  /// For each procedure that the words speak for: how strongly, and by which of them.
  Map<String, Guess> in(Utterance said) {
    Map<String, Guess> strongest = new HashMap<>();
    for (Lexicon.Rule rule : rules) {
      Known procedure = target(rule);
      if (procedure != null) {
        byRule(rule, procedure, said).forEach(guess -> keep(strongest, guess));
      }
    }
    entries.forEach(entry -> byHints(entry, said).forEach(guess -> keep(strongest, guess)));
    return strongest;
  }

  private static void keep(Map<String, Guess> strongest, Guess guess) {
    strongest.merge(
        guess.procedure(),
        guess,
        (old, later) -> later.confidence() > old.confidence() ? later : old);
  }

  private @Nullable Known target(Lexicon.Rule rule) {
    Known own = known.get(rule.procedure());
    return own != null || rule.otherwise() == null ? own : known.get(rule.otherwise());
  }

  /// An incident's last group, which says what happens, must be said of now; what stands before it
  /// (a lift, a child) may have been named while telling of yesterday.
  private static List<Guess> byRule(Lexicon.Rule rule, Known procedure, Utterance said) {
    Set<String> because = new LinkedHashSet<>();
    for (int at = 0; at < rule.groups().size(); at++) {
      boolean last = at == rule.groups().size() - 1;
      List<String> hits =
          rule.groups().get(at).stream()
              .filter(term -> fits(term, procedure, said, last))
              .map(said::quote)
              .filter(quote -> !quote.isEmpty())
              .distinct()
              .toList();
      if (hits.isEmpty()) {
        return List.of();
      }
      because.addAll(longest(hits));
    }
    return rule.unless().stream().anyMatch(said::contains)
        ? List.of()
        : List.of(new Guess(procedure.id(), rule.confidence(), List.copyOf(because)));
  }

  private static boolean fits(Term term, Known procedure, Utterance said, boolean last) {
    if (!procedure.alarm()) {
      return said.says(term);
    }
    return last ? said.alarms(term) : said.tells(term);
  }

  private static List<Guess> byHints(Shelf.Entry entry, Utterance said) {
    Known procedure = entry.known();
    List<Guess> guesses = new ArrayList<>();
    for (Term term : entry.hints()) {
      if (fits(term, procedure, said, true)) {
        guesses.add(new Guess(procedure.id(), HINT, List.of(said.quote(term))));
      } else if (!procedure.alarm()) {
        List<String> shared = term.nearlyIn(said.text());
        if (!shared.isEmpty()) {
          guesses.add(new Guess(procedure.id(), NEARLY, shared.stream().map(said::quote).toList()));
        }
      }
    }
    if (fits(entry.title(), procedure, said, true)) {
      guesses.add(new Guess(procedure.id(), TITLE, List.of(said.quote(entry.title()))));
    }
    return guesses;
  }

  /// Of words that contain one another only the longest, so that nobody reads 卡住 and 卡住了.
  private static List<String> longest(List<String> hits) {
    return hits.stream()
        .filter(hit -> hits.stream().noneMatch(other -> !other.equals(hit) && other.contains(hit)))
        .toList();
  }
}
