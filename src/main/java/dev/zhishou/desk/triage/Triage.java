package dev.zhishou.desk.triage;

import dev.zhishou.procedure.model.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which procedure a text is about. Words decide: the lexicon's rules and each procedure's own
/// hints; no statistics stand between a cry for help and its procedure. What is taken back
/// (“没有人被困”, “误报”) and what tells of another time (“昨天”) raises no alarm.
final class Triage {
  private static final double TITLE = 0.8;
  private static final double HINT = 0.8;
  private static final double NEARLY = 0.55;
  private static final double LIKELY = 0.5;
  private static final int MOST = 5;

  private final Lexicon lexicon;

  Triage(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// The procedures the text may be about, best first, at most five: a critical one that is likely
  /// stands before all others.
  List<Guess> guess(String text, Collection<Known> binder) {
    Map<String, Known> known =
        binder.stream().collect(Collectors.toMap(Known::id, one -> one, (one, same) -> one));
    Utterance said = new Utterance(text, lexicon);
    Map<String, Guess> best = new HashMap<>();
    for (Lexicon.Rule rule : lexicon.rules()) {
      Known procedure = target(rule, known);
      if (procedure != null) {
        keep(best, byRule(rule, procedure, said));
      }
    }
    for (Known procedure : binder) {
      byHints(procedure, said).forEach(guess -> keep(best, List.of(guess)));
    }
    return best.values().stream().sorted(order(known)).limit(MOST).toList();
  }

  private static @Nullable Known target(Lexicon.Rule rule, Map<String, Known> known) {
    Known own = known.get(rule.procedure());
    return own != null || rule.otherwise() == null ? own : known.get(rule.otherwise());
  }

  private static List<Guess> byRule(Lexicon.Rule rule, Known procedure, Utterance said) {
    if (rule.unless().stream().anyMatch(said::contains)) {
      return List.of();
    }
    Set<String> because = new LinkedHashSet<>();
    for (List<Term> group : rule.groups()) {
      List<String> hits =
          group.stream()
              .filter(term -> procedure.alarm() ? said.alarms(term) : said.says(term))
              .map(Term::label)
              .toList();
      if (hits.isEmpty()) {
        return List.of();
      }
      because.addAll(longest(hits));
    }
    return List.of(new Guess(procedure.id(), rule.confidence(), List.copyOf(because)));
  }

  private static List<Guess> byHints(Known procedure, Utterance said) {
    List<Guess> guesses = new ArrayList<>();
    for (String hint : procedure.hints()) {
      Term term = Term.of(hint);
      if (procedure.alarm() ? said.alarms(term) : said.says(term)) {
        guesses.add(new Guess(procedure.id(), HINT, List.of(hint)));
      } else if (!procedure.alarm() && Bigrams.nearlyIn(term.label(), said.text())) {
        guesses.add(new Guess(procedure.id(), NEARLY, List.of(hint)));
      }
    }
    Term title = Term.of(procedure.title());
    if (procedure.alarm() ? said.alarms(title) : said.says(title)) {
      guesses.add(new Guess(procedure.id(), TITLE, List.of(procedure.title())));
    }
    return guesses;
  }

  /// Of words that contain one another only the longest, so that nobody reads 卡住 and 卡住了.
  private static List<String> longest(List<String> hits) {
    return hits.stream()
        .filter(hit -> hits.stream().noneMatch(other -> !other.equals(hit) && other.contains(hit)))
        .toList();
  }

  private static void keep(Map<String, Guess> best, List<Guess> guesses) {
    guesses.forEach(
        guess ->
            best.merge(
                guess.procedure(),
                guess,
                (old, later) -> later.confidence() > old.confidence() ? later : old));
  }

  private static Comparator<Guess> order(Map<String, Known> known) {
    return Comparator.<Guess, Boolean>comparing(
            guess -> !(severity(known, guess) == Severity.CRITICAL && guess.confidence() >= LIKELY))
        .thenComparing(Comparator.comparingDouble(Guess::confidence).reversed())
        .thenComparing(guess -> severity(known, guess))
        .thenComparing(Guess::procedure);
  }

  private static Severity severity(Map<String, Known> known, Guess guess) {
    Known procedure = known.get(guess.procedure());
    return procedure == null ? Severity.MINOR : procedure.severity();
  }
}
