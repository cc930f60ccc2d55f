package dev.zhishou.platform.followups;

import dev.zhishou.platform.Message;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Rings whoever runs the server: an error in the log and the counter
/// `zhishou_operator_alarms_total{what}`, on which an outside watcher can call somebody.
public final class OperatorAlarms {
  private static final Logger LOG = LoggerFactory.getLogger(OperatorAlarms.class);

  private final MeterRegistry meters;

  /// Counts in this registry.
  public OperatorAlarms(MeterRegistry meters) {
    this.meters = meters;
  }

  /// Rings.
  ///
  /// @param what a short name, the same for every alarm of a kind
  /// @param message what happened; ids, never a personal value
  public void ring(String what, Message message) {
    meters.counter("zhishou.operator.alarms", "what", what).increment();
    LOG.error("{}: {}", what, message.both());
  }
}
