package dev.zhishou.platform.backup;

import dev.zhishou.platform.PlatformSettings;
import dev.zhishou.platform.followups.OperatorAlarms;
import dev.zhishou.platform.keys.MasterKey;
import dev.zhishou.platform.postgres.Database;
import java.time.Clock;
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
      OperatorAlarms alarms) {
    var backup = new Backup(database.whole(), key, settings.data().resolve("evidence"), clock);
    return new NightlyBackup(backup, settings.data().resolve("backups"), clock, alarms);
  }
}
