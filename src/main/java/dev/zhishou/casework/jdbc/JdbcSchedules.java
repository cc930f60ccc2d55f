package dev.zhishou.casework.jdbc;

import dev.zhishou.casework.store.Schedules;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.SqlArray;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Dates of calendars in PostgreSQL.
@Component
class JdbcSchedules implements Schedules {
  private static final Scope ALL = Scope.whole("scheduled openings");

  private final Scoped scoped;

  JdbcSchedules(Scoped scoped) {
    this.scoped = scoped;
  }

  @Override
  public Map<Calendar, Instant> newest(
      Collection<UUID> communities, Collection<String> procedures) {
    // One look into the index for each: the table keeps the dates of years.
    List<Map.Entry<Calendar, Instant>> newest =
        scoped
            .in(ALL)
            .of(
                """
            select c.id as community, p.id as procedure, d.newest
            from unnest(:communities) as c (id)
            cross join unnest(:procedures) as p (id)
            cross join lateral (
              select max(due_at) as newest from scheduled
              where community_id = c.id and procedure = p.id) d
            where d.newest is not null
            """)
            .set("communities", SqlArray.uuids(communities))
            .set("procedures", SqlArray.texts(procedures))
            .list(
                row ->
                    Map.entry(
                        new Calendar(row.uuid("community"), row.text("procedure")),
                        row.instant("newest")));
    return newest.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public void keep(UUID community, String procedure, List<Kept> dates, Instant at) {
    scoped.transaction(
        ALL,
        sql -> {
          for (Kept kept : dates) {
            sql.of(
                    """
                    insert into scheduled
                      (community_id, procedure, due_at, subject, outcome, case_id, at)
                    values (:community, :procedure, :due, :subject, :outcome, :case, :at)
                    on conflict do nothing
                    """)
                .set("community", community)
                .set("procedure", procedure)
                .set("due", kept.due())
                .set("subject", kept.subject())
                .set("outcome", kept.outcome().name().toLowerCase(Locale.ROOT))
                .set("case", kept.caseId())
                .set("at", at)
                .update();
          }
          return dates.size();
        });
  }
}
