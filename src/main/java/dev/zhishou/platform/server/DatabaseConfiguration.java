package dev.zhishou.platform.server;

import dev.zhishou.platform.Installation;
import dev.zhishou.platform.PlatformSettings;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.keys.MasterKey;
import dev.zhishou.platform.postgres.Database;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The database's beans. `DataSource` is for libraries with tables of their own (sessions); our
/// own SQL goes through `Scoped`.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlatformSettings.class)
class DatabaseConfiguration {
  @Bean(destroyMethod = "")
  DatabaseLaunch.Launched launched(
      ObjectProvider<DatabaseLaunch> begun, PlatformSettings settings) {
    return begun.getIfAvailable(() -> DatabaseLaunch.begin(settings)).await();
  }

  @Bean
  Database database(DatabaseLaunch.Launched launched) {
    return launched.database();
  }

  @Bean
  MasterKey masterKey(DatabaseLaunch.Launched launched) {
    return launched.key();
  }

  @Bean(destroyMethod = "")
  DataSource librariesDataSource(Database database) {
    return database.whole();
  }

  @Bean
  Scoped scoped(Database database) {
    return new Scoped(database);
  }

  @Bean
  Installation installation(Scoped scoped) {
    return scoped
        .in(Scope.whole("installation id"))
        .of("select id from installation")
        .first(row -> new Installation(row.uuid("id")));
  }
}
