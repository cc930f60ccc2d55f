package dev.zhishou.casework.jdbc;

import dev.zhishou.casework.store.Append;
import dev.zhishou.platform.Sql;
import dev.zhishou.platform.SqlArray;
import dev.zhishou.platform.SqlStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An append as one statement. All parts hang on `ok`: when a head has moved meanwhile, the update
/// finds too few rows and nothing at all is written.
///
/// At most one case goes on in an append, and only of that one may steps be settled that have rows.
/// The statement says so once more, `= (:h_case)[1]`: then the plan goes by the primary keys, also
/// when it was made while the tables were empty. Without that it read all heads at each step.
final class AppendStatement {
  private static final String TEXT =
      """
      with head as (
        update case_head h
        set last_seq = x.last_seq, last_hash = x.last_hash, status = x.status,
            severity = x.severity, next_deadline = x.next_deadline, next_alarm_at = x.next_alarm_at
        from unnest(:h_case, :h_was_seq, :h_was_hash, :h_seq, :h_hash, :h_status, :h_severity,
                    :h_deadline, :h_alarm)
          x(case_id, was_seq, was_hash, last_seq, last_hash, status, severity, next_deadline,
            next_alarm_at)
        where h.case_id = x.case_id and h.last_seq = x.was_seq and h.last_hash = x.was_hash
          and h.case_id = (:h_case)[1]
        returning h.case_id),
      ok as (select 1 where (select count(*) from head) = :h_count),
      events as (
        insert into case_event (case_id, seq, community_id, type, at, bytes, hash)
        select u.case_id, u.seq, :community, u.type, u.at, u.bytes, u.hash
        from unnest(:e_case, :e_seq, :e_type, :e_at, :e_bytes, :e_hash)
          u(case_id, seq, type, at, bytes, hash), ok),
      steps as (
        insert into case_step (case_id, run, community_id, state, roles, people, taken_by,
          ready_at, due_at)
        select u.case_id, u.run, :community, u.state, u.roles::text[], u.people::uuid[],
          u.taken_by, u.ready_at, u.due_at
        from unnest(:s_case, :s_run, :s_state, :s_roles, :s_people, :s_taken, :s_ready, :s_due)
          u(case_id, run, state, roles, people, taken_by, ready_at, due_at), ok
        on conflict (case_id, run) do update set state = excluded.state, roles = excluded.roles,
          people = excluded.people, taken_by = excluded.taken_by, ready_at = excluded.ready_at,
          due_at = excluded.due_at),
      settled as (
        delete from case_step s using unnest(:d_case, :d_run) u(case_id, run), ok
        where s.case_id = u.case_id and s.run = u.run and s.case_id = (:h_case)[1]),
      changed as (
        insert into change (topic, community_id, id, seq, at)
        select u.topic, :community, u.id, u.seq, u.at
        from unnest(:c_topic, :c_id, :c_seq, :c_at) u(topic, id, seq, at), ok),
      follow as (
        insert into task (task_name, task_instance, execution_time, priority)
        select u.name, u.instance, u.at, u.priority
        from unnest(:t_name, :t_instance, :t_at, :t_priority) u(name, instance, at, priority), ok
        on conflict do nothing)
      """;

  private static final String OPENED =
      """
      , opened as (
        insert into case_head (case_id, community_id, number, procedure, version, title, drill,
          open_key, opened_at, status, severity, next_deadline, next_alarm_at, last_seq, last_hash)
        select u.case_id, :community, u.number, u.procedure, u.version, u.title, u.drill,
          u.open_key, u.opened_at, u.status, u.severity, u.next_deadline, u.next_alarm_at,
          u.last_seq, u.last_hash
        from unnest(:o_case, :o_number, :o_procedure, :o_version, :o_title, :o_drill, :o_key,
                    :o_at, :o_status, :o_severity, :o_deadline, :o_alarm, :o_seq, :o_hash)
          u(case_id, number, procedure, version, title, drill, open_key, opened_at, status,
            severity, next_deadline, next_alarm_at, last_seq, last_hash), ok)
      """;

  private static final String PRIVATE =
      """
      , private as (
        insert into case_private (case_id, seq, name, community_id, sealed)
        select u.case_id, u.seq, u.name, :community, u.sealed
        from unnest(:p_case, :p_seq, :p_name, :p_sealed) u(case_id, seq, name, sealed), ok)
      """;

  private static final String ERASED =
      """
      , erased as (
        delete from case_private p using unnest(:x_case, :x_seq, :x_name) u(case_id, seq, name), ok
        where p.case_id = u.case_id and p.seq = u.seq and p.name = u.name)
      """;

  private static final String END = " select count(*) = 1 as written from ok";

  private AppendStatement() {}

  /// Runs it.
  ///
  /// @return false when a head has moved
  static boolean run(Sql sql, Append append) {
    // Four texts at most are rare parts left out: a plain step plans and carries none of them.
    boolean opens = !append.opened().isEmpty();
    boolean seals = !append.secrets().sealed().isEmpty();
    boolean erases = !append.secrets().erased().isEmpty();
    SqlStatement statement =
        sql.of(TEXT + (opens ? OPENED : "") + (seals ? PRIVATE : "") + (erases ? ERASED : "") + END)
            .set("community", append.community());
    heads(statement, append.moved());
    events(statement, append.events());
    steps(statement, append.steps());
    beside(statement, append.beside());
    if (opens) {
      opened(statement, append.opened());
    }
    if (seals) {
      List<Append.Secret> sealed = append.secrets().sealed();
      statement
          .set("p_case", uuids(sealed, Append.Secret::caseId))
          .set("p_seq", ints(sealed, Append.Secret::seq))
          .set("p_name", texts(sealed, Append.Secret::name))
          .set("p_sealed", SqlArray.bytes(sealed.stream().map(Append.Secret::sealed).toList()));
    }
    if (erases) {
      List<Append.Erased> erased = append.secrets().erased();
      statement
          .set("x_case", uuids(erased, Append.Erased::caseId))
          .set("x_seq", ints(erased, e -> e.what().seq()))
          .set("x_name", texts(erased, e -> e.what().name()));
    }
    return statement.first(row -> row.bool("written"));
  }

  private static void heads(SqlStatement statement, List<Append.Move> moved) {
    statement
        .set("h_count", moved.size())
        .set("h_case", uuids(moved, Append.Move::caseId))
        .set("h_was_seq", ints(moved, Append.Move::wasSeq))
        .set("h_was_hash", SqlArray.bytes(moved.stream().map(Append.Move::wasHash).toList()));
    standing(statement, "h", moved.stream().map(Append.Move::now).toList());
  }

  private static void standing(SqlStatement statement, String as, List<Append.Standing> now) {
    statement
        .set(as + "_seq", ints(now, Append.Standing::seq))
        .set(as + "_hash", SqlArray.bytes(now.stream().map(Append.Standing::hash).toList()))
        .set(as + "_status", texts(now, Append.Standing::status))
        .set(as + "_severity", texts(now, Append.Standing::severity))
        .set(as + "_deadline", instants(now, Append.Standing::nextDeadline))
        .set(as + "_alarm", instants(now, Append.Standing::nextAlarm));
  }

  private static void opened(SqlStatement statement, List<Append.Opening> opened) {
    statement
        .set("o_case", uuids(opened, Append.Opening::caseId))
        .set("o_number", texts(opened, o -> o.fixed().number()))
        .set("o_procedure", texts(opened, o -> o.fixed().procedure()))
        .set("o_version", ints(opened, o -> o.fixed().version()))
        .set("o_title", texts(opened, o -> o.fixed().title()))
        .set("o_drill", SqlArray.booleans(opened.stream().map(o -> o.fixed().drill()).toList()))
        .set("o_key", texts(opened, o -> o.fixed().openKey()))
        .set("o_at", instants(opened, Append.Opening::openedAt));
    standing(statement, "o", opened.stream().map(Append.Opening::now).toList());
  }

  private static void events(SqlStatement statement, List<Append.Event> events) {
    statement
        .set("e_case", uuids(events, Append.Event::caseId))
        .set("e_seq", ints(events, Append.Event::seq))
        .set("e_type", texts(events, Append.Event::type))
        .set("e_at", instants(events, Append.Event::at))
        .set("e_bytes", SqlArray.bytes(events.stream().map(Append.Event::bytes).toList()))
        .set("e_hash", SqlArray.bytes(events.stream().map(Append.Event::hash).toList()));
  }

  private static void steps(SqlStatement statement, Append.Steps steps) {
    List<Append.StepRow> open = steps.open();
    statement
        .set("s_case", uuids(open, s -> s.key().caseId()))
        .set("s_run", texts(open, s -> s.key().run()))
        .set("s_state", texts(open, Append.StepRow::state))
        .set("s_roles", texts(open, s -> literal(s.roles())))
        .set("s_people", texts(open, s -> literal(s.people())))
        .set("s_taken", uuids(open, Append.StepRow::takenBy))
        .set("s_ready", instants(open, Append.StepRow::readyAt))
        .set("s_due", instants(open, Append.StepRow::dueAt))
        .set("d_case", uuids(steps.settled(), Append.RunKey::caseId))
        .set("d_run", texts(steps.settled(), Append.RunKey::run));
  }

  private static void beside(SqlStatement statement, Append.Beside beside) {
    List<Append.FollowUp> tasks = beside.followUps();
    statement
        .set("c_topic", texts(beside.changes(), Append.Change::topic))
        .set("c_id", uuids(beside.changes(), Append.Change::id))
        .set("c_seq", ints(beside.changes(), Append.Change::seq))
        .set("c_at", instants(beside.changes(), Append.Change::at))
        .set("t_name", texts(tasks, Append.FollowUp::name))
        .set("t_instance", texts(tasks, Append.FollowUp::instance))
        .set("t_at", instants(tasks, Append.FollowUp::at))
        .set("t_priority", ints(tasks, Append.FollowUp::priority));
  }

  /// An array within an array, as PostgreSQL writes it. Roles and ids need no quotes.
  private static String literal(Collection<?> elements) {
    return "{" + String.join(",", elements.stream().map(Object::toString).toList()) + "}";
  }

  private static <T> SqlArray uuids(List<T> rows, Function<T, @Nullable UUID> column) {
    List<@Nullable UUID> values = new ArrayList<>(rows.size());
    rows.forEach(row -> values.add(column.apply(row)));
    return SqlArray.uuids(values);
  }

  private static <T> SqlArray texts(List<T> rows, Function<T, @Nullable String> column) {
    List<@Nullable String> values = new ArrayList<>(rows.size());
    rows.forEach(row -> values.add(column.apply(row)));
    return SqlArray.texts(values);
  }

  private static <T> SqlArray ints(List<T> rows, Function<T, Integer> column) {
    return SqlArray.ints(rows.stream().map(column).toList());
  }

  private static <T> SqlArray instants(List<T> rows, Function<T, @Nullable Instant> column) {
    List<@Nullable Instant> values = new ArrayList<>(rows.size());
    rows.forEach(row -> values.add(column.apply(row)));
    return SqlArray.instants(values);
  }
}
