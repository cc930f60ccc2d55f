package dev.zhishou.casework.jdbc;

import dev.zhishou.casework.store.Append;
import dev.zhishou.casework.store.ReadModels;
import dev.zhishou.casework.store.Tail;
import dev.zhishou.platform.Row;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.Sql;
import dev.zhishou.platform.SqlArray;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Heads and runs of cases in PostgreSQL, to be compared with their events and written anew.
@Component
class JdbcReadModels implements ReadModels {
  private static final Scope ALL = Scope.whole("rebuilding read models");

  private static final String WRITE_HEAD =
      AppendStatement.OPENED
          + """
      on conflict (case_id) do update set
        community_id = excluded.community_id, number = excluded.number,
        procedure = excluded.procedure, version = excluded.version, title = excluded.title,
        drill = excluded.drill, open_key = excluded.open_key, opened_at = excluded.opened_at,
        status = excluded.status, severity = excluded.severity,
        next_deadline = excluded.next_deadline, next_alarm_at = excluded.next_alarm_at,
        watch_from = excluded.watch_from,
        last_seq = excluded.last_seq, last_hash = excluded.last_hash
      """;

  private final Scoped scoped;

  JdbcReadModels(Scoped scoped) {
    this.scoped = scoped;
  }

  @Override
  public List<UUID> cases() {
    return scoped
        .in(ALL)
        .of("select case_id from case_event union select case_id from case_head order by case_id")
        .list(row -> row.uuid("case_id"));
  }

  @Override
  public <T> T alone(UUID caseId, Function<One, T> work) {
    return scoped.transaction(
        ALL,
        sql -> {
          sql.of("select 1 as held from case_head where case_id = :case for update")
              .set("case", caseId)
              .list(row -> row.integer("held"));
          return work.apply(new Locked(sql, caseId));
        });
  }

  private record Locked(Sql sql, UUID caseId) implements One {
    @Override
    public List<Tail.Event> events() {
      return sql.of("select seq, bytes, hash from case_event where case_id = :case order by seq")
          .set("case", caseId)
          .list(row -> new Tail.Event(row.integer("seq"), row.bytes("bytes"), row.bytes("hash")));
    }

    @Override
    public Optional<Head> head() {
      return sql.of("select * from case_head where case_id = :case")
          .set("case", caseId)
          .one(row -> new Head(row.uuid("community_id"), opening(caseId, row)));
    }

    @Override
    public List<Append.StepRow> steps() {
      return sql.of(
              """
              select run, state, roles, people, taken_by, ready_at, due_at
              from case_step where case_id = :case order by run
              """)
          .set("case", caseId)
          .list(row -> step(caseId, row));
    }

    @Override
    public List<Append.RecordRow> records() {
      return sql.of(
              """
              select number, form, written_at from case_record where case_id = :case order by number
              """)
          .set("case", caseId)
          .list(
              row ->
                  new Append.RecordRow(
                      caseId, row.text("number"), row.text("form"), row.instant("written_at")));
    }

    @Override
    public List<String> homes() {
      return sql.of("select home from case_home where case_id = :case order by home")
          .set("case", caseId)
          .list(row -> row.text("home"));
    }

    @Override
    public void write(Head head, List<Append.StepRow> steps, Named named) {
      AppendStatement.head(sql.of(WRITE_HEAD), head.community(), head.row()).update();
      sql.of("delete from case_step where case_id = :case").set("case", caseId).update();
      steps.forEach(step -> write(head.community(), step));
      sql.of("delete from case_record where case_id = :case").set("case", caseId).update();
      named.records().forEach(row -> AppendStatement.record(sql, head.community(), row));
      sql.of("delete from case_home where case_id = :case").set("case", caseId).update();
      AppendStatement.homes(sql, head.community(), named.homes());
    }

    private void write(UUID community, Append.StepRow step) {
      sql.of(
              """
              insert into case_step (case_id, run, community_id, state, roles, people, taken_by,
                ready_at, due_at)
              values (:case, :run, :community, :state, :roles, :people, :taken, :ready, :due)
              """)
          .set("case", caseId)
          .set("run", step.key().run())
          .set("community", community)
          .set("state", step.state())
          .set("roles", SqlArray.texts(step.roles()))
          .set("people", SqlArray.uuids(step.people()))
          .set("taken", step.takenBy())
          .set("ready", step.readyAt())
          .set("due", step.dueAt())
          .update();
    }
  }

  private static Append.Opening opening(UUID caseId, Row row) {
    return new Append.Opening(
        caseId,
        new Append.Fixed(
            row.text("number"),
            row.text("procedure"),
            row.integer("version"),
            row.text("title"),
            row.bool("drill"),
            row.textOrNull("open_key")),
        row.instant("opened_at"),
        new Append.Standing(
            row.integer("last_seq"),
            row.bytes("last_hash"),
            row.text("status"),
            row.text("severity"),
            row.instantOrNull("next_deadline"),
            row.instantOrNull("next_alarm_at")));
  }

  static Append.StepRow step(UUID caseId, Row row) {
    return new Append.StepRow(
        new Append.RunKey(caseId, row.text("run")),
        row.text("state"),
        row.texts("roles"),
        row.uuids("people"),
        row.uuidOrNull("taken_by"),
        row.instantOrNull("ready_at"),
        row.instantOrNull("due_at"));
  }
}
