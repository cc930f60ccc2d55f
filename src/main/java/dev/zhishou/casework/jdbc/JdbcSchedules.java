package dev.zhishou.casework.jdbc;

import dev.zhishou.casework.store.Schedules;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
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
  public Optional<Instant> newest(UUID community, String procedure) {
    return scoped
        .in(ALL)
        .of(
            """
            select max(due_at) as newest from scheduled
            where community_id = :community and procedure = :procedure
            """)
        .set("community", community)
        .set("procedure", procedure)
        .first(row -> Optional.ofNullable(row.instantOrNull("newest")));
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
