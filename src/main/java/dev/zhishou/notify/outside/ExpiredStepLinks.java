package dev.zhishou.notify.outside;

import dev.zhishou.casework.retention.EraseRows;
import dev.zhishou.casework.retention.Expiring;
import dev.zhishou.casework.retention.RetentionRule;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/// A link that is over loses phone and mail the night after, used or not; the name of who had it
/// goes when the rule's time has passed since. What he did stands in the case.
@Component
class ExpiredStepLinks implements Expiring {
  private static final String ERASE =
      """
      update step_link set phone = null, mail = null,
        name = case when expires_at < :before then null else name end
      where id in (
        select id from step_link
        where (expires_at <= :now and (phone is not null or mail is not null))
          or (expires_at < :before and name is not null)
        order by expires_at limit :most)
      """;

  private final EraseRows rows;

  ExpiredStepLinks(EraseRows rows) {
    this.rows = rows;
  }

  @Override
  public String kind() {
    return "step-link";
  }

  @Override
  public int erase(RetentionRule rule, Instant now, int most) {
    return rows.erase(ERASE, Map.of("before", rule.before(now), "now", now), most);
  }
}
