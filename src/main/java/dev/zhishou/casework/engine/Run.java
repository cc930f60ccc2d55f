package dev.zhishou.casework.engine;

import dev.zhishou.procedure.model.Value;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A run of a step within a case: what is derived of it, and the facts about it.
///
/// @param id path of the runs around it and its own: `household#3-2-1102/agree`; the key after `#`
///     (`again` and interval: 2, 3 …; a calendar's date; a row's id; a command's id) is left out
///     when it is 1
/// @param derived state and times
/// @param hold who answers for it
/// @param doing how it was done
/// @param call how far the ladder has climbed for it
/// @param problem why the system cannot do it; null: it can
public record Run(
    String id,
    CaseEvent.RunChange derived,
    Hold hold,
    Doing doing,
    Call call,
    @Nullable String problem) {

  /// A run that nobody has touched.
  public static Run fresh(CaseEvent.RunChange derived) {
    return new Run(derived.run(), derived, Hold.NONE, Doing.NONE, Call.NONE, null);
  }

  /// The same, with what is derived of it now.
  public Run with(CaseEvent.RunChange now) {
    return new Run(id, now, hold, doing, call, problem);
  }

  /// The same, held otherwise.
  public Run with(Hold now) {
    return new Run(id, derived, now, doing, call, problem);
  }

  /// The same, done so far.
  public Run with(Doing now) {
    return new Run(id, derived, hold, now, call, problem);
  }

  /// The same, called so far.
  public Run with(Call now) {
    return new Run(id, derived, hold, doing, now, problem);
  }

  /// The same, stuck; null: no more.
  public Run stuck(@Nullable String why) {
    return new Run(id, derived, hold, doing, call, why);
  }

  /// @param takenBy null: nobody took it
  /// @param acknowledgedBy null: nobody did
  /// @param handTo to whom it goes; null: nobody
  public record Hold(
      @Nullable UUID takenBy,
      @Nullable Instant takenAt,
      @Nullable UUID acknowledgedBy,
      @Nullable Instant acknowledgedAt,
      @Nullable UUID handTo) {
    /// Nobody's.
    public static final Hold NONE = new Hold(null, null, null, null, null);
  }

  /// @param by who did it; null: the system, an outside party, or not done
  /// @param seq of the event; 0: not done
  /// @param happened when it happened; null: not done
  /// @param approvals how many approvals are given
  /// @param signed slots that are signed, with who
  /// @param approvers who approved
  /// @param late done after it was due
  /// @param pending answers of a submitted run: they count when it is done (Meaning 11)
  public record Doing(
      @Nullable UUID by,
      int seq,
      @Nullable Instant happened,
      List<UUID> approvers,
      List<Fact.Signed> signed,
      boolean late,
      SequencedMap<String, Value> pending) {
    /// Not done.
    public static final Doing NONE =
        new Doing(null, 0, null, List.of(), List.of(), false, new LinkedHashMap<>());
  }

  /// @param offeredAt null: not offered
  /// @param rung 0: holders; counted on through all rounds
  /// @param next when the next rung is called; null: not
  /// @param overdueFor the due moment for which `overdue` was written; null: none
  public record Call(
      @Nullable Instant offeredAt, int rung, @Nullable Instant next, @Nullable Instant overdueFor) {
    /// Not offered.
    public static final Call NONE = new Call(null, 0, null, null);
  }

  /// The step's name in the file.
  public String step() {
    String last = id.substring(id.lastIndexOf('/') + 1);
    int mark = last.indexOf('#');
    return mark < 0 ? last : last.substring(0, mark);
  }

  /// What tells this run from others of its step.
  public String key() {
    String last = id.substring(id.lastIndexOf('/') + 1);
    int mark = last.indexOf('#');
    return mark < 0 ? "1" : last.substring(mark + 1);
  }

  /// The run around it; empty: the case.
  public String in() {
    int slash = id.lastIndexOf('/');
    return slash < 0 ? "" : id.substring(0, slash);
  }

  /// Its state.
  public RunState state() {
    return derived.state();
  }

  /// Whether it is not settled and its due moment has passed.
  public boolean overdue(Instant now) {
    return !state().settled() && derived.due() != null && derived.due().isBefore(now);
  }
}
