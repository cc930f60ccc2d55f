package dev.zhishou.portal.follow;

import dev.zhishou.casework.retention.EraseRows;
import dev.zhishou.casework.retention.Expiring;
import dev.zhishou.casework.retention.RetentionRule;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Keys of followed reports go when their time has passed: what nobody can open leads nowhere.
@Component
class ExpiredFollowedReports implements Expiring {
  private static final String ERASE =
      """
      delete from followed_report
      where digest in (
        select digest from followed_report where made_at < :before
        order by made_at limit :most)
      """;

  private final EraseRows rows;

  ExpiredFollowedReports(EraseRows rows) {
    this.rows = rows;
  }

  @Override
  public String kind() {
    return "followed-report";
  }

  @Override
  public int erase(RetentionRule rule, Instant now, int most) {
    return rows.erase(ERASE, Map.of("before", rule.before(now)), most);
  }
}
