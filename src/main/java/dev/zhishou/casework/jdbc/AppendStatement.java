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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// An append: one call of `append_case` for each case that it writes. A case that goes on is one
/// statement; when its head has moved meanwhile, nothing at all is written.
final class AppendStatement {
  private static final String CASE =
      """
      select append_case(:community, :case, :was_seq, :was_hash, :seq, :hash, :status, :severity,
        :deadline, :alarm, :e_seq, :e_type, :e_at, :e_bytes, :e_hash, :s_run, :s_state, :s_roles,
        :s_people, :s_taken, :s_ready, :s_due, :d_run, :c_topic, :c_seq, :c_at, :t_name,
        :t_instance, :t_at, :t_priority, :p_seq, :p_name, :p_sealed, :x_seq, :x_name) as written
      """;

  /// A head with all its columns, as `head` sets them.
  static final String OPENED =
      """
      insert into case_head (case_id, community_id, number, procedure, version, title, drill,
        open_key, opened_at, status, severity, next_deadline, next_alarm_at, watch_from, last_seq,
        last_hash)
      values (:case, :community, :number, :procedure, :version, :title, :drill, :key, :opened_at,
        :status, :severity, :deadline, :alarm, :alarm, :seq, :hash)
      """;

  private AppendStatement() {}

  /// Whether it is one statement, which needs no transaction around it.
  static boolean single(Append append) {
    return append.moved().size() == 1
        && append.opened().isEmpty()
        && append.beside().records().isEmpty()
        && append.beside().homes().isEmpty();
  }

  /// Runs it.
  ///
  /// @param sql of a transaction, unless it is a single one
  /// @return false when the head has moved; then nothing is written
  static boolean run(Sql sql, Append append) {
    if (append.moved().size() > 1) {
      throw new IllegalArgumentException("at most one case goes on in an append");
    }
    for (Append.Move move : append.moved()) {
      if (!write(sql, Part.of(append, move.caseId()), move.now(), move)) {
        return false;
      }
    }
    for (Append.Opening opening : append.opened()) {
      head(sql.of(OPENED), append.community(), opening).update();
      write(sql, Part.of(append, opening.caseId()), opening.now(), null);
    }
    append.beside().records().forEach(row -> record(sql, append.community(), row));
    homes(sql, append.community(), append.beside().homes());
    return true;
  }

  /// Cases are found by the homes that they name.
  static void homes(Sql sql, UUID community, List<Append.HomeRow> rows) {
    if (!rows.isEmpty()) {
      sql.of(
              """
              insert into case_home (community_id, home, case_id)
              select :community, home, case_id from unnest(:homes, :cases) as named (home, case_id)
              on conflict do nothing
              """)
          .set("community", community)
          .set("homes", texts(rows, Append.HomeRow::home))
          .set("cases", uuids(rows, Append.HomeRow::caseId))
          .update();
    }
  }

  /// A form takes its place in the register.
  static void record(Sql sql, UUID community, Append.RecordRow row) {
    sql.of(
            """
            insert into case_record (case_id, number, community_id, form, written_at)
            values (:case, :number, :community, :form, :at)
            """)
        .set("case", row.caseId())
        .set("number", row.number())
        .set("community", community)
        .set("form", row.form())
        .set("at", row.at())
        .update();
  }

  /// What an append writes of one case.
  private record Part(
      UUID community,
      UUID id,
      List<Append.Event> events,
      Append.Secrets secrets,
      Append.Steps steps,
      Append.Beside beside) {
    static Part of(Append append, UUID id) {
      if (append.moved().size() + append.opened().size() == 1) {
        return new Part(
            append.community(),
            id,
            append.events(),
            append.secrets(),
            append.steps(),
            append.beside());
      }
      return new Part(
          append.community(),
          id,
          only(append.events(), event -> event.caseId().equals(id)),
          new Append.Secrets(
              only(append.secrets().sealed(), secret -> secret.caseId().equals(id)),
              only(append.secrets().erased(), erased -> erased.caseId().equals(id))),
          new Append.Steps(
              only(append.steps().open(), step -> step.key().caseId().equals(id)),
              only(append.steps().settled(), key -> key.caseId().equals(id))),
          new Append.Beside(
              only(append.beside().changes(), change -> change.id().equals(id)),
              only(append.beside().followUps(), f -> f.instance().startsWith(id + ":"))));
    }

    private static <T> List<T> only(List<T> rows, Predicate<T> ours) {
      return rows.stream().filter(ours).toList();
    }
  }

  private static boolean write(
      Sql sql, Part part, Append.Standing now, Append.@Nullable Move from) {
    SqlStatement statement =
        standing(sql.of(CASE), now)
            .set("community", part.community())
            .set("case", part.id())
            .set("was_seq", from == null ? null : from.wasSeq())
            .set("was_hash", from == null ? null : from.wasHash());
    events(statement, part.events());
    steps(statement, part.steps());
    beside(statement, part.beside());
    secrets(statement, part.secrets());
    return statement.first(row -> row.bool("written"));
  }

  /// Sets all columns of a head.
  static SqlStatement head(SqlStatement statement, UUID community, Append.Opening opening) {
    Append.Fixed fixed = opening.fixed();
    return standing(statement, opening.now())
        .set("community", community)
        .set("case", opening.caseId())
        .set("number", fixed.number())
        .set("procedure", fixed.procedure())
        .set("version", fixed.version())
        .set("title", fixed.title())
        .set("drill", fixed.drill())
        .set("key", fixed.openKey())
        .set("opened_at", opening.openedAt());
  }

  private static SqlStatement standing(SqlStatement statement, Append.Standing now) {
    return statement
        .set("seq", now.seq())
        .set("hash", now.hash())
        .set("status", now.status())
        .set("severity", now.severity())
        .set("deadline", now.nextDeadline())
        .set("alarm", now.nextAlarm());
  }

  private static void events(SqlStatement statement, List<Append.Event> events) {
    statement
        .set("e_seq", ints(events, Append.Event::seq))
        .set("e_type", texts(events, Append.Event::type))
        .set("e_at", instants(events, Append.Event::at))
        .set("e_bytes", bytes(events, Append.Event::bytes))
        .set("e_hash", bytes(events, Append.Event::hash));
  }

  private static void steps(SqlStatement statement, Append.Steps steps) {
    List<Append.StepRow> open = steps.open();
    statement
        .set("s_run", texts(open, s -> s.key().run()))
        .set("s_state", texts(open, Append.StepRow::state))
        .set("s_roles", texts(open, s -> literal(s.roles())))
        .set("s_people", texts(open, s -> literal(s.people())))
        .set("s_taken", uuids(open, Append.StepRow::takenBy))
        .set("s_ready", instants(open, Append.StepRow::readyAt))
        .set("s_due", instants(open, Append.StepRow::dueAt))
        .set("d_run", texts(steps.settled(), Append.RunKey::run));
  }

  private static void beside(SqlStatement statement, Append.Beside beside) {
    List<Append.FollowUp> tasks = beside.followUps();
    statement
        .set("c_topic", texts(beside.changes(), Append.Change::topic))
        .set("c_seq", ints(beside.changes(), Append.Change::seq))
        .set("c_at", instants(beside.changes(), Append.Change::at))
        .set("t_name", texts(tasks, Append.FollowUp::name))
        .set("t_instance", texts(tasks, Append.FollowUp::instance))
        .set("t_at", instants(tasks, Append.FollowUp::at))
        .set("t_priority", ints(tasks, Append.FollowUp::priority));
  }

  private static void secrets(SqlStatement statement, Append.Secrets secrets) {
    statement
        .set("p_seq", ints(secrets.sealed(), Append.Secret::seq))
        .set("p_name", texts(secrets.sealed(), Append.Secret::name))
        .set("p_sealed", bytes(secrets.sealed(), Append.Secret::sealed))
        .set("x_seq", ints(secrets.erased(), erased -> erased.what().seq()))
        .set("x_name", texts(secrets.erased(), erased -> erased.what().name()));
  }

  /// An array within an array, as PostgreSQL writes it. Roles and ids need no quotes.
  private static String literal(Collection<?> elements) {
    return "{" + String.join(",", elements.stream().map(Object::toString).toList()) + "}";
  }

  private static <T> SqlArray uuids(List<T> rows, Function<T, @Nullable UUID> column) {
    return SqlArray.uuids(AppendStatement.<T, @Nullable UUID>column(rows, column));
  }

  private static <T> SqlArray texts(List<T> rows, Function<T, @Nullable String> column) {
    return SqlArray.texts(AppendStatement.<T, @Nullable String>column(rows, column));
  }

  private static <T> SqlArray ints(List<T> rows, Function<T, @Nullable Integer> column) {
    return SqlArray.ints(AppendStatement.<T, @Nullable Integer>column(rows, column));
  }

  private static <T> SqlArray bytes(List<T> rows, Function<T, byte[]> column) {
    List<byte[]> values = new ArrayList<>(rows.size());
    rows.forEach(row -> values.add(column.apply(row)));
    return SqlArray.bytes(values);
  }

  private static <T> SqlArray instants(List<T> rows, Function<T, @Nullable Instant> column) {
    return SqlArray.instants(AppendStatement.<T, @Nullable Instant>column(rows, column));
  }

  private static <T, V extends @Nullable Object> List<V> column(
      List<T> rows, Function<T, V> column) {
    List<V> values = new ArrayList<>(rows.size());
    rows.forEach(row -> values.add(column.apply(row)));
    return values;
  }
}
