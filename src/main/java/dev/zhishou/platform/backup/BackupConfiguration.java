package dev.zhishou.platform.backup;

import dev.zhishou.platform.PlatformSettings;
import dev.zhishou.platform.followups.OperatorAlarms;
import dev.zhishou.platform.keys.MasterKey;
import dev.zhishou.platform.postgres.Database;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BackupConfiguration {
  @Bean
  NightlyBackup nightlyBackup(
      Database database,
      MasterKey key,
      PlatformSettings settings,
      Clock clock,
      OperatorAlarms alarms,
      ObjectProvider<BeforeBackup> before) {
    var backup = new Backup(database.whole(), key, settings.data().resolve("evidence"), clock);
    return new NightlyBackup(backup, settings.data().resolve("backups"), clock, alarms, before);
  }

  @Bean
  MeterBinder backupAge(PlatformSettings settings, Clock clock) {
    var age = new BackupAge(settings.data().resolve("backups"), clock);
    return meters ->
        Gauge.builder("zhishou.backup.age", age, BackupAge::seconds)
            .baseUnit("seconds")
            .description("now minus the newest backup in the data folder")
            .register(meters);
  }
}
