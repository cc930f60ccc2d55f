package dev.zhishou.casework.engine;

import java.util.Locale;

/// The state of a run; of a stage: `WAITING`, `OPEN`, `SETTLED` (or settled another way from
/// outside).
public enum RunState {
  /// Its turn has not come, or nobody can tell yet whether it applies.
  WAITING,
  /// To be done now.
  READY,
  /// Somebody answers for it.
  TAKEN,
  /// Done, waits for approval, for signatures, or for the case it started.
  SUBMITTED,
  /// A stage that has begun.
  OPEN,
  /// Done.
  DONE,
  /// It does not apply.
  NOT_APPLICABLE,
  /// Left out with a reason.
  SKIPPED,
  /// Ended before it was done.
  WITHDRAWN,
  /// A stage in which all is settled.
  SETTLED;

  /// Whether nothing is owed here any more. Such a run never comes back; a stage alone opens again
  /// with what is begun in it (Pinned 6, 16).
  public boolean settled() {
    return switch (this) {
      case DONE, NOT_APPLICABLE, SKIPPED, WITHDRAWN, SETTLED -> true;
      case WAITING, READY, TAKEN, SUBMITTED, OPEN -> false;
    };
  }

  /// Whether someone may act on it now.
  public boolean actionable() {
    return this == READY || this == TAKEN;
  }

  /// The word as the API writes it, such as `not-applicable`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
