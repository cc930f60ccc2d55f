package dev.zhishou.casework.jdbc;

import dev.zhishou.TestDatabase;
import dev.zhishou.casework.store.Alarms;
import dev.zhishou.casework.store.Alarms.Due;
import dev.zhishou.casework.store.Append;
import dev.zhishou.casework.store.CaseStore;
import dev.zhishou.casework.store.Tail;
import dev.zhishou.casework.store.WorldStore;
import dev.zhishou.platform.Idempotency;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Sql;
import dev.zhishou.platform.keys.Keysets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The store of the product, with what a world looks at.
public final class PostgresWorldStore implements WorldStore {
  private final CaseStore store;
  private final Alarms alarms;
  private final Sql sql;

  /// Over a test's database.
  public PostgresWorldStore(TestDatabase database) {
    Clock clock = Clock.systemUTC();
    Keysets keys = new Keysets(database.scoped(), database.key(), clock);
    store = new JdbcCaseStore(database.scoped(), new Idempotency(keys.sealing(), clock), () -> {});
    alarms = new JdbcAlarms(database.scoped());
    sql = database.scoped().in(Scope.whole("a test looks at a world"));
  }

  /// Its alarms, for a watch.
  public Alarms alarms() {
    return alarms;
  }

  @Override
  public boolean append(Append append) {
    return store.append(append);
  }

  @Override
  public <T> T locked(UUID community, @Nullable UUID lock, Function<Transaction, T> work) {
    return store.locked(community, lock, work);
  }

  @Override
  public Optional<Tail> tail(Scope scope, UUID caseId, int known) {
    return store.tail(scope, caseId, known);
  }

  @Override
  public List<Append.Secret> secrets(Scope scope, UUID caseId) {
    return store.secrets(scope, caseId);
  }

  @Override
  public List<UUID> ids() {
    return sql.of("select case_id from case_head order by case_id")
        .list(row -> row.uuid("case_id"));
  }

  @Override
  public Append.Standing head(UUID caseId) {
    return sql.of(
            """
            select last_seq, last_hash, status, severity, next_deadline, next_alarm_at
            from case_head where case_id = :case
            """)
        .set("case", caseId)
        .first(
            row ->
                new Append.Standing(
                    row.integer("last_seq"),
                    row.bytes("last_hash"),
                    row.text("status"),
                    row.text("severity"),
                    row.instantOrNull("next_deadline"),
                    row.instantOrNull("next_alarm_at")));
  }

  @Override
  public Map<String, Append.StepRow> steps(UUID caseId) {
    Map<String, Append.StepRow> steps = new LinkedHashMap<>();
    sql.of(
            """
            select run, state, roles, people, taken_by, ready_at, due_at
            from case_step where case_id = :case
            """)
        .set("case", caseId)
        .list(row -> JdbcReadModels.step(caseId, row))
        .forEach(step -> steps.put(step.key().run(), step));
    return steps;
  }

  @Override
  public List<Due> due(Instant now, int limit) {
    return sql.of(
            """
            select case_id, last_seq, next_alarm_at from case_head
            where next_alarm_at <= :now order by next_alarm_at limit :limit
            """)
        .set("now", now)
        .set("limit", limit)
        .list(
            row ->
                new Due(
                    row.uuid("case_id"), row.integer("last_seq"), row.instant("next_alarm_at")));
  }

  @Override
  public @Nullable Instant oldest(Instant until, Collection<UUID> aside) {
    return alarms.oldest(until, aside);
  }

  @Override
  public List<Append.FollowUp> followUps() {
    return sql.of(
            """
            select task_name, task_instance, execution_time, priority from task
            where task_instance like '%:%'
            """)
        .list(
            row ->
                new Append.FollowUp(
                    row.text("task_name"),
                    row.text("task_instance"),
                    row.instant("execution_time"),
                    row.integer("priority")));
  }
}
