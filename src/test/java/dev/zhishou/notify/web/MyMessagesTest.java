package dev.zhishou.notify.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Queued;
import dev.zhishou.notify.Recipient;
import dev.zhishou.notify.Wording;
import dev.zhishou.notify.Words;
import dev.zhishou.notify.answering.Acknowledge;
import dev.zhishou.notify.answering.Answerable;
import dev.zhishou.notify.sending.Wordings;
import dev.zhishou.platform.web.Page;
import dev.zhishou.procedure.model.Severity;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The list of one's own messages, part by part.
class MyMessagesTest {
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  private static final AccountId ME = new AccountId(new UUID(7, 7));
  private final Answerable answerable = mock(Answerable.class);
  private final Wordings wordings = mock(Wordings.class);
  private final MyMessagesController page =
      new MyMessagesController(
          answerable, mock(Acknowledge.class), wordings, Clock.fixed(NOW, ZoneOffset.UTC));

  /// The larger the number, the newer; what is `gone` has no words any more.
  private static Answerable.One one(int n, String about, boolean everywhere) {
    var span = new Queued.Span(NOW.minusSeconds(10_000L - n), NOW.plusSeconds(60));
    var message =
        new Queued(
            new UUID(1, n),
            new CommunityId(new UUID(2, 2)),
            new Queued.Wanted("note", about, everywhere),
            Queued.Subject.NONE,
            Severity.CRITICAL,
            false,
            span);
    Recipient me = new Recipient.Account(ME);
    return new Answerable.One(new UUID(0, n), message, me, ChannelKind.IN_APP, null, null);
  }

  private void lies(List<Answerable.One> newestFirst, List<Answerable.One> everywhere) {
    Wording wording = mock(Wording.class);
    when(wordings.of("note")).thenReturn(Optional.of(wording));
    when(wording.words(any(), any(), any()))
        .thenAnswer(
            call -> {
              String about = call.<Queued>getArgument(0).about();
              return about.equals("gone")
                  ? Optional.empty()
                  : Optional.of(new Words(about, about, null, false));
            });
    when(answerable.everywhere(ME, NOW)).thenReturn(everywhere);
    when(answerable.page(any(), any(), any(), anyInt()))
        .thenAnswer(
            call -> {
              UUID after = call.getArgument(2);
              return newestFirst.stream()
                  .filter(one -> after == null || one.id().compareTo(after) < 0)
                  .limit(call.<Integer>getArgument(3))
                  .toList();
            });
  }

  private List<List<String>> parts() {
    Actor actor = mock(Actor.class);
    when(actor.accountId()).thenReturn(ME);
    List<List<String>> parts = new ArrayList<>();
    String cursor = null;
    do {
      Page<MyMessagesController.MineView> part = page.mine(actor, cursor);
      parts.add(part.items().stream().map(MyMessagesController.MineView::title).toList());
      cursor = part.next();
    } while (cursor != null);
    return parts;
  }

  private static List<Answerable.One> down(int from, int to, String about) {
    return IntStream.iterate(from, n -> n >= to, n -> n - 1)
        .mapToObj(n -> one(n, about.isEmpty() ? "m" + n : about, false))
        .toList();
  }

  @Test
  void what_was_answered_meanwhile_takes_no_place_among_the_fifty() {
    List<Answerable.One> all = new ArrayList<>(down(400, 101, "gone"));
    all.addAll(down(100, 71, ""));
    lies(all, List.of());
    assertThat(parts())
        .containsExactly(
            IntStream.iterate(100, n -> n >= 71, n -> n - 1).mapToObj(n -> "m" + n).toList());
  }

  @Test
  void a_hundred_and_twenty_come_in_three_parts_and_a_dead_end_stands_in_the_first_alone() {
    lies(down(120, 1, ""), List.of(one(10, "end", true)));
    List<List<String>> parts = parts();
    assertThat(parts).extracting(List::size).containsExactly(51, 50, 20);
    assertThat(parts.getFirst()).startsWith("m120", "m119").endsWith("m71", "end");
    assertThat(parts.stream().flatMap(List::stream)).doesNotHaveDuplicates().hasSize(121);
  }

  @Test
  void exactly_fifty_have_no_further_part() {
    lies(down(50, 1, ""), List.of());
    assertThat(parts()).extracting(List::size).containsExactly(50);
  }

  @Test
  void behind_thousands_of_answered_ones_the_next_part_goes_on() {
    List<Answerable.One> all = new ArrayList<>(down(2_600, 101, "gone"));
    all.addAll(down(100, 99, ""));
    lies(all, List.of());
    assertThat(parts().stream().flatMap(List::stream)).containsExactly("m100", "m99");
  }
}
