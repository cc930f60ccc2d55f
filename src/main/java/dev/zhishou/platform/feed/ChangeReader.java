package dev.zhishou.platform.feed;

import dev.zhishou.platform.Row;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads changes by snapshot difference: what is visible now and was not visible then. No row is
/// lost and none comes twice, also beside transactions that stay open for long.
final class ChangeReader {
  private static final Pattern SNAPSHOT = Pattern.compile("\\d{1,20}:\\d{1,20}:[\\d,]*");

  private final Sql sql;

  ChangeReader(Scoped scoped) {
    this.sql = scoped.in(Scope.whole("change feed"));
  }

  /// Changes up to a snapshot.
  record Batch(String snapshot, List<Change> changes) {}

  /// The snapshot of this moment.
  String now() {
    return sql.of("select pg_current_snapshot()::text as now").first(row -> row.text("now"));
  }

  /// What has become visible since `then`.
  Batch since(String then) {
    List<Change> changes = new ArrayList<>();
    List<String> now =
        sql.of(
                """
                with n as materialized (select pg_current_snapshot() as s)
                select n.s::text as now, c.topic, c.community_id, c.id, c.seq, c.at
                from n left join change c
                  on c.tx >= pg_snapshot_xmin(:then::pg_snapshot)
                 and not pg_visible_in_snapshot(c.tx, :then::pg_snapshot)
                order by c.at
                """)
            .set("then", then)
            .list(
                row -> {
                  if (row.textOrNull("topic") != null) {
                    changes.add(change(row));
                  }
                  return row.text("now");
                });
    return new Batch(now.getFirst(), changes);
  }

  /// What became visible between two snapshots, or empty when rows of that time are gone already.
  Optional<List<Change>> between(String then, String now) {
    if (!SNAPSHOT.matcher(then).matches()) {
      return Optional.empty();
    }
    boolean pruned =
        sql.of(
                """
                select feed_pruned >= pg_snapshot_xmin(:then::pg_snapshot)
                    or pg_snapshot_xmax(:then::pg_snapshot) > pg_snapshot_xmax(:now::pg_snapshot)
                  as pruned
                from installation
                """)
            .set("then", then)
            .set("now", now)
            .first(row -> row.bool("pruned"));
    if (pruned) {
      return Optional.empty();
    }
    return Optional.of(
        sql.of(
                """
                select topic, community_id, id, seq, at from change
                where tx >= pg_snapshot_xmin(:then::pg_snapshot)
                  and not pg_visible_in_snapshot(tx, :then::pg_snapshot)
                  and pg_visible_in_snapshot(tx, :now::pg_snapshot)
                order by at
                """)
            .set("then", then)
            .set("now", now)
            .list(ChangeReader::change));
  }

  private static Change change(Row row) {
    return new Change(
        row.text("topic"),
        row.uuid("community_id"),
        row.uuid("id"),
        row.integer("seq"),
        row.instant("at"));
  }
}
