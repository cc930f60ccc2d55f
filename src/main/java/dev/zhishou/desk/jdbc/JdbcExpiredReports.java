package dev.zhishou.desk.jdbc;

import dev.zhishou.access.Communities;
import dev.zhishou.casework.retention.Expiring;
import dev.zhishou.casework.retention.RetentionRule;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import java.time.Instant;
import org.springframework.stereotype.Repository;

/// Reports that are past their time lose what was said and by whom; that there was one stays.
@Repository
class JdbcExpiredReports implements Expiring {
  private final Scoped scoped;
  private final Communities communities;

  JdbcExpiredReports(Scoped scoped, Communities communities) {
    this.scoped = scoped;
    this.communities = communities;
  }

  @Override
  public String kind() {
    return "report";
  }

  @Override
  public int erase(RetentionRule rule, Instant now, int most) {
    Scope everywhere = Scope.of(communities.all().stream().map(one -> one.id().value()).toList());
    return scoped
        .in(everywhere)
        .of(
            """
            update report set text = '', reporter = null, phone_term = null, answer = null
            where id in (
              select id from report
              where received_at < :before
                and (length(text) > 0 or reporter is not null or answer is not null)
              order by received_at limit :most)
            """)
        .set("before", rule.before(now))
        .set("most", most)
        .update();
  }
}
