package dev.zhishou.casework.jdbc;

import dev.zhishou.casework.store.Append;
import dev.zhishou.casework.store.CaseStore;
import dev.zhishou.casework.store.Tail;
import dev.zhishou.platform.Idempotency;
import dev.zhishou.platform.Row;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.Sql;
import dev.zhishou.platform.feed.Feed;
import dev.zhishou.platform.followups.FollowUps;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// Cases in PostgreSQL: the optimistic way as one statement, the locked way as one transaction.
@Component
class JdbcCaseStore implements CaseStore {
  private static final String TAIL =
      """
      select h.community_id, h.procedure, h.version, h.last_seq, h.last_hash,
             e.seq, e.bytes, e.hash
      from case_head h
      left join case_event e on e.case_id = h.case_id and e.seq > :known
      where h.case_id = :case
      order by e.seq
      """;

  private static final String SECRETS =
      "select seq, name, sealed from case_private where case_id = :case order by seq, name";

  private final Scoped scoped;
  private final Idempotency idempotency;

  private final Runnable committed;

  @Autowired
  JdbcCaseStore(Scoped scoped, Idempotency idempotency, Feed feed, FollowUps followUps) {
    this(
        scoped,
        idempotency,
        () -> {
          feed.nudge();
          followUps.nudge();
        });
  }

  /// @param committed told after each commit of this node
  JdbcCaseStore(Scoped scoped, Idempotency idempotency, Runnable committed) {
    this.scoped = scoped;
    this.idempotency = idempotency;
    this.committed = committed;
  }

  @Override
  public boolean append(Append append) {
    Scope scope = Scope.of(append.community());
    boolean written =
        keyed(
            () ->
                AppendStatement.single(append)
                    ? AppendStatement.run(scoped.in(scope), append)
                    : scoped.transaction(scope, sql -> AppendStatement.run(sql, append)));
    if (written) {
      committed.run();
    }
    return written;
  }

  @Override
  public <T> T locked(UUID community, @Nullable UUID lock, Function<Transaction, T> work) {
    T result =
        keyed(
            () ->
                scoped.transaction(
                    Scope.of(community),
                    sql -> {
                      if (lock != null) {
                        // The lock before anything is read: what is decided now cannot clash.
                        sql.of("select 1 as held from case_head where case_id = :case for update")
                            .set("case", lock)
                            .list(row -> row.integer("held"));
                      }
                      return work.apply(new Locked(sql, community, idempotency));
                    }));
    committed.run();
    return result;
  }

  /// Says by its name what a taken key is.
  private static <T> T keyed(Supplier<T> write) {
    try {
      return write.get();
    } catch (DuplicateKeyException e) {
      if (String.valueOf(e.getMostSpecificCause().getMessage()).contains("case_one_per")) {
        throw new KeyTaken(e);
      }
      throw e;
    }
  }

  @Override
  public Optional<Tail> tail(Scope scope, UUID caseId, int known) {
    return tail(scoped.in(scope), caseId, known);
  }

  @Override
  public List<Append.Secret> secrets(Scope scope, UUID caseId) {
    return secrets(scoped.in(scope), caseId);
  }

  private static Optional<Tail> tail(Sql sql, UUID caseId, int known) {
    List<Tail.Event> events = new ArrayList<>();
    List<Tail> heads =
        sql.of(TAIL)
            .set("case", caseId)
            .set("known", known)
            .list(
                row -> {
                  if (row.integerOrNull("seq") != null) {
                    events.add(
                        new Tail.Event(row.integer("seq"), row.bytes("bytes"), row.bytes("hash")));
                  }
                  return head(row, events);
                });
    return heads.isEmpty() ? Optional.empty() : Optional.of(heads.getLast());
  }

  private static Tail head(Row row, List<Tail.Event> events) {
    return new Tail(
        row.uuid("community_id"),
        row.text("procedure"),
        row.integer("version"),
        row.integer("last_seq"),
        row.bytes("last_hash"),
        events);
  }

  private static List<Append.Secret> secrets(Sql sql, UUID caseId) {
    return sql.of(SECRETS)
        .set("case", caseId)
        .list(
            row ->
                new Append.Secret(
                    caseId, row.integer("seq"), row.text("name"), row.bytes("sealed")));
  }

  private record Locked(Sql sql, UUID community, Idempotency idempotency) implements Transaction {
    @Override
    public Optional<Tail> tail(UUID caseId, int known) {
      return JdbcCaseStore.tail(sql, caseId, known);
    }

    @Override
    public List<Append.Secret> secrets(UUID caseId) {
      return JdbcCaseStore.secrets(sql, caseId);
    }

    @Override
    public int lastNumber(String form, int year) {
      return sql.of(
              """
              insert into counter (community_id, form, year, last) values (:community, :form, :year, 0)
              on conflict (community_id, form, year) do update set last = counter.last
              returning last
              """)
          .set("community", community)
          .set("form", form)
          .set("year", year)
          .first(row -> row.integer("last"));
    }

    @Override
    public void drawn(String form, int year, int last) {
      sql.of(
              """
              update counter set last = :last
              where community_id = :community and form = :form and year = :year
              """)
          .set("community", community)
          .set("form", form)
          .set("year", year)
          .set("last", last)
          .update();
    }

    @Override
    public Optional<UUID> openCase(String key) {
      return sql.of(
              """
              select case_id from case_head
              where community_id = :community and open_key = :key and status = 'open'
              """)
          .set("community", community)
          .set("key", key)
          .one(row -> row.uuid("case_id"));
    }

    @Override
    public String number(UUID caseId) {
      return sql.of("select number from case_head where case_id = :case")
          .set("case", caseId)
          .first(row -> row.text("number"));
    }

    @Override
    public void append(Append append) {
      if (!AppendStatement.run(sql, append)) {
        throw new IllegalStateException("a locked case has moved: " + append.moved());
      }
    }

    @Override
    public Repeat begin(Key key) {
      return switch (idempotency.begin(sql, key.account(), key.key(), key.request())) {
        case Idempotency.Seen.Fresh fresh -> new Repeat.Fresh();
        case Idempotency.Seen.OtherRequest other -> new Repeat.Other();
        case Idempotency.Seen.Repeated(int status, byte[] id) ->
            new Repeat.Done(status, UUID.fromString(new String(id, StandardCharsets.US_ASCII)));
      };
    }

    @Override
    public void answered(Key key, int status, UUID opened) {
      byte[] id = opened.toString().getBytes(StandardCharsets.US_ASCII);
      idempotency.answered(sql, key.account(), key.key(), status, id);
    }

    @Override
    public Sql sql() {
      return sql;
    }
  }
}
