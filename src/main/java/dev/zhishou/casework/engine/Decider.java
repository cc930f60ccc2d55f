package dev.zhishou.casework.engine;

import java.time.Instant;

/// The engine's door: pure functions (LANGUAGE, Meaning 18).
///
/// One decider serves one plan (a procedure's version with its frame and forms) and may be shared
/// by threads.
public interface Decider {
  /// Opens a case: `CaseOpened`, what the system does at once, the first offers.
  ///
  /// @param now the node's clock, milliseconds
  Decision open(Decision.NewCase opening, Command command, Instant now, World world);

  /// Decides all moments that have come by `now`, then the command.
  Decision decide(CaseState state, Command command, Instant now, World world);

  /// The same, and decides no moments where it is known that none has come.
  ///
  /// @param ahead what was reckoned as the case came to this state; null: nothing
  default Decision decide(
      CaseState state,
      Command command,
      Instant now,
      World world,
      @org.jspecify.annotations.Nullable Ahead ahead) {
    return decide(state, command, now, world);
  }

  /// Copies an event into the state. `state` is null for the first event.
  CaseState evolve(@org.jspecify.annotations.Nullable CaseState state, CaseEvent event);

  /// The earliest moment at which `tick` would change anything; null: none (DATA, *Deadline
  /// watch*).
  @org.jspecify.annotations.Nullable
  Instant nextAlarm(CaseState state, World world);

  /// How the case stands at `now`, for those who show it.
  Outlook outlook(CaseState state, Instant now, World world);

  /// The plan that it decides by.
  Plan plan();
}
