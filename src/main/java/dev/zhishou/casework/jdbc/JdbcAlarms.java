package dev.zhishou.casework.jdbc;

import dev.zhishou.casework.store.Alarms;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.Sql;
import dev.zhishou.platform.SqlArray;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Alarms of cases in PostgreSQL.
@Component
class JdbcAlarms implements Alarms {
  private static final Scope ALL = Scope.whole("deadline watch");

  /// Held while a look's ticks are sent; gone with its transaction, also when the node is killed.
  private static final long LOCK = 0x7a7377617463L;

  private final Scoped scoped;

  /// This run of this node.
  private final UUID node = UUID.randomUUID();

  JdbcAlarms(Scoped scoped) {
    this.scoped = scoped;
  }

  @Override
  public int watching(Instant now, Collection<UUID> aside, int limit, Consumer<List<Due>> send) {
    // Looked at without the lock first: nothing due is the rule, and costs two statements.
    moveOn(now);
    if (due(scoped.in(ALL), now, aside, 1).isEmpty()) {
      return 0;
    }
    return scoped.transaction(
        ALL,
        sql -> {
          boolean ours =
              sql.of("select pg_try_advisory_xact_lock(:lock) as ours")
                  .set("lock", LOCK)
                  .first(row -> row.bool("ours"));
          if (!ours) {
            return -1;
          }
          List<Due> due = due(sql, now, aside, limit);
          send.accept(due);
          return due.size();
        });
  }

  /// A bound that has come without an alarm moves to the alarm. Who is just written is left out: a
  /// bound that stays behind for a look costs that look a row.
  private void moveOn(Instant now) {
    scoped
        .in(ALL)
        .of(
            """
            update case_head set watch_from = next_alarm_at
            where case_id in (
              select case_id from case_head
              where watch_from <= :now and (next_alarm_at is null or next_alarm_at > :now)
              limit 1000 for update skip locked)
            """)
        .set("now", now)
        .update();
  }

  private static List<Due> due(Sql sql, Instant now, Collection<UUID> aside, int limit) {
    return sql.of(
            """
            select case_id, last_seq, next_alarm_at from case_head
            where watch_from <= :now and next_alarm_at <= :now and case_id <> all (:aside)
            order by next_alarm_at limit :limit
            """)
        .set("now", now)
        .set("aside", SqlArray.uuids(aside))
        .set("limit", limit)
        .list(
            row ->
                new Due(
                    row.uuid("case_id"), row.integer("last_seq"), row.instant("next_alarm_at")));
  }

  @Override
  public @Nullable Instant oldest(Instant until, Collection<UUID> aside) {
    return scoped
        .in(ALL)
        .of(
            """
            select min(next_alarm_at) as oldest from case_head
            where watch_from <= :until and next_alarm_at <= :until and case_id <> all (:aside)
            """)
        .set("until", until)
        .set("aside", SqlArray.uuids(aside))
        .first(row -> Optional.ofNullable(row.instantOrNull("oldest")))
        .orElse(null);
  }

  @Override
  public @Nullable Instant alive(Instant now) {
    Optional<Instant> last =
        scoped.transaction(
            ALL,
            sql -> {
              Optional<Instant> before =
                  sql.of("select max(alive_at) as alive from node")
                      .first(row -> Optional.ofNullable(row.instantOrNull("alive")));
              sql.of(
                      """
                  insert into node (id, alive_at) values (:id, :now)
                  on conflict (id) do update set alive_at = excluded.alive_at
                  """)
                  .set("id", node)
                  .set("now", now)
                  .update();
              sql.of("delete from node where alive_at < :long_ago")
                  .set("long_ago", now.minusSeconds(86_400 * 7))
                  .update();
              return before;
            });
    return last.orElse(null);
  }
}
