package dev.zhishou.duty.jdbc;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Role;
import dev.zhishou.duty.Duty;
import dev.zhishou.duty.roster.RosterStore;
import dev.zhishou.duty.roster.Settled;
import dev.zhishou.duty.roster.Turn;
import dev.zhishou.duty.roster.Week;
import dev.zhishou.duty.swap.Swap;
import dev.zhishou.duty.swap.Swaps;
import dev.zhishou.platform.Row;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.Sql;
import dev.zhishou.platform.keys.Sealing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSwaps implements Swaps {
  private static final String ALL =
      """
      select id, community_id, role, account_id, from_at, to_at, asked_id, taker_id, state,
        offered_at, changed_at, changed_by
      from duty_swap where community_id = :community
      """;

  private final Scoped scoped;
  private final Sealing sealing;

  JdbcSwaps(Scoped scoped, Sealing sealing) {
    this.scoped = scoped;
    this.sealing = sealing;
  }

  @Override
  public Optional<Swap> find(CommunityId community, UUID id) {
    return in(community)
        .of(ALL + " and id = :id")
        .set("community", community.value())
        .set("id", id)
        .one(JdbcSwaps::swap);
  }

  @Override
  public List<Swap> since(CommunityId community, Instant since) {
    return in(community)
        .of(ALL + " and to_at > :since order by from_at, id limit 500")
        .set("community", community.value())
        .set("since", since)
        .list(JdbcSwaps::swap);
  }

  @Override
  public boolean add(Swap swap) {
    return in(swap.community())
            .of(
                """
                insert into duty_swap (id, community_id, role, account_id, from_at, to_at, asked_id,
                  taker_id, state, offered_at, changed_at, changed_by)
                values (:id, :community, :role, :account, :from, :to, :asked, null, :state,
                  :offered, :at, :by)
                on conflict do nothing
                """)
            .set("id", swap.id())
            .set("community", swap.community().value())
            .set("role", swap.turn().role().id())
            .set("account", swap.turn().account().value())
            .set("from", swap.turn().from())
            .set("to", swap.turn().to())
            .set("asked", value(swap.people().asked()))
            .set("state", swap.state().word())
            .set("offered", swap.offered())
            .set("at", swap.changed().at())
            .set("by", swap.changed().by().value())
            .update()
        == 1;
  }

  @Override
  public boolean move(Swap.State from, Swap now) {
    return moved(in(now.community()), from, now);
  }

  @Override
  public boolean carryOut(Swap.State from, Swap now, Duty duty, List<Settled> settled) {
    return scoped.transaction(
        Scope.of(now.community().value()),
        sql -> {
          Turn turn = now.turn();
          var amendment = new WeekAmendment(sql, now.community(), now.changed());
          boolean done =
              stands(sql, from, now)
                  && amendment.put(turn, duty, turn.by(duty.account()))
                  && moved(sql, from, now);
          if (done && !settled.isEmpty()) {
            settle(sql, now.community(), Week.of(turn.from()), settled);
          }
          return done;
        });
  }

  /// Whether it stands so; nobody else changes it until this is through.
  private static boolean stands(Sql sql, Swap.State state, Swap swap) {
    return sql.of(ALL + " and id = :id and state = :state for update")
        .set("community", swap.community().value())
        .set("id", swap.id())
        .set("state", state.word())
        .one(JdbcSwaps::swap)
        .isPresent();
  }

  private static boolean moved(Sql sql, Swap.State from, Swap now) {
    return sql.of(
                """
                update duty_swap
                set state = :state, taker_id = :taker, changed_at = :at, changed_by = :by
                where community_id = :community and id = :id and state = :from
                """)
            .set("state", now.state().word())
            .set("taker", value(now.people().taker()))
            .set("at", now.changed().at())
            .set("by", now.changed().by().value())
            .set("community", now.community().value())
            .set("id", now.id())
            .set("from", from.word())
            .update()
        == 1;
  }

  private void settle(Sql sql, CommunityId community, Week week, List<Settled> more) {
    byte[] before =
        sql.of("select settled from roster_week where community_id = :community and week = :week")
            .set("community", community.value())
            .set("week", week.monday())
            .one(row -> Optional.ofNullable(row.bytesOrNull("settled")))
            .flatMap(one -> one)
            .orElse(null);
    List<Settled> all = new ArrayList<>(more);
    if (before != null) {
      all.addAll(JdbcRosterStore.settled(sealing, community, week, before));
    }
    sql.of(
            """
            update roster_week set settled = :settled
            where community_id = :community and week = :week
            """)
        .set("settled", JdbcRosterStore.settled(sealing, community, week, all))
        .set("community", community.value())
        .set("week", week.monday())
        .update();
  }

  private static @Nullable UUID value(@Nullable AccountId who) {
    return who == null ? null : who.value();
  }

  private static @Nullable AccountId who(@Nullable UUID id) {
    return id == null ? null : new AccountId(id);
  }

  private Sql in(CommunityId community) {
    return scoped.in(Scope.of(community.value()));
  }

  private static Swap swap(Row row) {
    return new Swap(
        row.uuid("id"),
        new CommunityId(row.uuid("community_id")),
        new Turn(
            new Role(row.text("role")),
            new AccountId(row.uuid("account_id")),
            row.instant("from_at"),
            row.instant("to_at")),
        new Swap.People(who(row.uuidOrNull("asked_id")), who(row.uuidOrNull("taker_id"))),
        Swap.State.of(row.text("state")),
        row.instant("offered_at"),
        new RosterStore.Signed(new AccountId(row.uuid("changed_by")), row.instant("changed_at")));
  }
}
