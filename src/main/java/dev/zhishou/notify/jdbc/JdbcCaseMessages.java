package dev.zhishou.notify.jdbc;

import dev.zhishou.access.AccountId;
import dev.zhishou.notify.CaseMessages;
import dev.zhishou.notify.Delivery;
import dev.zhishou.notify.Queued;
import dev.zhishou.notify.Recipient;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCaseMessages implements CaseMessages {
  /// A case that calls more often than this has other troubles than its list.
  private static final int MOST = 500;

  private final Scoped scoped;

  JdbcCaseMessages(Scoped scoped) {
    this.scoped = scoped;
  }

  @Override
  public List<Said> of(UUID community, UUID caseId) {
    List<Queued> messages =
        scoped
            .in(Scope.of(community))
            .of(
                "select "
                    + DeliveryRows.MESSAGE
                    + """
                     from message m where m.case_id = :case order by m.made_at, m.id limit :most
                    """)
            .set("case", caseId)
            .set("most", MOST)
            .list(DeliveryRows::message);
    Map<UUID, List<Delivery>> deliveries =
        scoped
            .in(Scope.of(community))
            .of(
                DeliveryRows.COLUMNS
                    + """
                    join message m on m.id = d.message_id where m.case_id = :case
                    order by d.recipient, d.due_at, d.id limit :most
                    """)
            .set("case", caseId)
            .set("most", MOST * 20)
            .list(DeliveryRows::delivery)
            .stream()
            .collect(Collectors.groupingBy(Delivery::message));
    return messages.stream()
        .map(message -> new Said(message, deliveries.getOrDefault(message.id(), List.of())))
        .toList();
  }

  @Override
  public void answered(Step step, AccountId by, Instant at) {
    scoped
        .in(Scope.of(step.community()))
        .of(
            """
            update delivery d set
              state = case when d.state = 'queued' then 'withdrawn' else 'acknowledged' end,
              acknowledged_at = case when d.state = 'queued' then null else :at end
            from message m
            where m.id = d.message_id and m.case_id = :case and m.run = :run
              and m.made_at <= :at and d.recipient = :by
              and d.state in ('queued', 'sent', 'delivered', 'read')
            """)
        .set("case", step.caseId())
        .set("run", step.run())
        .set("by", new Recipient.Account(by).text())
        .set("at", at)
        .update();
  }
}
