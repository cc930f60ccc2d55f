package dev.zhishou.insight;

/// In how many closed cases a duty applied and what came of it: the worst of its doings counts.
///
/// @param kept done by its deadline
/// @param late done after it
/// @param skipped left out, with a reason
record Compliance(int kept, int late, int skipped) {
  static final Compliance NONE = new Compliance(0, 0, 0);

  Compliance plus(Compliance other) {
    return new Compliance(kept + other.kept, late + other.late, skipped + other.skipped);
  }
}
