package dev.zhishou.platform;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.PGStatement;

/// Keeps the scope's setting and the statement behind it within one Sync, and so in one implicit
/// transaction.
///
/// pgjdbc sends both as one batch, but puts a Sync between them as soon as it knows that a row may
/// be of any length, for which a column of text is enough. It knows when it had the statement
/// described: from the sixth use on a connection, if a parameter was a null without a type. The
/// setting would be gone when the statement runs. A statement with such rows is therefore not
/// prepared on the server when a parameter is null.
final class OneSync {
  private static final Map<String, Boolean> BOUNDED = new ConcurrentHashMap<>();

  private OneSync() {}

  /// Before a statement in a scope runs.
  ///
  /// @param nulls whether a parameter is null
  static void keep(String sql, PreparedStatement statement, boolean nulls) throws SQLException {
    if (nulls && !BOUNDED.getOrDefault(sql, true)) {
      statement.unwrap(PGStatement.class).setPrepareThreshold(0);
    }
  }

  /// After its first run: whether its rows are of bounded length.
  static void learn(String sql, ResultSet result) throws SQLException {
    if (!BOUNDED.containsKey(sql)) {
      BOUNDED.put(sql, bounded(result.getMetaData()));
    }
  }

  private static boolean bounded(ResultSetMetaData columns) throws SQLException {
    for (int column = 1; column <= columns.getColumnCount(); column++) {
      boolean fixed =
          switch (columns.getColumnType(column)) {
            case Types.BIT,
                Types.BOOLEAN,
                Types.SMALLINT,
                Types.INTEGER,
                Types.BIGINT,
                Types.REAL,
                Types.DOUBLE,
                Types.DATE,
                Types.TIME,
                Types.TIMESTAMP,
                Types.TIMESTAMP_WITH_TIMEZONE ->
                true;
            case Types.OTHER -> columns.getColumnTypeName(column).equals("uuid");
            default -> false;
          };
      if (!fixed) {
        return false;
      }
    }
    return true;
  }
}
