package dev.zhishou.platform.postgres;

import java.io.IOException;

/// What is done before an older schema is migrated: a backup.
@FunctionalInterface
public interface BeforeUpgrade {
  /// Does it; a failure stops the upgrade.
  void upgrade(JdbcAddress owner) throws IOException;
}
