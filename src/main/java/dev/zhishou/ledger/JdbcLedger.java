package dev.zhishou.ledger;

import dev.zhishou.platform.NewId;
import dev.zhishou.platform.Row;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.Sql;
import dev.zhishou.time.Moments;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLedger implements Ledger {
  private static final String LEFT =
      """
      select case_id, sum(case when kind = 'charge' then fen else -fen end)::bigint as left_fen
      from ledger_entry
      """;

  private final Scoped scoped;

  JdbcLedger(Scoped scoped) {
    this.scoped = scoped;
  }

  @Override
  public List<Entry> entries(
      UUID community, @Nullable UUID caseId, @Nullable UUID after, int limit) {
    return scoped
        .in(Scope.of(community))
        .of(
            """
            select id, year, number, case_id, by_case, run, item, kind, fen, uncovered_fen, payer,
              payer_id, home_id, account_id, at
            from ledger_entry
            where community_id = :community
              and (cast(:case as uuid) is null or case_id = :case or by_case = :case)
              and (cast(:after as uuid) is null
                or (year, number) > (select year, number from ledger_entry where id = :after))
            order by year, number limit :limit
            """)
        .set("community", community)
        .set("case", caseId)
        .set("after", after)
        .set("limit", limit)
        .list(JdbcLedger::entry);
  }

  @Override
  public Optional<Long> left(Sql sql, UUID caseId, String item) {
    return sql.of(
            LEFT
                + """
                where case_id = :case and item = :item group by case_id
                """)
        .set("case", caseId)
        .set("item", item)
        .one(row -> row.number("left_fen"));
  }

  @Override
  public Optional<Left> leftOf(Sql sql, String caseId, String item, String home) {
    return sql.of(
            LEFT
                + """
                where case_id::text = :case and item = :item group by case_id
                having bool_and(kind <> 'charge' or home_id is not distinct from :home)
                """)
        .set("case", caseId)
        .set("item", item)
        .set("home", home)
        .one(row -> new Left(row.uuid("case_id"), row.number("left_fen")));
  }

  @Override
  public void add(Sql sql, UUID community, List<Entry.Sum> sums, Entry.Origin origin) {
    int year = Moments.dayOf(origin.at()).getYear();
    int last =
        sql.of(
                """
                insert into ledger_counter as c (community_id, year, last)
                values (:community, :year, :count)
                on conflict (community_id, year) do update set last = c.last + excluded.last
                returning last
                """)
            .set("community", community)
            .set("year", year)
            .set("count", sums.size())
            .first(row -> row.integer("last"));
    int number = last - sums.size();
    for (Entry.Sum sum : sums) {
      number++;
      insert(sql, community, new Entry.Number(year, number), sum, origin);
      // The counter is held: nobody else gives back between this look and the end of it.
      if (left(sql, sum.account(), sum.item()).orElse(0L) < 0) {
        throw new IllegalStateException("given back twice: " + sum);
      }
    }
  }

  private static void insert(
      Sql sql, UUID community, Entry.Number number, Entry.Sum sum, Entry.Origin origin) {
    sql.of(
            """
            insert into ledger_entry (id, community_id, year, number, case_id, by_case, run, item,
              kind, fen, uncovered_fen, payer, payer_id, home_id, account_id, at)
            values (:id, :community, :year, :number, :case, :by_case, :run, :item, :kind, :fen,
              :uncovered, :payer, :payer_id, :home, :account, :at)
            """)
        .set("id", NewId.at(origin.at()))
        .set("community", community)
        .set("year", number.year())
        .set("number", number.last())
        .set("case", sum.account())
        .set("by_case", origin.caseId())
        .set("run", origin.run())
        .set("item", sum.item())
        .set("kind", sum.kind().word())
        .set("fen", sum.fen())
        .set("uncovered", sum.uncovered())
        .set("payer", origin.payer())
        .set("payer_id", origin.payerId())
        .set("home", origin.home())
        .set("account", origin.by())
        .set("at", origin.at())
        .update();
  }

  private static Entry entry(Row row) {
    return new Entry(
        row.uuid("id"),
        new Entry.Number(row.integer("year"), row.integer("number")),
        new Entry.Sum(
            row.uuid("case_id"),
            row.text("item"),
            Entry.Kind.of(row.text("kind")),
            row.number("fen"),
            row.number("uncovered_fen")),
        new Entry.Origin(
            row.uuid("by_case"),
            row.text("run"),
            row.textOrNull("payer"),
            row.textOrNull("payer_id"),
            row.textOrNull("home_id"),
            row.uuidOrNull("account_id"),
            row.instant("at")));
  }
}
