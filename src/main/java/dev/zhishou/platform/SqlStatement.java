package dev.zhishou.platform;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One statement with its parameters, run at most once by `list`, `one`, `first` or `update`.
///
/// Parameters may be text, numbers, booleans, `UUID`, `Instant`, `LocalDate`, `byte[]`, null, or a
/// list made by `SqlArray`. Anything else is refused.
public final class SqlStatement {
  private static final String PROLOGUE = "select set_config('zs.communities', ?, true); ";

  private final Sql sql;
  private final NamedSql text;
  private final Map<String, @Nullable Object> values = new HashMap<>();

  SqlStatement(Sql sql, NamedSql text) {
    this.sql = sql;
    this.text = text;
  }

  /// Gives a parameter its value.
  public SqlStatement set(String name, @Nullable Object value) {
    if (!text.names().contains(name)) {
      throw new IllegalArgumentException("no parameter :" + name + " in: " + text.jdbc());
    }
    values.put(name, value);
    return this;
  }

  /// All rows of the result.
  public <T> List<T> list(Function<Row, T> mapper) {
    return run(
        statement -> {
          List<T> rows = new ArrayList<>();
          try (ResultSet result = statement.getResultSet()) {
            OneSync.learn(text.jdbc(), result);
            var row = new Row(result);
            while (result.next()) {
              rows.add(mapper.apply(row));
            }
          }
          return rows;
        });
  }

  /// The only row, or empty.
  ///
  /// @throws IllegalStateException when there are several
  public <T> Optional<T> one(Function<Row, T> mapper) {
    List<T> rows = list(mapper);
    if (rows.size() > 1) {
      throw new IllegalStateException(rows.size() + " rows where at most one may be");
    }
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
  }

  /// The only row.
  ///
  /// @throws IllegalStateException when there is none or several
  public <T> T first(Function<Row, T> mapper) {
    return one(mapper).orElseThrow(() -> new IllegalStateException("no row"));
  }

  /// Runs the statement; the count of rows it wrote (0 when it gives rows).
  public int update() {
    return run(statement -> Math.max(0, statement.getUpdateCount()));
  }

  private <T> T run(Use<T> use) {
    String setting = sql.setting();
    String all = setting == null ? comment() + text.jdbc() : PROLOGUE + text.jdbc();
    return sql.run(
        text.jdbc(),
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(all)) {
            int index = 1;
            if (setting != null) {
              OneSync.keep(text.jdbc(), statement, values.containsValue(null));
              statement.setString(index++, setting);
            }
            for (String name : text.order()) {
              if (!values.containsKey(name)) {
                throw new IllegalStateException("parameter :" + name + " has no value");
              }
              SqlArray.bind(statement, index++, values.get(name));
            }
            statement.execute();
            for (int i = setting == null ? 1 : 0; i < text.statements(); i++) {
              statement.getMoreResults();
            }
            return use.of(statement);
          }
        });
  }

  private String comment() {
    return switch (sql.scope()) {
      case Scope.Whole w -> "/* " + w.reason() + " */ ";
      case Scope.Communities c -> "";
    };
  }

  private interface Use<T> {
    T of(PreparedStatement statement) throws SQLException;
  }
}
