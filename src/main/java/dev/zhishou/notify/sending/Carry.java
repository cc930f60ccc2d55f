package dev.zhishou.notify.sending;

import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.DeliveryState;
import dev.zhishou.notify.Fault;
import dev.zhishou.notify.Recipient;
import dev.zhishou.notify.Wording;
import dev.zhishou.notify.Words;
import dev.zhishou.notify.channel.Channel;
import dev.zhishou.notify.channel.Gateway;
import dev.zhishou.notify.channel.Parcel;
import dev.zhishou.notify.channel.Result;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Carries one delivery: finds its words and the address, tries the gateways in their order.
@Component
class Carry {
  private static final Logger LOG = LoggerFactory.getLogger(Carry.class);
  private static final Duration FIRST_DELAY = Duration.ofSeconds(5);
  private static final Duration LONGEST_DELAY = Duration.ofHours(1);

  private final Wordings wordings;
  private final Addresses addresses;
  private final Links links;
  private final List<Channel> channels;
  private final Clock clock;

  Carry(Wordings wordings, Addresses addresses, Links links, List<Channel> channels, Clock clock) {
    this.wordings = wordings;
    this.addresses = addresses;
    this.links = links;
    this.channels = channels;
    this.clock = clock;
  }

  /// What came of it. Never throws: what goes wrong here is tried again.
  Ending one(Taken taken, List<Gateway> gateways) {
    try {
      return ending(taken, gateways);
    } catch (RuntimeException bug) {
      LOG.error("delivery {} could not be carried", taken.id(), bug);
      return again(taken, Fault.of(Fault.Code.UNREACHABLE), List.of());
    }
  }

  private Ending ending(Taken taken, List<Gateway> gateways) {
    if (!clock.instant().isBefore(taken.message().span().expires())) {
      return over(DeliveryState.FAILED, Fault.of(Fault.Code.EXPIRED));
    }
    if (taken.message().drill() && outside(taken.to())) {
      return over(DeliveryState.FAILED, Fault.of(Fault.Code.DRILL));
    }
    if (gateways.isEmpty()) {
      return over(DeliveryState.FAILED, Fault.of(Fault.Code.NO_GATEWAY));
    }
    Optional<Wording> wording = wordings.of(taken.message().kind());
    if (wording.isEmpty()) {
      return over(DeliveryState.FAILED, Fault.of(Fault.Code.NO_WORDS));
    }
    Optional<Words> words = wording.get().words(taken.message(), taken.to(), taken.by());
    if (words.isEmpty()) {
      return over(DeliveryState.WITHDRAWN, null);
    }
    Optional<String> address = addresses.of(taken.message().community(), taken.to(), taken.by());
    if (address.isEmpty()) {
      return over(DeliveryState.FAILED, Fault.of(Fault.Code.NO_ADDRESS));
    }
    boolean marked = taken.message().drill() && taken.by() != ChannelKind.WEBHOOK;
    Words said = marked ? words.get().drill() : words.get();
    Parcel parcel =
        new Parcel(
            taken.id(),
            taken.message().kind(),
            taken.message().span().made(),
            address.get(),
            said,
            links.of(taken, said));
    return tried(taken, gateways, parcel);
  }

  private Ending tried(Taken taken, List<Gateway> gateways, Parcel parcel) {
    List<Ending.Attempt> attempts = new ArrayList<>();
    Fault last = Fault.of(Fault.Code.UNREACHABLE);
    for (Gateway gateway : gateways) {
      Instant begun = clock.instant();
      Result result = channel(gateway).send(gateway, parcel);
      Instant done = clock.instant();
      attempts.add(attempt(gateway, begun, done, result));
      switch (result) {
        case Result.Delivered(String reference) -> {
          return new Ending(DeliveryState.DELIVERED, done, done, reference, null, attempts);
        }
        case Result.Accepted(String reference) -> {
          return new Ending(DeliveryState.SENT, done, done, reference, null, attempts);
        }
        case Result.Failed(Fault why) -> {
          return new Ending(DeliveryState.FAILED, done, done, null, why, attempts);
        }
        case Result.Later(Fault why) -> last = why;
      }
    }
    return again(taken, last, attempts);
  }

  private Channel channel(Gateway gateway) {
    return channels.stream()
        .filter(one -> one.kinds().contains(gateway.kind()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no channel for " + gateway.kind()));
  }

  private static Ending.Attempt attempt(
      Gateway gateway, Instant begun, Instant done, Result result) {
    int millis = (int) Math.max(0, Duration.between(begun, done).toMillis());
    return switch (result) {
      case Result.Delivered d ->
          new Ending.Attempt(gateway.id(), begun, millis, "delivered", true, null);
      case Result.Accepted a ->
          new Ending.Attempt(gateway.id(), begun, millis, "accepted", true, null);
      case Result.Failed(Fault why) ->
          new Ending.Attempt(gateway.id(), begun, millis, "failed", gateway.kind().personal(), why);
      case Result.Later(Fault why) ->
          new Ending.Attempt(gateway.id(), begun, millis, "later", false, why);
    };
  }

  private Ending over(DeliveryState state, @org.jspecify.annotations.Nullable Fault why) {
    return Ending.of(state, clock.instant(), why);
  }

  /// Later, the more often the later; when it is worth nothing any more it has failed.
  private Ending again(Taken taken, Fault why, List<Ending.Attempt> attempts) {
    Instant now = clock.instant();
    Instant next = now.plus(delay(taken.tries()));
    boolean worth = next.isBefore(taken.message().span().expires());
    DeliveryState state = worth ? DeliveryState.QUEUED : DeliveryState.FAILED;
    return new Ending(state, now, next, null, why, attempts);
  }

  /// Five seconds, then twice as long each time, an hour at the most.
  static Duration delay(int tries) {
    Duration delay = FIRST_DELAY.multipliedBy(1L << Math.clamp(tries - 1L, 0, 20));
    return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
  }

  private static boolean outside(Recipient to) {
    return switch (to) {
      case Recipient.Account a -> false;
      case Recipient.Group g -> false;
      case Recipient.Person p -> true;
      case Recipient.Contact c -> true;
      case Recipient.Guest g -> true;
      case Recipient.Reporter r -> true;
    };
  }
}
