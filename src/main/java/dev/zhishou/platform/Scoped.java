package dev.zhishou.platform;

import dev.zhishou.platform.postgres.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/// The one class that runs SQL, always in a scope.
///
/// A single statement is one round trip and its own transaction: the scope's setting travels in
/// the same text and is gone after it. `transaction` is for what needs several.
///
/// Faults of the database come as Spring's `DataAccessException`s; the common ones are
/// `DuplicateKeyException` and `DataAccessResourceFailureException` (the database is away).
public final class Scoped {
  private static final SQLStateSQLExceptionTranslator FAULTS = new SQLStateSQLExceptionTranslator();

  private final Database database;

  /// Runs SQL on this database.
  public Scoped(Database database) {
    this.database = database;
  }

  /// SQL outside a transaction of ours: each statement stands for itself.
  public Sql in(Scope scope) {
    return new Sql(
        scope,
        new Sql.Connections() {
          @Override
          public <T> T lend(Work<T> work) {
            return connected(scope, work);
          }
        },
        true);
  }

  /// Runs `work` in one transaction and commits it; an exception rolls everything back and goes
  /// on to the caller.
  public <T> T transaction(Scope scope, Function<Sql, T> work) {
    return connected(
        scope,
        connection -> {
          connection.setAutoCommit(false);
          T result;
          try {
            result = work.apply(joined(scope, connection));
            connection.commit();
          } catch (RuntimeException | Error | SQLException e) {
            rollBack(connection, e);
            throw e;
          }
          connection.setAutoCommit(true);
          return result;
        });
  }

  /// Runs `work` while no other node runs work of the same name; the others wait for its end.
  public void alone(String what, Runnable work) {
    transaction(
        Scope.whole("one node at a time"),
        sql -> {
          sql.of("select set_config('statement_timeout', '0', true)").list(row -> true);
          sql.of("select 1 from pg_advisory_xact_lock(hashtextextended(:what, 0))")
              .set("what", what)
              .list(row -> true);
          work.run();
          return true;
        });
  }

  private static Sql joined(Scope scope, Connection connection) {
    return new Sql(
        scope,
        new Sql.Connections() {
          @Override
          public <T> T lend(Work<T> work) throws SQLException {
            return work.with(connection);
          }
        },
        false);
  }

  /// What is done with a connection.
  interface Work<T extends @Nullable Object> {
    T with(Connection connection) throws SQLException;
  }

  private <T> T connected(Scope scope, Work<T> work) {
    DataSource pool =
        switch (scope) {
          case Scope.Communities c -> database.app();
          case Scope.Whole w -> database.whole();
        };
    Connection lent;
    try {
      lent = pool.getConnection();
    } catch (SQLException e) {
      throw new CannotGetJdbcConnectionException("no connection: " + e.getMessage(), e);
    }
    try (Connection connection = lent) {
      return work.with(connection);
    } catch (SQLException e) {
      throw translated(e, "transaction");
    }
  }

  static DataAccessException translated(SQLException fault, String sql) {
    DataAccessException known = FAULTS.translate("running", sql, fault);
    return known != null ? known : new UncategorizedSQLException("running", sql, fault);
  }

  private static void rollBack(Connection connection, Throwable cause) {
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }
}
