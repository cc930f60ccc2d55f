package dev.zhishou.desk.unread;

import dev.zhishou.casework.retention.EraseRows;
import dev.zhishou.casework.retention.Expiring;
import dev.zhishou.casework.retention.RetentionRule;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Numbers of missed calls go when their time has passed; that somebody rang stays.
@Component
class ExpiredMissedCalls implements Expiring {
  private static final String ERASE =
      """
      update missed_call set number = null
      where id in (
        select id from missed_call where called_at < :before and number is not null
        order by called_at limit :most)
      """;

  private final EraseRows rows;

  ExpiredMissedCalls(EraseRows rows) {
    this.rows = rows;
  }

  @Override
  public String kind() {
    return "missed-call";
  }

  @Override
  public int erase(RetentionRule rule, Instant now, int most) {
    return rows.erase(ERASE, Map.of("before", rule.before(now)), most);
  }
}
