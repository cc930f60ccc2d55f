package dev.zhishou.casework.jdbc;

import dev.zhishou.casework.store.CaseIndex;
import dev.zhishou.casework.store.CaseTitles;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Cases of a title: it is asked while a case is opened.
@Component
class JdbcCaseTitles implements CaseTitles {
  /// One of each status, for an index of each.
  private static final String TITLED =
      JdbcCaseIndex.ROWS
          + """
          where community_id = :community and title = :title and opened_at >= :since
            and not drill and status = '%s'
          """;

  private final Scoped scoped;

  JdbcCaseTitles(Scoped scoped) {
    this.scoped = scoped;
  }

  @Override
  public List<CaseIndex.Row> titled(UUID community, String title, Instant since) {
    return scoped
        .in(Scope.of(community))
        .of(
            TITLED.formatted("closed")
                + "union all "
                + TITLED.formatted("open")
                + "order by opened_at desc limit 20")
        .set("community", community)
        .set("title", title)
        .set("since", since)
        .list(JdbcCaseIndex::row);
  }
}
