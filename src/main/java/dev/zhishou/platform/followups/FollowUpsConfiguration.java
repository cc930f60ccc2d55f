package dev.zhishou.platform.followups;

import dev.zhishou.platform.Idempotency;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.keys.Sealing;
import dev.zhishou.platform.postgres.Database;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FollowUpsConfiguration {
  @Bean
  OperatorAlarms operatorAlarms(MeterRegistry meters) {
    return new OperatorAlarms(meters);
  }

  @Bean
  FollowUps followUps(
      Database database,
      Clock clock,
      OperatorAlarms alarms,
      ObjectProvider<FollowUpListener> listeners,
      ObjectProvider<RecurringWork> recurring) {
    return new FollowUps(
        database.tasks(),
        clock,
        alarms,
        () -> listeners.orderedStream().toList(),
        () -> recurring.orderedStream().toList());
  }

  @Bean
  MeterBinder oldestFollowUp(Scoped scoped, Clock clock) {
    var oldest = new OldestFollowUp(scoped, clock);
    return meters ->
        Gauge.builder("zhishou.followup.oldest", oldest, OldestFollowUp::seconds)
            .baseUnit("seconds")
            .description("now minus the oldest task that has come due and is not done")
            .register(meters);
  }

  @Bean
  Idempotency idempotency(Sealing sealing, Clock clock) {
    return new Idempotency(sealing, clock);
  }

  @Bean
  ForgetAnswers forgetAnswers(Scoped scoped, Clock clock) {
    return new ForgetAnswers(scoped, clock);
  }

  /// Begins when all beans stand, ends before any of them falls.
  @Bean
  SmartLifecycle followUpsLifecycle(
      FollowUps followUps, @Value("${zhishou.at-work:true}") boolean atWork) {
    return new SmartLifecycle() {
      private boolean running;

      @Override
      public boolean isAutoStartup() {
        return atWork;
      }

      @Override
      public void start() {
        followUps.start();
        running = true;
      }

      @Override
      public void stop() {
        followUps.close();
        running = false;
      }

      @Override
      public boolean isRunning() {
        return running;
      }
    };
  }
}
