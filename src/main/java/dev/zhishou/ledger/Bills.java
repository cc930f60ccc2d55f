package dev.zhishou.ledger;

import dev.zhishou.access.CommunityId;
import dev.zhishou.platform.Row;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.Sql;
import dev.zhishou.platform.SqlArray;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Keeps bills.
@Repository
class Bills {
  private static final String COLUMNS =
      "select id, kind, home_id, quarter, item, fen, paid_fen, due from bill\n";

  private final Scoped scoped;

  Bills(Scoped scoped) {
    this.scoped = scoped;
  }

  /// Which are asked for.
  ///
  /// @param kind null: all
  /// @param unpaid only what is not paid in full
  record Which(Quarter quarter, @Nullable FeeKind kind, boolean unpaid) {}

  /// Who writes, and when.
  record Doing(@Nullable UUID account, Instant at) {}

  /// A bill of the community.
  Optional<Bill> bill(CommunityId community, UUID id) {
    return scoped
        .in(Scope.of(community.value()))
        .of(COLUMNS + "where id = :id and community_id = :community")
        .set("id", id)
        .set("community", community.value())
        .one(Bills::bill);
  }

  /// Those of a quarter: the open ones first, of them the longest due first.
  ///
  /// @param after where the part before ended; null: from the beginning
  List<Bill> list(CommunityId community, Which which, Bill.@Nullable Cursor after, int limit) {
    FeeKind kind = which.kind();
    return scoped
        .in(Scope.of(community.value()))
        .of(
            COLUMNS
                + """
                where community_id = :community and quarter = :quarter
                  and (cast(:kind as text) is null or kind = :kind)
                  and (not :unpaid or paid_fen < fen)
                  and (cast(:after as uuid) is null
                    or (paid_fen = fen, due, id) > (:settled, cast(:due as date), :after))
                order by paid_fen = fen, due, id limit :limit
                """)
        .set("community", community.value())
        .set("quarter", which.quarter().text())
        .set("kind", kind == null ? null : kind.word())
        .set("unpaid", which.unpaid())
        .set("after", after == null ? null : after.id())
        .set("due", after == null ? null : after.due())
        .set("settled", after != null && after.settled())
        .set("limit", limit)
        .list(Bills::bill);
  }

  /// How a home stands with one of its bills.
  ///
  /// @param at when its bill or a payment of it was last written
  /// @param by who wrote that; null: a program
  record OfHome(Bill bill, Instant at, @Nullable UUID by) {}

  /// Those of a home: the open ones before the others, the longest due last of either.
  List<OfHome> ofHome(CommunityId community, UUID home, int limit) {
    return scoped
        .in(Scope.of(community.value()))
        .of(
            """
            select bill.id, kind, home_id, quarter, item, bill.fen, paid_fen, due,
              coalesce(last.at, bill.at) as told_at,
              case when last.at is null then bill.account_id else last.account_id end as told_by
            from bill left join lateral (
              select at, account_id from bill_payment
              where bill_id = bill.id order by at desc, id desc limit 1
            ) last on true
            where community_id = :community and home_id = :home
            order by paid_fen = bill.fen, due desc, bill.id limit :limit
            """)
        .set("community", community.value())
        .set("home", home)
        .set("limit", limit)
        .list(row -> new OfHome(bill(row), row.instant("told_at"), row.uuidOrNull("told_by")));
  }

  /// How much came in of each kind; what was not billed is left out.
  List<FeeShare> shares(CommunityId community, Quarter quarter) {
    return scoped
        .in(Scope.of(community.value()))
        .of(
            """
            select kind, count(*)::int as bills,
              (count(*) filter (where paid_fen < fen))::int as unpaid,
              sum(fen)::bigint as fen, sum(paid_fen)::bigint as paid_fen
            from bill where community_id = :community and quarter = :quarter group by kind
            """)
        .set("community", community.value())
        .set("quarter", quarter.text())
        .list(
            row ->
                new FeeShare(
                    kind(row),
                    row.integer("bills"),
                    row.integer("unpaid"),
                    row.number("fen"),
                    row.number("paid_fen")));
  }

  /// Adds a bill, or changes the one of that id; what was paid of it stays.
  Bill.Written keep(CommunityId community, Bill bill, Doing doing) {
    return scoped.transaction(
        Scope.of(community.value()),
        sql -> {
          Optional<Bill> before = held(sql, community, bill.id());
          if (before.isPresent() && before.get().sums().paid() > bill.sums().fen()) {
            return new Bill.Written.Over(before.get().sums().paid());
          }
          if (written(sql, community, bill, doing, before.isPresent()) == 0) {
            return new Bill.Written.Unknown();
          }
          return new Bill.Written.Done(held(sql, community, bill.id()).orElseThrow());
        });
  }

  private static int written(
      Sql sql, CommunityId community, Bill bill, Doing doing, boolean before) {
    String change =
        """
        update bill set kind = :kind, home_id = :home, quarter = :quarter, item = :item, fen = :fen,
          due = :due, account_id = :account, at = :at
        where id = :id and community_id = :community
        """;
    String add =
        """
        insert into bill (id, community_id, kind, home_id, quarter, item, fen, due, account_id, at)
        values (:id, :community, :kind, :home, :quarter, :item, :fen, :due, :account, :at)
        on conflict do nothing
        """;
    return sql.of(before ? change : add)
        .set("id", bill.id())
        .set("community", community.value())
        .set("kind", bill.kind().word())
        .set("home", bill.home())
        .set("quarter", bill.quarter().text())
        .set("item", bill.item())
        .set("fen", bill.sums().fen())
        .set("due", bill.due())
        .set("account", doing.account())
        .set("at", doing.at())
        .update();
  }

  /// The bill, held to the end: nobody else pays between this look and the end of it.
  static Optional<Bill> held(Sql sql, CommunityId community, UUID id) {
    return sql.of(COLUMNS + "where id = :id and community_id = :community for update")
        .set("id", id)
        .set("community", community.value())
        .one(Bills::bill);
  }

  /// Those of the bills that are the home's, held to the end; in one order, so that nobody waits
  /// for who waits for him.
  static List<Bill> held(Sql sql, CommunityId community, UUID home, Set<UUID> ids) {
    return sql.of(
            COLUMNS
                + """
                where id = any(:ids) and home_id = :home and community_id = :community
                order by id for update
                """)
        .set("ids", SqlArray.uuids(ids))
        .set("home", home)
        .set("community", community.value())
        .list(Bills::bill);
  }

  private static FeeKind kind(Row row) {
    return FeeKind.of(row.text("kind")).orElseThrow();
  }

  private static Bill bill(Row row) {
    return bill(row, "id", "fen");
  }

  /// @param id the name of the column with its id
  /// @param fen the name of the column with what was billed
  static Bill bill(Row row, String id, String fen) {
    return new Bill(
        row.uuid(id),
        kind(row),
        row.uuid("home_id"),
        new Quarter(row.text("quarter")),
        row.text("item"),
        new Bill.Sums(row.number(fen), row.number("paid_fen")),
        row.day("due"));
  }
}
