package dev.zhishou.casework.watch;

import dev.zhishou.casework.LetTimePass;
import dev.zhishou.casework.store.Alarms;
import dev.zhishou.platform.clock.ClockKeeper;
import dev.zhishou.platform.followups.OperatorAlarms;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The watch's beat, its figure and its health.
@Configuration(proxyBeanMethods = false)
class WatchConfiguration {
  /// Later than this and the house is not well.
  private static final Duration LATE = Duration.ofSeconds(10);

  @Bean
  DeadlineWatch deadlineWatch(
      Alarms alarms, LetTimePass time, OperatorAlarms operator, Clock clock, MeterRegistry meters) {
    DeadlineWatch watch = new DeadlineWatch(alarms, time, operator, clock);
    Gauge.builder("zhishou.alarm.lag", watch, w -> w.lag().toMillis() / 1_000.0)
        .baseUnit("seconds")
        .description("now minus the oldest alarm that has come")
        .register(meters);
    return watch;
  }

  @Bean
  HealthIndicator watchHealthIndicator(DeadlineWatch watch) {
    return () -> {
      Duration lag = watch.lag();
      return (lag.compareTo(LATE) > 0 ? Health.down() : Health.up())
          .withDetail("alarm_lag", lag.toString())
          .build();
    };
  }

  @Bean
  SmartLifecycle watchLifecycle(
      DeadlineWatch watch, ClockKeeper clock, @Value("${zhishou.at-work:true}") boolean atWork) {
    return new Beat(watch, clock, atWork);
  }

  /// Looks one after the other, in one thread, five a second and when an alarm comes; none while
  /// this node's clock cannot be trusted.
  private static final class Beat implements SmartLifecycle {
    private final DeadlineWatch watch;
    private final ClockKeeper clock;
    private final boolean atWork;
    private @Nullable ScheduledExecutorService beat;

    Beat(DeadlineWatch watch, ClockKeeper clock, boolean atWork) {
      this.watch = watch;
      this.clock = clock;
      this.atWork = atWork;
    }

    @Override
    public boolean isAutoStartup() {
      return atWork;
    }

    @Override
    public void start() {
      var executor =
          new ScheduledThreadPoolExecutor(
              1, Thread.ofPlatform().name("deadline-watch").daemon().factory());
      executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
      beat = executor;
      executor.schedule(() -> once(executor), watch.rest().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void once(ScheduledExecutorService executor) {
      try {
        if (clock.trustworthy()) {
          watch.look();
        }
      } finally {
        if (!executor.isShutdown()) {
          executor.schedule(() -> once(executor), watch.rest().toMillis(), TimeUnit.MILLISECONDS);
        }
      }
    }

    @Override
    public void stop() {
      if (beat != null) {
        beat.shutdown();
        beat = null;
      }
      watch.stop();
    }

    @Override
    public boolean isRunning() {
      return beat != null;
    }
  }
}
