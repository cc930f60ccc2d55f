package dev.zhishou.platform.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Connections of one role. Whoever asks while the database goes away waits for it once; when that
/// was in vain, one caller in a while goes on trying and all others are told at once, until he has
/// a connection. Otherwise a call would wait for its session, for its case and for its answer in
/// turn. A pool that has connections, all of them lent, is busy and not away: there one waits on.
final class Pool extends DelegatingDataSource implements AutoCloseable {
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

  /// So many times the patience of the pool is waited for a connection that others have.
  private static final int BUSY = 4;

  private final HikariDataSource pool;
  private final Away away;

  /// Whether the database is known to be away, for all pools on it.
  static final class Away {
    /// Not before this reading of `nanoTime` is it tried again; 0: it is not known to be away.
    private final AtomicLong next = new AtomicLong();
  }

  Pool(HikariDataSource pool, Away away) {
    super(pool);
    this.pool = pool;
    this.away = away;
  }

  @Override
  public Connection getConnection() throws SQLException {
    long next = away.next.get();
    if (next != 0) {
      boolean early = System.nanoTime() - next < 0;
      if (early || !away.next.compareAndSet(next, in(pool.getConnectionTimeout() * 1_000_000))) {
        throw new SQLTransientConnectionException("the database is known to be away");
      }
    }
    for (int waited = 1; ; waited++) {
      try {
        Connection connection = pool.getConnection();
        away.next.set(0);
        return connection;
      } catch (SQLTransientConnectionException e) {
        boolean gone = pool.getHikariPoolMXBean().getTotalConnections() == 0;
        if (gone) {
          away.next.set(in(BETWEEN_TRIES.toNanos()));
        }
        if (gone || waited == BUSY) {
          throw e;
        }
      }
    }
  }

  private static long in(long nanos) {
    return System.nanoTime() + nanos | 1;
  }

  @Override
  public void close() {
    pool.close();
  }
}
