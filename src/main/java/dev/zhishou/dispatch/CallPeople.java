package dev.zhishou.dispatch;

import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.NameBasedId;
import dev.zhishou.notify.Envelope;
import dev.zhishou.notify.Messages;
import dev.zhishou.notify.Queued;
import dev.zhishou.procedure.model.Severity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Queues one message for a call. The same event gives the same message, so nobody is called twice
/// for the same rung, whoever follows the event and how often.
@Component
class CallPeople {
  /// After that nobody is called for it any more.
  private static final Duration WORTH = Duration.ofHours(12);

  private final Messages messages;
  private final Envelopes envelopes;
  private final DeadEnd deadEnd;
  private final JsonMapper json;
  private final Clock clock;

  CallPeople(
      Messages messages, Envelopes envelopes, DeadEnd deadEnd, JsonMapper json, Clock clock) {
    this.messages = messages;
    this.envelopes = envelopes;
    this.deadEnd = deadEnd;
    this.json = json;
    this.clock = clock;
  }

  /// Calls for one run of a case.
  ///
  /// @param seq the event that says so
  void call(Live live, int seq, Call call) {
    Severity severity = live.state().status().severity();
    CommunityId community = new CommunityId(live.community());
    Instant now = clock.instant();
    Duration grace = call.reason().grace(Pace.of(severity));
    List<Envelope> to =
        new ArrayList<>(
            call.reason() == Reason.UNANSWERED
                ? deadEnd.envelopes(community, severity, now)
                : envelopes.to(call.people(), severity, now, grace));
    if (!to.isEmpty()) {
      to.addAll(envelopes.groups(community, severity, now.plus(grace)));
      messages.queue(message(live, seq, call, now), to);
    }
  }

  private Queued message(Live live, int seq, Call call, Instant now) {
    // Who is in charge hears of a case once, however many of its steps are offered.
    String cause =
        call.reason() == Reason.IN_CHARGE ? "in charge" : "call " + seq + " " + call.run();
    UUID id = NameBasedId.v5(live.id(), cause + " " + call.reason());
    Said said = new Said(call.reason(), call.role(), call.rung(), call.all());
    return new Queued(
        id,
        new CommunityId(live.community()),
        new Queued.Wanted(
            Said.KIND, json.writeValueAsString(said), said.reason() == Reason.UNANSWERED),
        new Queued.Subject(live.id(), call.run()),
        live.state().status().severity(),
        live.state().head().opened().drill(),
        new Queued.Span(now, now.plus(WORTH)));
  }
}
