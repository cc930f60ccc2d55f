package dev.zhishou.access.jdbc;

import dev.zhishou.access.seal.DaySeal;
import dev.zhishou.access.seal.DaySeals;
import dev.zhishou.access.seal.SealLine;
import dev.zhishou.platform.Row;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.Sql;
import dev.zhishou.platform.SqlArray;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDaySeals implements DaySeals {
  private static final Scope ALL = Scope.whole("day seals");
  private static final String SEAL =
      "select n, made_at, text, root, signature, public_key from day_seal ";

  private final Scoped scoped;

  JdbcDaySeals(Scoped scoped) {
    this.scoped = scoped;
  }

  @Override
  public <T> T alone(Function<Sql, T> work) {
    return scoped.transaction(
        ALL,
        sql -> {
          sql.of("select 1 as held from pg_advisory_xact_lock(hashtextextended('day seal', 0))")
              .list(row -> row.integer("held"));
          return work.apply(sql);
        });
  }

  @Override
  public Optional<DaySeal> last(Sql everything) {
    return everything.of(SEAL + "order by n desc limit 1").one(JdbcDaySeals::seal);
  }

  @Override
  public Map<String, Long> sealed(Sql everything) {
    Map<String, Long> ends = new HashMap<>();
    everything
        .of("select kind, id, max(seq) as seq from day_seal_line group by kind, id")
        .list(row -> ends.put(row.text("kind") + " " + row.text("id"), row.number("seq")));
    return ends;
  }

  @Override
  public void keep(Sql everything, DaySeal seal, List<SealLine> lines) {
    everything
        .of(
            """
            insert into day_seal (n, made_at, text, root, signature, public_key)
            values (:n, :at, :text, :root, :signature, :key)
            """)
        .set("n", seal.n())
        .set("at", seal.madeAt())
        .set("text", seal.text())
        .set("root", seal.root())
        .set("signature", seal.signature())
        .set("key", seal.publicKey())
        .update();
    everything
        .of(
            """
            insert into day_seal_line (n, kind, id, seq, hash)
            select :n, kind, id, seq, hash
            from unnest(:kinds, :ids, :seqs, :hashes) as l (kind, id, seq, hash)
            """)
        .set("n", seal.n())
        .set("kinds", SqlArray.texts(lines.stream().map(SealLine::kind).toList()))
        .set("ids", SqlArray.texts(lines.stream().map(SealLine::id).toList()))
        .set("seqs", SqlArray.longs(lines.stream().map(SealLine::seq).toList()))
        .set("hashes", SqlArray.bytes(lines.stream().map(SealLine::hash).toList()))
        .update();
  }

  @Override
  public List<Kept> all(Sql everything) {
    Map<Integer, List<SealLine>> lines = new HashMap<>();
    everything
        .of("select n, kind, id, seq, hash from day_seal_line")
        .list(
            row ->
                lines
                    .computeIfAbsent(row.integer("n"), n -> new ArrayList<>())
                    .add(
                        new SealLine(
                            row.text("kind"),
                            row.text("id"),
                            row.number("seq"),
                            row.bytes("hash"))));
    return everything.of(SEAL + "order by n").list(JdbcDaySeals::seal).stream()
        .map(seal -> new Kept(seal, lines.getOrDefault(seal.n(), List.of())))
        .toList();
  }

  @Override
  public List<DaySeal> newest(@Nullable Integer before, int limit) {
    return scoped
        .in(ALL)
        .of(SEAL + "where cast(:before as int) is null or n < :before order by n desc limit :limit")
        .set("before", before)
        .set("limit", limit)
        .list(JdbcDaySeals::seal);
  }

  @Override
  public List<DaySeal> staying() {
    return scoped
        .in(ALL)
        .of(SEAL + "where left_at is null order by n limit 100")
        .list(JdbcDaySeals::seal);
  }

  @Override
  public void left(int n, Instant at, String by) {
    scoped
        .in(ALL)
        .of("update day_seal set left_at = :at, left_by = :by where n = :n and left_at is null")
        .set("n", n)
        .set("at", at)
        .set("by", by)
        .update();
  }

  @Override
  public Map<Integer, Left> outside(Collection<Integer> numbers) {
    Map<Integer, Left> left = new HashMap<>();
    scoped
        .in(ALL)
        .of(
            """
            select n, left_at, left_by from day_seal
            where n = any (:numbers) and left_at is not null
            """)
        .set("numbers", SqlArray.longs(numbers.stream().map(Integer::longValue).toList()))
        .list(
            row ->
                left.put(row.integer("n"), new Left(row.instant("left_at"), row.text("left_by"))));
    return left;
  }

  private static DaySeal seal(Row row) {
    return new DaySeal(
        row.integer("n"),
        row.instant("made_at"),
        row.text("text"),
        row.text("root"),
        row.bytes("signature"),
        row.bytes("public_key"));
  }
}
