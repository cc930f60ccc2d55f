package dev.zhishou.casework.scenario.script;

import dev.zhishou.Exempt;
import dev.zhishou.procedure.model.Severity;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.procedure.text.Spot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// One entry of a scenario: a deed, expectations, or both.
///
/// @param at when
/// @param deed what is done; null: nothing, it only expects
/// @param in which run is meant: names of lists or stages, and which of theirs
/// @param manner how it is done
/// @param expected what must hold afterwards
public record Entry(
    Spot spot,
    Instant at,
    @Nullable Deed deed,
    SequencedMap<String, String> in,
    Manner manner,
    List<Expectation> expected) {

  /// What is done.
  public sealed interface Deed {}

  /// Something is done with a step.
  public record WithStep(Verb verb, String step) implements Deed {}

  /// What one does with a step.
  public enum Verb {
    DO,
    TAKE,
    ACKNOWLEDGE,
    APPROVE,
    REFUSE,
    SKIP,
    SIGN,
    HAND_OVER,
    REOPEN
  }

  /// Something is done with the whole case: `close`, `cancel`, `reopen`.
  public record WithCase(String verb) implements Deed {}

  /// Open questions of the opening are answered.
  public record Answering(SequencedMap<String, Value> answers) implements Deed {}

  /// Answers are corrected.
  ///
  /// @param step where they were given; null: wherever each was given last
  public record Correcting(@Nullable String step, SequencedMap<String, Value> answers)
      implements Deed {}

  /// A warning (no topic) or a sensor's message comes.
  public record Message(@Nullable String topic, SequencedMap<String, Value> fields)
      implements Deed {}

  /// The case that a step started closes.
  public record PartCloses(String step, String outcome, SequencedMap<String, Value> answers)
      implements Deed {}

  /// The case becomes graver.
  public record Raising(Severity severity) implements Deed {}

  /// A linked case is started by hand.
  public record Starting(String procedure) implements Deed {}

  /// Somebody goes off duty or comes back.
  public record OnDuty(String account, boolean on) implements Deed {}

  /// How it is done.
  ///
  /// @param by role or account; null: whoever holds what is needed
  /// @param with answers
  /// @param happened when it happened; null: then
  /// @param reason null: an invented one where one is needed
  /// @param signing what is signed
  /// @param helpers who was there too; null: whom the step demands
  /// @param inName for whom it is settled; null: for himself
  /// @param to to whom it is handed; null: nobody
  /// @param outcome how it must end
  @Exempt(reason = "one component for each word that goes with a deed")
  public record Manner(
      @Nullable String by,
      SequencedMap<String, Value> with,
      @Nullable Instant happened,
      @Nullable String reason,
      Signing signing,
      @Nullable List<String> helpers,
      @Nullable InName inName,
      @Nullable String to,
      Outcome outcome) {}

  /// @param signed slots that outsiders sign on the doer's screen
  /// @param as the slot that is signed by `sign`; null: the next open one
  public record Signing(List<String> signed, @Nullable String as) {}

  /// @param account role or account of a colleague; null: an outside party
  public record InName(
      @Nullable String account,
      @Nullable String party,
      @Nullable String name,
      @Nullable String certificate,
      @Nullable String via) {}

  /// How a deed must end.
  ///
  /// @param refused the reason why it must be refused; `true`: any; null: it must be accepted
  /// @param late whether it must be kept as a late entry
  public record Outcome(@Nullable String refused, boolean late, Spot spot) {}

  /// What must hold.
  public sealed interface Expectation {
    /// Where it is written.
    Spot spot();
  }

  /// These steps are in a state.
  ///
  /// @param only whether no others are
  /// @param absent whether these are not
  public record InState(
      Spot spot, Standing state, Map<String, Spot> steps, boolean only, boolean absent)
      implements Expectation {}

  /// The case is closed, or not.
  ///
  /// @param outcome its label; null: any
  public record Closed(Spot spot, boolean yes, @Nullable String outcome) implements Expectation {}

  /// The case was cancelled, or not.
  public record Cancelled(Spot spot, boolean yes) implements Expectation {}

  /// So grave is the case.
  public record Grave(Spot spot, Severity severity) implements Expectation {}

  /// A step's deadline; null: none.
  public record Due(Spot spot, String step, @Nullable Instant at) implements Expectation {}

  /// What is known of a question; null: nothing.
  public record Known(Spot spot, String name, @Nullable Value value) implements Expectation {}

  /// How high the ladder has climbed for a step.
  public record Rung(Spot spot, String step, int rung) implements Expectation {}

  /// A list of names about the whole case.
  ///
  /// @param word `started`, `records`, `acts` or `missing`
  public record Listed(Spot spot, String word, List<String> names) implements Expectation {}
}
