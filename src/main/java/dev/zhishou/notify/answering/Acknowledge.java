package dev.zhishou.notify.answering;

import dev.zhishou.notify.Wording;
import dev.zhishou.notify.Words;
import dev.zhishou.notify.sending.Links;
import dev.zhishou.notify.sending.Wordings;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Somebody answers for a message that was sent to him.
@Component
public class Acknowledge {
  private final Answerable answerable;
  private final Wordings wordings;
  private final Links links;
  private final Clock clock;

  Acknowledge(Answerable answerable, Wordings wordings, Links links, Clock clock) {
    this.answerable = answerable;
    this.wordings = wordings;
    this.links = links;
    this.clock = clock;
  }

  /// What a link leads to.
  ///
  /// @param words empty: it is settled, taken by somebody, or no longer of use
  public record Linked(Answerable.One delivery, Optional<Words> words, boolean over) {}

  /// What a link leads to; empty: it is none of ours. Changes nothing, whoever follows the link.
  public Optional<Linked> look(String token) {
    return links.delivery(token).flatMap(answerable::one).map(this::linked);
  }

  private Linked linked(Answerable.One one) {
    boolean over =
        one.acknowledged() != null || !clock.instant().isBefore(one.message().span().expires());
    Optional<Words> words =
        wordings
            .of(one.message().kind())
            .flatMap(wording -> wording.words(one.message(), one.to(), one.by()));
    return new Linked(one, one.message().drill() ? words.map(Words::drill) : words, over);
  }

  /// He answers. Once: a link that was used, or is over, does nothing.
  ///
  /// @return whether it counted
  public boolean by(UUID delivery) {
    Instant now = clock.instant();
    Optional<Answerable.One> found =
        answerable
            .one(delivery)
            .filter(one -> one.acknowledged() == null)
            .filter(one -> now.isBefore(one.message().span().expires()));
    found.ifPresent(
        one -> {
          // Told first, marked then: who dies between tells it again, and twice is once there.
          // What follows from the telling may have marked it already; his answer counts all the
          // same.
          wordings.of(one.message().kind()).ifPresent(wording -> told(wording, one));
          answerable.acknowledged(delivery, now);
        });
    return found.isPresent();
  }

  private static void told(Wording wording, Answerable.One one) {
    wording.acknowledged(one.message(), one.to(), one.by());
  }
}
