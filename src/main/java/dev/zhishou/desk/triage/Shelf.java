package dev.zhishou.desk.triage;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The binder made ready for reading: its hints as patterns, and what its sayings teach. Made anew
/// when a procedure is published.
///
/// @param binder the procedures it was made of
/// @param known the same by id
/// @param entries their hints and titles, ready to be looked for
/// @param likeness what is said of them
record Shelf(List<Known> binder, Map<String, Known> known, List<Entry> entries, Likeness likeness) {

  /// @param known the procedure
  /// @param title its title as a word to look for
  /// @param hints its hints as words to look for
  record Entry(Known known, Term title, List<Term> hints) {}

  static Shelf of(Collection<Known> binder, List<Saying> sayings) {
    Map<String, Known> known = new LinkedHashMap<>();
    binder.forEach(one -> known.putIfAbsent(one.id(), one));
    List<Entry> entries =
        known.values().stream()
            .map(
                one ->
                    new Entry(
                        one, Term.of(one.title()), one.hints().stream().map(Term::of).toList()))
            .toList();
    return new Shelf(List.copyOf(binder), known, entries, Likeness.learn(known.values(), sayings));
  }

  boolean holds(Collection<Known> others) {
    return binder.equals(List.copyOf(others));
  }
}
