package dev.zhishou.portal;

import dev.zhishou.casework.retention.EraseRows;
import dev.zhishou.casework.retention.Expiring;
import dev.zhishou.casework.retention.RetentionRule;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Names of who read an article go when their time has passed; that the home read it stays.
@Component
class ExpiredReadings implements Expiring {
  private static final String ERASE =
      """
      update article_reading set name = null
      where id in (
        select id from article_reading where read_at < :before and name is not null
        order by read_at limit :most)
      """;

  private final EraseRows rows;

  ExpiredReadings(EraseRows rows) {
    this.rows = rows;
  }

  @Override
  public String kind() {
    return "reading";
  }

  @Override
  public int erase(RetentionRule rule, Instant now, int most) {
    return rows.erase(ERASE, Map.of("before", rule.before(now)), most);
  }
}
