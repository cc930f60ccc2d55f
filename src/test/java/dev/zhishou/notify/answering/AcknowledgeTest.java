package dev.zhishou.notify.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.CommunityId;
import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Queued;
import dev.zhishou.notify.Recipient;
import dev.zhishou.notify.Wording;
import dev.zhishou.notify.sending.Links;
import dev.zhishou.notify.sending.Wordings;
import dev.zhishou.procedure.model.Severity;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody answers for a message.
class AcknowledgeTest {
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  private static final UUID DELIVERY = new UUID(0, 1);

  private final Answerable answerable = mock(Answerable.class);
  private final Wording wording = mock(Wording.class);
  private final AtomicReference<@Nullable Instant> marked = new AtomicReference<>();
  private Acknowledge acknowledge;

  @BeforeEach
  void lies() {
    Wordings wordings = mock(Wordings.class);
    when(wordings.of("offer")).thenReturn(Optional.of(wording));
    when(answerable.one(DELIVERY)).thenAnswer(call -> Optional.of(one()));
    doAnswer(call -> marked.compareAndSet(null, call.getArgument(1)))
        .when(answerable)
        .acknowledged(any(), any());
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    acknowledge = new Acknowledge(answerable, wordings, mock(Links.class), clock);
  }

  private Answerable.One one() {
    var message =
        new Queued(
            new UUID(1, 1),
            new CommunityId(new UUID(2, 2)),
            new Queued.Wanted("offer", ""),
            Queued.Subject.NONE,
            Severity.CRITICAL,
            false,
            new Queued.Span(NOW.minusSeconds(10), NOW.plusSeconds(60)));
    Recipient him = new Recipient.Account(new AccountId(new UUID(7, 7)));
    return new Answerable.One(DELIVERY, message, him, ChannelKind.SMS, null, marked.get());
  }

  @Test
  void an_answer_counts_once() {
    assertThat(acknowledge.by(DELIVERY)).isTrue();
    assertThat(marked.get()).isEqualTo(NOW);
    assertThat(acknowledge.by(DELIVERY)).isFalse();
    verify(wording, times(1)).acknowledged(any(), any(), any());
  }

  @Test
  void an_answer_counts_whose_follow_up_has_marked_it_before_we_could() {
    doAnswer(
            call -> {
              marked.set(NOW.minusMillis(1));
              return null;
            })
        .when(wording)
        .acknowledged(any(), any(), any());
    assertThat(acknowledge.by(DELIVERY)).isTrue();
    assertThat(acknowledge.by(DELIVERY)).isFalse();
  }

  @Test
  void what_is_over_is_not_told_and_does_not_count() {
    Answerable.One live = one();
    Queued said = live.message();
    var over =
        new Queued(
            said.id(),
            said.community(),
            said.wanted(),
            said.subject(),
            said.severity(),
            false,
            new Queued.Span(NOW.minusSeconds(10), NOW));
    when(answerable.one(DELIVERY))
        .thenReturn(
            Optional.of(
                new Answerable.One(DELIVERY, over, live.to(), ChannelKind.SMS, null, null)));
    assertThat(acknowledge.by(DELIVERY)).isFalse();
    verify(wording, never()).acknowledged(any(), any(), any());
  }
}
