package dev.zhishou.notify.telling;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Communities;
import dev.zhishou.access.Community;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.NameBasedId;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Envelope;
import dev.zhishou.notify.Messages;
import dev.zhishou.notify.Queued;
import dev.zhishou.notify.Recipient;
import dev.zhishou.notify.channel.GatewaySettings;
import dev.zhishou.notify.channel.Gateways;
import dev.zhishou.platform.followups.FollowUpListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// A case has moved: the programs that want to know of it are told.
@Component
class WhenCaseMoves implements FollowUpListener {
  private static final Map<String, String> TYPES =
      Map.of(
          "CaseOpened", "case.opened",
          "CaseClosed", "case.closed",
          "CaseCancelled", "case.cancelled",
          "CaseReopened", "case.reopened",
          "SeverityRaised", "case.severity-raised",
          "StepOverdue", "step.overdue",
          "RungCalled", "step.escalated");

  /// What could not be told for so long is not told any more.
  private static final Duration WORTH = Duration.ofDays(5);

  private final ReadCase readCase;
  private final Gateways gateways;
  private final Communities communities;
  private final Messages messages;
  private final JsonMapper json;
  private final Clock clock;

  WhenCaseMoves(
      ReadCase readCase,
      Gateways gateways,
      Communities communities,
      Messages messages,
      JsonMapper json,
      Clock clock) {
    this.readCase = readCase;
    this.gateways = gateways;
    this.communities = communities;
    this.messages = messages;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "tell-programs";
  }

  @Override
  public Set<String> eventTypes() {
    return TYPES.keySet();
  }

  @Override
  public void handle(UUID caseId, int seq) {
    List<Gateways.Kept> webhooks =
        gateways.all().stream()
            .filter(one -> one.gateway().kind() == ChannelKind.WEBHOOK && one.off() == null)
            .toList();
    if (webhooks.isEmpty()) {
      return;
    }
    Live live = readCase.live(Actor.SYSTEM, caseId).orElseThrow();
    Told told = told(live, seq);
    Instant now = clock.instant();
    List<Envelope> to =
        webhooks.stream()
            .filter(one -> hears(one, live.community(), told.type()))
            .map(
                one ->
                    new Envelope(new Recipient.Group(one.gateway().id()), ChannelKind.WEBHOOK, now))
            .toList();
    if (!to.isEmpty()) {
      messages.queue(message(live, told, now), to);
    }
  }

  private Told told(Live live, int seq) {
    Fact fact = readCase.event(live, seq).fact();
    Fact.Opened opened = live.state().head().opened();
    return new Told(
        TYPES.getOrDefault(fact.getClass().getSimpleName(), "case.moved"),
        live.id(),
        opened.number(),
        opened.procedure(),
        live.state().status().severity().word(),
        live.community(),
        seq,
        opened.drill());
  }

  private boolean hears(Gateways.Kept one, UUID community, String type) {
    UUID whose = one.gateway().community();
    boolean everybody =
        communities
            .headOffice()
            .map(Community::id)
            .filter(new CommunityId(whose)::equals)
            .isPresent();
    return (everybody || whose.equals(community))
        && one.gateway().settings() instanceof GatewaySettings.Webhook webhook
        && (webhook.events().isEmpty() || webhook.events().contains(type));
  }

  private Queued message(Live live, Told told, Instant now) {
    return new Queued(
        NameBasedId.v5(live.id(), "event " + told.seq()),
        new CommunityId(live.community()),
        new Queued.Wanted(Told.KIND, json.writeValueAsString(told)),
        Queued.Subject.NONE,
        live.state().status().severity(),
        told.drill(),
        new Queued.Span(now, now.plus(WORTH)));
  }
}
