package dev.zhishou.platform.clock;

import dev.zhishou.platform.PlatformSettings;
import dev.zhishou.platform.Scoped;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
  @Bean
  ClockKeeper clockKeeper(Scoped scoped, PlatformSettings settings) {
    Clock real = Clock.systemUTC();
    return new ClockKeeper(scoped, new HouseClock(real), real, settings.ahead());
  }

  /// The only clock of the house; it has its lead before anybody reads it.
  @Bean
  Clock clock(ClockKeeper keeper) {
    return keeper.clock();
  }

  /// Seconds by which the database's clock is ahead of this machine's.
  @Bean
  MeterBinder clockOffset(ClockKeeper keeper) {
    return meters ->
        Gauge.builder("zhishou.clock.offset", keeper, k -> k.offset().toMillis() / 1_000.0)
            .baseUnit("seconds")
            .description("the database's clock minus this machine's")
            .register(meters);
  }

  /// DOWN when the database does not answer, or when our clocks differ too much.
  @Bean
  HealthIndicator databaseHealthIndicator(ClockKeeper keeper) {
    return () -> {
      try {
        keeper.look();
      } catch (DataAccessException e) {
        return Health.down().withDetail("database", "away").build();
      }
      return (keeper.trustworthy() ? Health.up() : Health.down())
          .withDetail("clock_offset", keeper.offset().toString())
          .build();
    };
  }
}
