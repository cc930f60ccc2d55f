package dev.zhishou.duty.jdbc;

import dev.zhishou.access.CommunityId;
import dev.zhishou.duty.Duty;
import dev.zhishou.duty.Shift;
import dev.zhishou.duty.roster.RosterStore;
import dev.zhishou.duty.roster.Turn;
import dev.zhishou.duty.roster.Week;
import dev.zhishou.platform.NewId;
import dev.zhishou.platform.Sql;
import dev.zhishou.time.Moments;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A single turn changes in a week that counts: also in a draft of that week, so that publishing it
/// later does not undo the change; and who looked at the week before is told that it is another.
final class WeekAmendment {
  private final Sql sql;
  private final CommunityId community;
  private final RosterStore.Signed signed;

  WeekAmendment(Sql sql, CommunityId community, RosterStore.Signed signed) {
    this.sql = sql;
    this.community = community;
    this.signed = signed;
  }

  private record Kept(int version, @Nullable String draft) {}

  /// Puts a duty in the place of a turn.
  ///
  /// @param out null: it is one more
  /// @return false: that turn is there no more
  boolean put(@Nullable Turn out, Duty in, Turn turn) {
    Week week = Week.of(turn.from());
    Kept kept = turned(week);
    if (out != null && !taken(out)) {
      return false;
    }
    JdbcRosters.add(sql, in);
    String draft = kept.draft();
    if (draft != null) {
      draft(week, amended(DraftText.turns(draft), out, turn));
    }
    sql.of(
            """
            insert into change (topic, community_id, id, seq, at)
            values ('duty', :community, :community, :seq, :at)
            """)
        .set("community", community.value())
        .set("seq", kept.version())
        .set("at", signed.at())
        .update();
    return true;
  }

  /// One version further, and nobody else writes the week until this is through.
  private Kept turned(Week week) {
    return sql.of(
            """
            insert into roster_week (community_id, week, version, changed_at, changed_by)
            values (:community, :week, 1, :at, :by)
            on conflict (community_id, week) do update set version = roster_week.version + 1
            returning version, draft
            """)
        .set("community", community.value())
        .set("week", week.monday())
        .set("at", signed.at())
        .set("by", signed.by().value())
        .first(row -> new Kept(row.integer("version"), row.textOrNull("draft")));
  }

  /// Who wrote the draft without that turn meant it so: then it stays without.
  private static List<Turn> amended(List<Turn> draft, @Nullable Turn out, Turn turn) {
    List<Turn> turns = new ArrayList<>(draft);
    boolean there = out == null || turns.remove(out);
    if (there && !turns.contains(turn)) {
      turns.add(turn);
    }
    return turns;
  }

  private void draft(Week week, List<Turn> turns) {
    sql.of(
            """
            update roster_week set draft = :draft
            where community_id = :community and week = :week
            """)
        .set("draft", DraftText.of(turns))
        .set("community", community.value())
        .set("week", week.monday())
        .update();
  }

  /// Takes it out of the duty that it belongs to; what goes on before and after it, goes on.
  private boolean taken(Turn out) {
    LocalDate day = Moments.dayOf(out.from());
    LocalTime from = out.from().atZone(Moments.ZONE).toLocalTime();
    LocalTime to = out.to().atZone(Moments.ZONE).toLocalTime();
    Duty of =
        sql
            .of(
                """
                select id, community_id, account_id, role, first_day, last_day, weekdays::int,
                  from_time::text, to_time::text, stands_in
                from duty
                where community_id = :community and account_id = :account and role = :role
                  and not stands_in and first_day <= :day and (last_day is null or last_day >= :day)
                  and from_time = :from and to_time = :to
                order by id
                """)
            .set("community", community.value())
            .set("account", out.account().value())
            .set("role", out.role().id())
            .set("day", day)
            .set("from", from)
            .set("to", to)
            .list(JdbcRosters::duty)
            .stream()
            .filter(duty -> duty.shift().between(out.from(), out.to()).contains(out.stretch()))
            .findFirst()
            .orElse(null);
    // Somebody else may have taken it meanwhile.
    if (of == null || !deleted(of)) {
      return false;
    }
    for (Shift shift : of.shift().without(day, day)) {
      JdbcRosters.add(
          sql, new Duty(NewId.at(signed.at()), community, of.account(), of.role(), shift));
    }
    return true;
  }

  private boolean deleted(Duty duty) {
    return sql.of("delete from duty where community_id = :community and id = :id")
            .set("community", community.value())
            .set("id", duty.id())
            .update()
        == 1;
  }
}
