package dev.zhishou.casework.engine;

import dev.zhishou.procedure.model.Severity;
import dev.zhishou.procedure.model.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case as its events made it: `fold(events)`. Immutable; `evolve` makes the next one.
///
/// @param head what was fixed at the opening
/// @param status how it stands
/// @param answers what was answered, by name, each in order; all are kept, the last one holds
/// @param runs runs by id, in the order in which they came to be
/// @param marks what was latched
/// @param beside links and records
/// @param commands ids of commands that were written, with the seq of their first event
public record CaseState(
    Head head,
    Standing status,
    Map<String, List<Given>> answers,
    SequencedMap<String, Run> runs,
    Marks marks,
    Beside beside,
    Map<UUID, Integer> commands) {

  /// @param opened the event's fact
  public record Head(
      UUID id,
      Fact.Opened opened,
      Fact.Pinned pinned,
      Fact.@Nullable Link link,
      Instant openedAt) {}

  /// @param seq of the last event
  /// @param at of the last event
  /// @param outcome label; null while open
  /// @param touched when the case was last decided at: moments up to here have been decided
  /// @param reopened whether it was over once and was opened again
  public record Standing(
      Status status,
      Severity severity,
      int seq,
      Instant at,
      @Nullable Instant closedAt,
      @Nullable String outcome,
      boolean reopened) {}

  /// Whether work goes on.
  public enum Status {
    OPEN,
    CLOSED,
    CANCELLED
  }

  /// One answer.
  ///
  /// @param scope id of the run in which the question was asked (its definition's run: asking anew
  ///     writes where it was defined); empty: the case
  /// @param run the run that answered; empty: the opening
  /// @param seq of the event
  public record Given(String scope, String run, int seq, Value value) {}

  /// @param ends items and runs whose `until` came, with when
  /// @param empties lists settled without a row, with when
  /// @param rows rows that a selection named, by item
  public record Marks(
      Map<String, Instant> ends, Map<String, Instant> empties, Map<String, List<String>> rows) {}

  /// @param links cases that this one started, in order
  /// @param records forms written, in order
  public record Beside(List<Linked> links, List<Written> records, List<String> files) {}

  /// @param run the step that started it; null: a person did
  /// @param outcome its outcome, once a part has closed; null: it is open or no part
  /// @param answers what a part said as it closed
  public record Linked(
      UUID id,
      @Nullable String run,
      String procedure,
      String number,
      boolean waits,
      @Nullable String outcome,
      Map<String, Value> answers) {}

  /// A form that was written.
  ///
  /// @param scope the run of the innermost stage that holds all steps that write it; empty: the
  /// case
  public record Written(String form, String number, int revision, String scope, int seq) {}

  /// What keeps a case from closing.
  ///
  /// @param what the step's or field's title
  /// @param where run id or form
  /// @param why `open`, `waiting`, `approval`, `signature`, `part`, `field`
  public record Missing(String what, String where, String why) {}

  /// The run with this id; null: none.
  public @Nullable Run run(String id) {
    return runs.get(id);
  }

  /// Whether it is open.
  public boolean open() {
    return status.status() == Status.OPEN;
  }
}
