package dev.zhishou.desk.jdbc;

import dev.zhishou.casework.retention.EraseRows;
import dev.zhishou.casework.retention.Expiring;
import dev.zhishou.casework.retention.RetentionRule;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Reports that are past their time lose what was said and by whom; that there was one stays.
@Component
class ExpiredReports implements Expiring {
  private static final String ERASE =
      """
      update report set text = '', reporter = null, phone_term = null, answer = null
      where id in (
        select id from report
        where received_at < :before
          and (length(text) > 0 or reporter is not null or answer is not null)
        order by received_at limit :most)
      """;

  private final EraseRows rows;

  ExpiredReports(EraseRows rows) {
    this.rows = rows;
  }

  @Override
  public String kind() {
    return "report";
  }

  @Override
  public int erase(RetentionRule rule, Instant now, int most) {
    return rows.erase(ERASE, Map.of("before", rule.before(now)), most);
  }
}
