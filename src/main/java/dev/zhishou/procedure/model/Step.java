package dev.zhishou.procedure.model;

import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// One step, or a stage when it has steps of its own.
///
/// @param name its name in the file; within a frame with `frame.` before it
/// @param text what is done and how
/// @param who does it; `who.by` empty: the system does it as it becomes ready
/// @param timing when it comes, is due, recurs and ends
/// @param asking what is asked, written and signed
/// @param effects what follows when it is done
/// @param steps the steps of a stage; empty: no stage
public record Step(
    String name,
    Text text,
    Who who,
    Timing timing,
    Asking asking,
    Effects effects,
    List<Step> steps) {

  /// @param what what is done, in one sentence (`do`)
  public record Text(
      String what,
      List<String> how,
      List<String> say,
      List<String> warn,
      List<String> refs,
      @Nullable String source) {}

  /// @param by any of these
  /// @param with who must be there too
  /// @param needs certificates or permissions of the doer, such as `certificate:lift`
  /// @param approve each in turn
  /// @param optional whether the doer too may leave it out
  /// @param required the condition under which nobody may leave it out; null: none
  public record Who(
      List<Party> by,
      List<Party> with,
      List<String> needs,
      List<Party> approve,
      boolean optional,
      @Nullable Condition required) {
    /// The system.
    public static final Who SYSTEM =
        new Who(List.of(), List.of(), List.of(), List.of(), false, null);
  }

  /// @param after all of these; null: the nearest step above in its stage that does not recur in
  ///     time; empty: at once
  /// @param when the condition under which it applies; null: always
  /// @param due null: none is written
  /// @param until the first of these ends it
  public record Timing(
      @Nullable List<Mark> after,
      @Nullable Condition when,
      @Nullable Moment due,
      @Nullable Every every,
      List<Mark> until,
      @Nullable Again again) {}

  /// Once more, when the condition is true as a run is done (null: always), at most so often.
  public record Again(@Nullable Condition when, int most) {}

  /// @param asks its own questions in order
  /// @param anew names of known questions that are asked again here (`name: again`)
  /// @param signatures places to sign, by different people
  /// @param records forms that are written here
  public record Asking(
      SequencedMap<String, Ask> asks,
      List<String> anew,
      List<SignatureSlot> signatures,
      List<String> records) {}

  /// @param starts another procedure; null: none
  /// @param severity once done, the case is at least this severe; null: as it was
  /// @param acts what modules do
  /// @param alert a warning that does it; null: none
  /// @param alarm a sensor's topic that does it; null: none
  public record Effects(
      @Nullable Starts starts,
      @Nullable Severity severity,
      List<Act> acts,
      @Nullable Condition alert,
      @Nullable String alarm) {}

  /// Whether it is a stage.
  public boolean stage() {
    return !steps.isEmpty();
  }

  /// Whether the system does it as it becomes ready (Meaning 14).
  public boolean automatic() {
    return who.by().isEmpty() && !stage();
  }

  /// A step with a doer and `until`, without `every` and questions, lasts: taking it starts it,
  /// `until` ends it (Meaning 9).
  public boolean lasts() {
    return !stage()
        && !who.by().isEmpty()
        && !timing.until().isEmpty()
        && timing.every() == null
        && asking.asks().isEmpty()
        && asking.anew().isEmpty();
  }
}
