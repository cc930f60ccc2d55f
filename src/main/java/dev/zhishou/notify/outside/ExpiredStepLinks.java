package dev.zhishou.notify.outside;

import dev.zhishou.access.Communities;
import dev.zhishou.casework.retention.Expiring;
import dev.zhishou.casework.retention.RetentionRule;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import java.time.Instant;
import org.springframework.stereotype.Repository;

/// A link that is over loses phone and mail the night after, used or not; the name of who had it
/// goes when the rule's time has passed since. What he did stands in the case.
@Repository
class ExpiredStepLinks implements Expiring {
  private final Scoped scoped;
  private final Communities communities;

  ExpiredStepLinks(Scoped scoped, Communities communities) {
    this.scoped = scoped;
    this.communities = communities;
  }

  @Override
  public String kind() {
    return "step-link";
  }

  @Override
  public int erase(RetentionRule rule, Instant now, int most) {
    Scope everywhere = Scope.of(communities.all().stream().map(one -> one.id().value()).toList());
    return scoped
        .in(everywhere)
        .of(
            """
            update step_link set phone = null, mail = null,
              name = case when expires_at < :before then null else name end
            where id in (
              select id from step_link
              where (expires_at <= :now and (phone is not null or mail is not null))
                or (expires_at < :before and name is not null)
              order by expires_at limit :most)
            """)
        .set("now", now)
        .set("before", rule.before(now))
        .set("most", most)
        .update();
  }
}
