package dev.zhishou.casework.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// What is projected of cases, as it stands, beside the events that it was projected from.
public interface ReadModels {
  /// Every case that has events or a head.
  List<UUID> cases();

  /// Works on one case while nobody moves it; one transaction.
  <T> T alone(UUID caseId, Function<One, T> work);

  /// One case.
  interface One {
    /// Its events, in order.
    List<Tail.Event> events();

    /// Its head; empty: there is none.
    Optional<Head> head();

    /// Its runs that somebody may act on.
    List<Append.StepRow> steps();

    /// The forms that it wrote, by number.
    List<Append.RecordRow> records();

    /// The homes that it names.
    List<String> homes();

    /// Writes head, runs, forms and homes anew.
    void write(Head head, List<Append.StepRow> steps, Named named);
  }

  /// What it is found by besides.
  record Named(List<Append.RecordRow> records, List<Append.HomeRow> homes) {}

  /// A head with all its columns.
  record Head(UUID community, Append.Opening row) {}
}
