package dev.zhishou.casework.scenario.script;

import dev.zhishou.casework.engine.RunState;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The states of which a scenario speaks.
public enum Standing {
  WAITING,
  READY,
  TAKEN,
  SUBMITTED,
  OPEN,
  /// Begun and not yet ended, of a step that lasts.
  LASTING,
  /// Not settled, and its deadline has passed.
  OVERDUE,
  DONE,
  NOT_APPLICABLE,
  SKIPPED,
  WITHDRAWN,
  SETTLED;

  /// The word as a scenario writes it.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The state that a word names.
  public static Optional<Standing> of(String word) {
    return Arrays.stream(values()).filter(state -> state.word().equals(word)).findFirst();
  }

  /// All words.
  public static List<String> words() {
    return Arrays.stream(values()).map(Standing::word).toList();
  }

  /// Whether it is said of what is over.
  public boolean over() {
    return switch (this) {
      case DONE, NOT_APPLICABLE, SKIPPED, WITHDRAWN, SETTLED -> true;
      case WAITING, READY, TAKEN, SUBMITTED, OPEN, LASTING, OVERDUE -> false;
    };
  }

  /// What the engine's state is called here.
  public static Standing of(RunState state) {
    return switch (state) {
      case WAITING -> WAITING;
      case READY -> READY;
      case TAKEN -> TAKEN;
      case SUBMITTED -> SUBMITTED;
      case OPEN -> OPEN;
      case DONE -> DONE;
      case NOT_APPLICABLE -> NOT_APPLICABLE;
      case SKIPPED -> SKIPPED;
      case WITHDRAWN -> WITHDRAWN;
      case SETTLED -> SETTLED;
    };
  }
}
