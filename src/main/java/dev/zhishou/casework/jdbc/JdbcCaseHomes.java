package dev.zhishou.casework.jdbc;

import dev.zhishou.casework.store.CaseHomes;
import dev.zhishou.casework.store.CaseIndex;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.SqlArray;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Cases of a home.
@Component
class JdbcCaseHomes implements CaseHomes {
  private final Scoped scoped;

  JdbcCaseHomes(Scoped scoped) {
    this.scoped = scoped;
  }

  @Override
  public List<CaseIndex.Row> ofHome(
      UUID community, Collection<String> homes, @Nullable String procedure, Instant since) {
    return scoped
        .in(Scope.of(community))
        .of(
            JdbcCaseIndex.ROWS
                + """
                where case_id in (select case_id from case_home
                                  where community_id = :community and home = any (:homes))
                  and not drill and (:procedure::text is null or procedure = :procedure::text)
                  and (status = 'open' or (status <> 'cancelled' and opened_at >= :since))
                order by opened_at desc, case_id desc
                """)
        .set("community", community)
        .set("homes", SqlArray.texts(homes))
        .set("procedure", procedure)
        .set("since", since)
        .list(JdbcCaseIndex::row);
  }
}
