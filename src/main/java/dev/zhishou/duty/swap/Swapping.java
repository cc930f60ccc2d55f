package dev.zhishou.duty.swap;

import dev.zhishou.duty.roster.Finding;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem.Fault;
import java.util.List;

/// How it went with a turn on offer.
public sealed interface Swapping {
  /// It stands so now.
  record Done(Swap swap) implements Swapping {}

  /// There is none.
  record Unknown() implements Swapping {}

  /// That is for somebody else to say.
  record NotYours(Message why) implements Swapping {}

  /// It is too late, or too early.
  record NotNow() implements Swapping {}

  /// Something is not as it must be; all of it.
  record Faulty(List<Fault> faults) implements Swapping {}

  /// What would be wrong with the roster that was not before.
  record Open(List<Finding> findings) implements Swapping {}
}
