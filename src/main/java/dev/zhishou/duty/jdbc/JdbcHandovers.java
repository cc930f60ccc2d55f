package dev.zhishou.duty.jdbc;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.CommunityId;
import dev.zhishou.duty.Duty;
import dev.zhishou.duty.Shift;
import dev.zhishou.duty.handover.HandoverMarks;
import dev.zhishou.duty.handover.Reliefs;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.Sql;
import dev.zhishou.time.Moments;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class JdbcHandovers implements HandoverMarks, Reliefs {
  private final Scoped scoped;

  JdbcHandovers(Scoped scoped) {
    this.scoped = scoped;
  }

  @Override
  public void opened(CommunityId community, UUID handover, UUID caseId, AccountId by, Instant at) {
    scoped
        .in(Scope.of(community.value()))
        .of(
            """
            insert into handover_opened (community_id, handover_id, case_id, account_id, at)
            values (:community, :handover, :case, :account, :at)
            on conflict do nothing
            """)
        .set("community", community.value())
        .set("handover", handover)
        .set("case", caseId)
        .set("account", by.value())
        .set("at", at)
        .update();
  }

  @Override
  public Set<UUID> opened(CommunityId community, UUID handover, UUID account) {
    return Set.copyOf(
        scoped
            .in(Scope.of(community.value()))
            .of(
                """
                select case_id from handover_opened
                where community_id = :community and handover_id = :handover
                  and account_id = :account
                """)
            .set("community", community.value())
            .set("handover", handover)
            .set("account", account)
            .list(row -> row.uuid("case_id")));
  }

  @Override
  public void begin(Sql sql, UUID caseId, List<Duty> duties) {
    for (Duty duty : duties) {
      JdbcRosters.add(sql, duty);
      sql.of(
              """
              insert into duty_relief (community_id, case_id, duty_id)
              values (:community, :case, :duty)
              """)
          .set("community", duty.community().value())
          .set("case", caseId)
          .set("duty", duty.id())
          .update();
    }
  }

  @Override
  public boolean end(Sql sql, CommunityId community, UUID caseId, Instant at) {
    List<Duty> begun =
        sql.of(
                """
                delete from duty where community_id = :community and id in (
                  select duty_id from duty_relief
                  where community_id = :community and case_id = :case)
                returning id, community_id, account_id, role, first_day, last_day, weekdays::int,
                  from_time::text, to_time::text, stands_in
                """)
            .set("community", community.value())
            .set("case", caseId)
            .list(JdbcRosters::duty);
    LocalTime now = at.atZone(Moments.ZONE).toLocalTime();
    for (Duty duty : begun) {
      Shift shift = duty.shift();
      if (duty.shift().at(at).isPresent() && !now.equals(shift.from())) {
        Shift until =
            new Shift(shift.firstDay(), shift.lastDay(), Shift.EVERY_DAY, shift.from(), now);
        JdbcRosters.add(
            sql, new Duty(duty.id(), duty.community(), duty.account(), duty.role(), until, true));
      }
    }
    return !begun.isEmpty();
  }
}
