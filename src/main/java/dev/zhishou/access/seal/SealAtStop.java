package dev.zhishou.access.seal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Makes a seal when the server stops, after the last command: what happened since 2:15 is sealed
/// before somebody can reach a database that nobody serves. It leaves at the next start.
@Component
class SealAtStop implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(SealAtStop.class);

  private final MakeSeal making;
  private final boolean atWork;
  private volatile boolean running;

  SealAtStop(MakeSeal making, @Value("${zhishou.at-work:true}") boolean atWork) {
    this.making = making;
    this.atWork = atWork;
  }

  @Override
  public boolean isAutoStartup() {
    return atWork;
  }

  /// First to start and last to stop.
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    try {
      making.make();
    } catch (RuntimeException e) {
      // The server stops whatever becomes of it; what is not sealed now is sealed with the next.
      LOG.warn("no day seal was made at the stop", e);
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
