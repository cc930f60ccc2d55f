package dev.zhishou.desk.triage;

import dev.zhishou.desk.triage.sense.Hearing;
import dev.zhishou.desk.triage.sense.Meaning;
import dev.zhishou.procedure.model.Severity;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The binder made ready for reading: its hints as patterns, and what its sayings teach. Made anew
/// when a procedure is published.
///
/// @param binder the procedures it was made of
/// @param known the same by id
/// @param clues finds the words of rules, hints and titles
/// @param likeness what is said of them, by its words
/// @param meaning the same by its meaning; null: not learned, words alone decide
record Shelf(
    List<Known> binder,
    Map<String, Known> known,
    Clues clues,
    Likeness likeness,
    @Nullable Understanding meaning) {

  /// @param known the procedure
  /// @param title its title as a word to look for
  /// @param hints its hints as words to look for
  record Entry(Known known, Term title, List<Term> hints) {}

  /// @param hearing hears what texts mean
  /// @param learned what the vectors of the sayings teach
  record Understanding(Hearing hearing, Meaning learned) {}

  /// What a text is like.
  ///
  /// @param likely the procedures it may be about
  /// @param danger how likely a life is in danger, by its words
  /// @param meansDanger the same by its meaning; 0 while meanings are not known
  record Heard(Map<String, Likeness.Likely> likely, double danger, double meansDanger) {}

  static Shelf of(Collection<Known> binder, Lexicon lexicon, List<Saying> sayings) {
    Map<String, Known> known = new LinkedHashMap<>();
    binder.forEach(one -> known.putIfAbsent(one.id(), one));
    List<Entry> entries =
        known.values().stream()
            .map(
                one ->
                    new Entry(
                        one, Term.of(one.title()), one.hints().stream().map(Term::of).toList()))
            .toList();
    Clues clues = new Clues(lexicon, known, entries);
    Likeness likeness =
        Likeness.learn(procedures(known), lexicon.alike(), examples(known, sayings));
    return new Shelf(List.copyOf(binder), known, clues, likeness, null);
  }

  /// This shelf, and what the sayings mean.
  Shelf understanding(Hearing hearing, List<Saying> sayings) {
    List<String> procedures = procedures(known);
    List<Meaning.Example> examples =
        examples(known, sayings).stream()
            .map(
                example ->
                    new Meaning.Example(
                        unlessStopped(hearing, example.text()),
                        procedures.indexOf(example.procedure())))
            .toList();
    Understanding both = new Understanding(hearing, Meaning.learn(procedures.size(), examples));
    return new Shelf(binder, known, clues, likeness, both);
  }

  private static float[] unlessStopped(Hearing hearing, String text) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the program ends");
    }
    return hearing.of(text);
  }

  /// What this normalised text is like.
  Heard hear(String text) {
    double danger = likeness.danger(text);
    if (meaning == null || text.isBlank()) {
      return new Heard(likeness.of(text, null), danger, 0);
    }
    float[] meant = meaning.learned().of(meaning.hearing().of(text));
    return new Heard(likeness.of(text, meant), danger, critical(meant));
  }

  private double critical(float[] meant) {
    double sum = 0;
    int at = 0;
    for (Known procedure : known.values()) {
      sum += critical(procedure) ? meant[at] : 0;
      at++;
    }
    return sum;
  }

  private static List<String> procedures(Map<String, Known> known) {
    return Stream.concat(known.keySet().stream(), Stream.of(Saying.NOTHING)).toList();
  }

  private static List<Likeness.Example> examples(Map<String, Known> known, List<Saying> sayings) {
    return said(known, sayings)
        .map(
            saying ->
                new Likeness.Example(
                    Utterance.normalise(saying.text()),
                    saying.procedure(),
                    critical(known.get(saying.procedure()))))
        .toList();
  }

  /// The sayings, and the company's own words: titles and hints. Nothing to learn without sayings.
  private static Stream<Saying> said(Map<String, Known> known, List<Saying> sayings) {
    if (sayings.isEmpty()) {
      return Stream.empty();
    }
    Stream<Saying> own =
        known.values().stream()
            .flatMap(
                one ->
                    Stream.concat(Stream.of(one.title()), one.hints().stream())
                        .map(words -> new Saying(one.id(), "hint", words)));
    return Stream.concat(
        own,
        sayings.stream()
            .filter(
                one ->
                    one.procedure().equals(Saying.NOTHING) || known.containsKey(one.procedure())));
  }

  private static boolean critical(@Nullable Known procedure) {
    return procedure != null && procedure.severity() == Severity.CRITICAL;
  }

  /// How grave a procedure's cases are; what the binder lacks is minor.
  Severity severity(String procedure) {
    Known one = known.get(procedure);
    return one == null ? Severity.MINOR : one.severity();
  }

  boolean holds(Collection<Known> others) {
    return binder.equals(List.copyOf(others));
  }
}
