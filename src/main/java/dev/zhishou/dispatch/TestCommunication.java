package dev.zhishou.dispatch;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.CommunityId;
import dev.zhishou.duty.OnDuty;
import dev.zhishou.notify.Delivery;
import dev.zhishou.notify.DeliveryState;
import dev.zhishou.notify.Envelope;
import dev.zhishou.notify.Messages;
import dev.zhishou.notify.Queued;
import dev.zhishou.notify.Recipient;
import dev.zhishou.platform.NewId;
import dev.zhishou.procedure.model.Severity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Asks those who are on duty at a moment, such as three at night, by every channel they have, to
/// say that they were reached. All of it begins 【演练】.
@Component
class TestCommunication {
  private static final Duration WORTH = Duration.ofHours(2);
  private static final int MOST = 2_000;

  private final OnDuty onDuty;
  private final Envelopes envelopes;
  private final Messages messages;
  private final Clock clock;

  TestCommunication(OnDuty onDuty, Envelopes envelopes, Messages messages, Clock clock) {
    this.onDuty = onDuty;
    this.envelopes = envelopes;
    this.messages = messages;
    this.clock = clock;
  }

  /// Runs it.
  ///
  /// @return its id; empty when nobody is on duty then
  Optional<UUID> run(CommunityId community, Instant of) {
    Instant now = clock.instant();
    List<UUID> people =
        onDuty.at(community, of).stream()
            .map(turn -> turn.duty().account().value())
            .distinct()
            .toList();
    if (people.isEmpty()) {
      return Optional.empty();
    }
    List<Envelope> to =
        envelopes.to(people, Severity.CRITICAL, now, Duration.ZERO).stream()
            .map(one -> new Envelope(one.to(), one.by(), now))
            .toList();
    Queued message =
        new Queued(
            NewId.at(now),
            community,
            new Queued.Wanted(CommunicationTest.KIND, of.toString()),
            Queued.Subject.NONE,
            Severity.CRITICAL,
            true,
            new Queued.Span(now, now.plus(WORTH)));
    messages.queue(message, to);
    return Optional.of(message.id());
  }

  /// The last ones of a community, the newest first, with who was reached.
  List<CommunicationTest> last(CommunityId community, int most) {
    return messages.newest(community.value(), CommunicationTest.KIND, most).stream()
        .map(message -> report(community, message))
        .toList();
  }

  private CommunicationTest report(CommunityId community, Queued message) {
    Map<AccountId, List<Delivery>> people = new LinkedHashMap<>();
    for (Delivery one : messages.deliveries(community.value(), message.id(), null, MOST)) {
      if (one.to() instanceof Recipient.Account(AccountId account)) {
        people.computeIfAbsent(account, a -> new ArrayList<>()).add(one);
      }
    }
    return new CommunicationTest(
        message.id(),
        Instant.parse(message.about()),
        message.span().made(),
        people.entrySet().stream().map(one -> reached(one.getKey(), one.getValue())).toList());
  }

  private static CommunicationTest.Reached reached(AccountId account, List<Delivery> all) {
    boolean answered =
        all.stream().anyMatch(one -> one.standing().state() == DeliveryState.ACKNOWLEDGED);
    return new CommunicationTest.Reached(
        account.value(), all.stream().map(TestCommunication::tried).toList(), answered);
  }

  private static CommunicationTest.Tried tried(Delivery one) {
    var why = one.standing().why();
    return new CommunicationTest.Tried(
        one.by().word(), one.standing().state().word(), why == null ? "" : why.code().word());
  }
}
