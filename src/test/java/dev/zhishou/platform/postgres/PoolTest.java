package dev.zhishou.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Who asks for a connection that others have.
@Tag("database")
class PoolTest {
  /// The least patience that Hikari has.
  private static final int PATIENCE_MILLIS = 250;

  private final Pool pool = new Pool(one(), new Pool.Away());

  private static HikariDataSource one() {
    JdbcAddress database = TestCluster.shared().empty("pool");
    var config = new HikariConfig();
    config.setJdbcUrl(database.url());
    config.setUsername(database.user());
    config.setPassword(database.password());
    config.setMaximumPoolSize(1);
    config.setConnectionTimeout(PATIENCE_MILLIS);
    return new HikariDataSource(config);
  }

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void a_busy_pool_is_waited_for_longer_than_one_that_is_away() throws Exception {
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Future<Boolean> second;
      try (Connection lent = pool.getConnection()) {
        second = threads.submit(this::serves);
        assertThatThrownBy(() -> second.get(PATIENCE_MILLIS * 2, TimeUnit.MILLISECONDS))
            .isInstanceOf(TimeoutException.class);
        assertThat(lent.isValid(1)).isTrue();
      }
      assertThat(second.get()).isTrue();
    }
  }

  private boolean serves() throws SQLException {
    try (Connection connection = pool.getConnection()) {
      return connection.isValid(1);
    }
  }

  @Test
  void a_pool_that_stays_busy_is_given_up_and_serves_again_after_that() throws Exception {
    try (Connection lent = pool.getConnection()) {
      assertThatThrownBy(pool::getConnection)
          .isInstanceOf(SQLTransientConnectionException.class)
          .hasMessageContaining("total=1");
      assertThat(lent.isValid(1)).isTrue();
    }
    assertThat(serves()).isTrue();
  }
}
