package dev.zhishou.notify.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What is to be carried, lane by lane: one for the providers of each personal channel, one for
/// each group. Keeps the pace of a lane over all nodes.
public interface Lanes {
  /// The lanes in which something has come due.
  List<String> busy(Instant now);

  /// Takes some of a lane in hand: as many as its first gateway may carry now. Nobody else takes
  /// them until the lease is over.
  Load take(String lane, Instant now, int most, Duration lease);

  /// Writes down what came of one. Nothing is written when the lease was over and another has it.
  void settle(Taken taken, Ending ending);
}
