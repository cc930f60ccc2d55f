package dev.zhishou.duty.roster;

import dev.zhishou.platform.Problem.Fault;
import java.util.List;

/// How drafting went.
public sealed interface Drafting {
  /// It is kept.
  record Kept() implements Drafting {}

  /// Somebody else was faster.
  record Stale() implements Drafting {}

  /// Something is not as it must be; all of it.
  record Faulty(List<Fault> faults) implements Drafting {}
}
