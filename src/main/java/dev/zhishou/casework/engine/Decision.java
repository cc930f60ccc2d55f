package dev.zhishou.casework.engine;

import dev.zhishou.procedure.model.Value;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What `decide` says.
///
/// @param outcome accepted, repeated, late or refused
/// @param refusal why; null unless refused
/// @param events to be written, in order; moments that came before a refused command are among them
/// @param state what the case is after them
/// @param starts cases to open in the same write
/// @param wanted what has to be looked up before this can be decided: if it is not empty, nothing
///     else of this counts
/// @param ahead what time will bring after this; null: it was not reckoned
public record Decision(
    Outcome outcome,
    @Nullable Refusal refusal,
    List<CaseEvent> events,
    CaseState state,
    List<NewCase> starts,
    Set<World.Want> wanted,
    @Nullable Ahead ahead) {

  /// A decision after which nothing was reckoned.
  public Decision(
      Outcome outcome,
      @Nullable Refusal refusal,
      List<CaseEvent> events,
      CaseState state,
      List<NewCase> starts,
      Set<World.Want> wanted) {
    this(outcome, refusal, events, state, starts, wanted, null);
  }

  /// The same, with what time will bring.
  public Decision with(Ahead reckoned) {
    return new Decision(outcome, refusal, events, state, starts, wanted, reckoned);
  }

  /// How a command ended (API).
  public enum Outcome {
    ACCEPTED,
    REPEATED,
    LATE,
    REFUSED
  }

  /// A case to be opened.
  ///
  /// @param with what it is opened with; its number is drawn already
  /// @param answers given along
  /// @param link the case that starts it; null: none
  public record NewCase(
      UUID id, Fact.Opened with, SequencedMap<String, Value> answers, Fact.@Nullable Link link) {}
}
