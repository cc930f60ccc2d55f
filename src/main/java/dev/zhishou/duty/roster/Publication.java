package dev.zhishou.duty.roster;

import dev.zhishou.platform.Problem.Fault;
import java.util.List;

/// How a publication went.
public sealed interface Publication {
  /// It counts.
  record Published() implements Publication {}

  /// Somebody else was faster.
  record Stale() implements Publication {}

  /// The week is over: what was, is not written anew.
  record Over() implements Publication {}

  /// Something was answered that cannot be.
  record Faulty(List<Fault> faults) implements Publication {}

  /// Findings that nobody has answered.
  record Open(List<Finding> findings) implements Publication {}
}
