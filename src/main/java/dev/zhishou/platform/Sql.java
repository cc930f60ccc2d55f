package dev.zhishou.platform;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// SQL in a scope: `sql.of("select … where id = :id").set("id", id).list(row -> row.uuid("id"))`.
///
/// An object made by `Scoped.transaction` belongs to its transaction and its thread.
public final class Sql {
  private final Scope scope;
  private final Connections connections;
  private final boolean everyStatement;
  private boolean told;

  Sql(Scope scope, Connections connections, boolean everyStatement) {
    this.scope = scope;
    this.connections = connections;
    this.everyStatement = everyStatement;
  }

  /// Lends a connection.
  interface Connections {
    <T> T lend(Scoped.Work<T> work) throws SQLException;
  }

  /// Begins a statement with `:named` parameters. Several statements separated by `;` run as one
  /// round trip; the result is the last one's.
  public SqlStatement of(String text) {
    return new SqlStatement(this, NamedSql.of(text));
  }

  /// The scope that this SQL runs in.
  public Scope scope() {
    return scope;
  }

  /// The setting that must travel before the next statement, or null when it holds already.
  @Nullable String setting() {
    return switch (scope) {
      case Scope.Communities c when everyStatement || !told -> c.setting();
      case Scope.Communities c -> null;
      case Scope.Whole w -> null;
    };
  }

  <T> T run(String text, Scoped.Work<T> work) {
    try {
      T result = connections.lend(work);
      told = true;
      return result;
    } catch (SQLException e) {
      throw Scoped.translated(e, text);
    }
  }
}
