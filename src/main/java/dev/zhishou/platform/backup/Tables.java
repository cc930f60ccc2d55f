package dev.zhishou.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which tables a backup takes, in the order of their foreign keys.
final class Tables {
  /// Made anew by the migrations, worth nothing elsewhere, or of this installation only.
  private static final Set<String> LEFT_OUT =
      Set.of(
          "schema_history",
          "installation",
          "node",
          "change",
          "spring_session",
          "spring_session_attributes");

  private Tables() {}

  /// Columns by table, those first that others refer to.
  static Map<String, List<String>> inOrder(Connection connection) throws SQLException {
    Map<String, List<String>> columns = columns(connection);
    Map<String, Set<String>> needs = needs(connection);
    Map<String, List<String>> ordered = new LinkedHashMap<>();
    while (ordered.size() < columns.size()) {
      List<String> ready =
          columns.keySet().stream()
              .filter(table -> !ordered.containsKey(table))
              .filter(
                  table ->
                      needs.getOrDefault(table, Set.of()).stream()
                          .allMatch(n -> ordered.containsKey(n) || !columns.containsKey(n)))
              .sorted()
              .toList();
      if (ready.isEmpty()) {
        throw new SQLException("foreign keys go round in a circle: " + needs);
      }
      ready.forEach(table -> ordered.put(table, columns.getOrDefault(table, List.of())));
    }
    return ordered;
  }

  private static Map<String, List<String>> columns(Connection connection) throws SQLException {
    Map<String, List<String>> columns = new HashMap<>();
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select c.relname, a.attname from pg_class c
                join pg_attribute a on a.attrelid = c.oid
                where c.relnamespace = 'zs'::regnamespace and c.relkind in ('r', 'p')
                  and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                order by c.relname, a.attnum
                """)) {
      while (row.next()) {
        if (!LEFT_OUT.contains(row.getString(1))) {
          columns.computeIfAbsent(row.getString(1), t -> new ArrayList<>()).add(row.getString(2));
        }
      }
    }
    return columns;
  }

  private static Map<String, Set<String>> needs(Connection connection) throws SQLException {
    Map<String, Set<String>> needs = new HashMap<>();
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select f.relname, t.relname from pg_constraint k
                join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
                where k.contype = 'f' and f.relnamespace = 'zs'::regnamespace and f.oid <> t.oid
                """)) {
      while (row.next()) {
        needs.computeIfAbsent(row.getString(1), t -> new TreeSet<>()).add(row.getString(2));
      }
    }
    return needs;
  }

  static String quoted(List<String> names) {
    return String.join(", ", names.stream().map(n -> '"' + n + '"').toList());
  }
}
