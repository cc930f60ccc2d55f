package dev.zhishou.notify.telling;

import dev.zhishou.access.Accounts;
import dev.zhishou.access.Communities;
import dev.zhishou.access.Community;
import dev.zhishou.access.Role;
import dev.zhishou.casework.NameBasedId;
import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Envelope;
import dev.zhishou.notify.Messages;
import dev.zhishou.notify.Queued;
import dev.zhishou.notify.Recipient;
import dev.zhishou.notify.channel.Gateway;
import dev.zhishou.notify.channel.Gateways;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.followups.OperatorAlarms;
import dev.zhishou.platform.followups.RecurringWork;
import dev.zhishou.procedure.model.Severity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// A webhook that nobody has heard for five days is switched off, and who runs the server is told
/// on his page and by an alarm. A provider of people's channels is never switched off by itself.
@Component
class SwitchOffDeaf implements RecurringWork {
  private static final Duration PATIENCE = Duration.ofDays(5);

  private final Gateways gateways;
  private final Messages messages;
  private final Accounts accounts;
  private final Communities communities;
  private final OperatorAlarms alarms;
  private final Clock clock;

  SwitchOffDeaf(
      Gateways gateways,
      Messages messages,
      Accounts accounts,
      Communities communities,
      OperatorAlarms alarms,
      Clock clock) {
    this.gateways = gateways;
    this.messages = messages;
    this.accounts = accounts;
    this.communities = communities;
    this.alarms = alarms;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "switch-off-deaf-webhooks";
  }

  @Override
  public When when() {
    return new When.Every(Duration.ofHours(1));
  }

  @Override
  public void run() {
    Instant now = clock.instant();
    for (Gateways.Kept one : gateways.failingSince(now.minus(PATIENCE))) {
      if (one.gateway().kind() == ChannelKind.WEBHOOK) {
        gateways.off(one.gateway().id(), "failing", now);
        tell(one.gateway(), now);
      }
    }
  }

  private void tell(Gateway gateway, Instant now) {
    alarms.ring(
        "webhook-switched-off",
        new Message(
            "Webhook " + gateway.id() + " 连续失败五天,已停用",
            "webhook " + gateway.id() + " failed for five days and is switched off"));
    Community office = communities.headOffice().orElseThrow();
    List<Envelope> admins =
        accounts.rolesIn(office.id()).entrySet().stream()
            .filter(one -> one.getValue().contains(Role.ADMIN))
            .map(one -> new Envelope(new Recipient.Account(one.getKey()), ChannelKind.IN_APP, now))
            .toList();
    messages.queue(
        new Queued(
            NameBasedId.v5(gateway.id(), "off " + now),
            office.id(),
            new Queued.Wanted(TroubleWording.KIND, gateway.name()),
            Queued.Subject.NONE,
            Severity.NORMAL,
            false,
            new Queued.Span(now, now.plus(Duration.ofDays(30)))),
        admins);
  }
}
