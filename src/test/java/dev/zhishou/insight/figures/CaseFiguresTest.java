package dev.zhishou.insight.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.TestDatabase;
import dev.zhishou.insight.past.Period;
import dev.zhishou.time.Moments;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
class CaseFiguresTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final YearMonth MONTH = YearMonth.of(2026, 11);
  private static final Period NOVEMBER =
      Period.of(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1));
  private static final Instant FIRST = NOVEMBER.from();
  private static final Instant AFTER = Moments.startOf(LocalDate.of(2027, 1, 1));

  private static final CaseFigures.Apart ALL = new CaseFigures.Apart(List.of(), List.of());

  private final UUID here = UUID.randomUUID();
  private final CaseFigures figures = new CaseFigures(DATABASE.scoped());

  private UUID put(Instant opened, boolean late, @Nullable Boolean content, @Nullable Reply reply) {
    UUID id = UUID.randomUUID();
    figures.put(
        here,
        new CaseFigure(
            id,
            "complaint",
            true,
            new CaseFigure.Times(opened, opened.plusSeconds(60), opened.plusSeconds(7200), late),
            late,
            content,
            reply,
            null));
    return id;
  }

  private static Reply phoned(Instant received, @Nullable Instant answered) {
    return new Reply("phone", received, received.plus(Duration.ofDays(1)), answered);
  }

  private Replies replies(String channel) {
    return figures
        .replies(List.of(here), NOVEMBER, ALL, AFTER)
        .getOrDefault(new Replies.Key(MONTH, channel), Replies.NONE);
  }

  /// 004-041: timeliness and satisfaction of a period, of more cases than are ever read at once.
  @Test
  void seven_hundred_cases_are_added_up_to_the_last() {
    for (int i = 0; i < 700; i++) {
      put(FIRST.plusSeconds(i), i < 7, i < 100 ? Boolean.valueOf(i >= 10) : null, null);
    }
    put(FIRST.minusSeconds(1), true, false, null);
    put(NOVEMBER.before(), true, false, null);

    Sum sum = figures.sums(List.of(here), NOVEMBER, ALL).getOrDefault("complaint", Sum.NONE);

    assertThat(sum)
        .isEqualTo(
            new Sum(
                700, 693, 7, 100, 90, new Sum.Lasted(700, 42_000), new Sum.Lasted(700, 5_040_000)));
    assertThat(Share.of(sum.inTime(), sum.cases()).orElseThrow()).isEqualByComparingTo("99.0");
    assertThat(Share.of(sum.reopened(), sum.cases()).orElseThrow()).isEqualByComparingTo("1.0");
    assertThat(Share.of(sum.content(), sum.said()).orElseThrow()).isEqualByComparingTo("90.0");
    assertThat(
            figures
                .content(here, Set.of("complaint"), FIRST, ALL)
                .getOrDefault(MONTH, Sum.NONE)
                .content())
        .isEqualTo(90);
    assertThat(figures.said(List.of(here), NOVEMBER, ALL))
        .hasSize(100)
        .filteredOn(Figures.Said::content)
        .hasSize(90);
    assertThat(figures.sums(List.of(UUID.randomUUID()), NOVEMBER, ALL)).isEmpty();
  }

  /// 002-381, 002-448: answered at the last moment is within the limit, a second later is not.
  @Test
  void complaints_are_shared_by_month_and_channel_to_the_second() {
    for (int i = 0; i < 600; i++) {
      Instant received = FIRST.plusSeconds(i);
      put(received, false, null, phoned(received, received.plus(Duration.ofDays(1))));
    }
    Instant last = NOVEMBER.before().minusSeconds(1);
    put(last, false, null, phoned(last, last.plus(Duration.ofDays(1)).plusSeconds(1)));
    put(last, false, null, phoned(last, null));
    put(last, false, null, new Reply("phone", last, null, null));
    put(last, false, null, new Reply("letter", last, AFTER, null));
    put(last, false, null, phoned(NOVEMBER.before(), null));

    assertThat(replies("phone")).isEqualTo(new Replies(603, 600, 2, 0));
    assertThat(replies("letter")).isEqualTo(new Replies(1, 0, 0, 1));
    assertThat(Share.of(600, 602).orElseThrow()).isEqualByComparingTo("99.7");
  }

  @Test
  void one_complaint_counts_the_same_while_it_is_open() {
    Instant due = FIRST.plus(Duration.ofDays(1));
    assertThat(Replies.of(phoned(FIRST, due), AFTER)).isEqualTo(new Replies(1, 1, 0, 0));
    assertThat(Replies.of(phoned(FIRST, due.plusMillis(1)), AFTER))
        .isEqualTo(new Replies(1, 0, 1, 0));
    assertThat(Replies.of(phoned(FIRST, null), due)).isEqualTo(new Replies(1, 0, 0, 1));
    assertThat(Replies.of(phoned(FIRST, null), due.plusMillis(1)))
        .isEqualTo(new Replies(1, 0, 1, 0));
    assertThat(Replies.of(new Reply("phone", FIRST, null, null), AFTER))
        .isEqualTo(new Replies(1, 0, 0, 0));
  }

  @Test
  void a_case_that_is_open_again_is_left_out_of_what_was_closed() {
    UUID again = put(FIRST, true, null, null);
    put(FIRST, false, null, null);
    assertThat(
            figures
                .sums(List.of(here), NOVEMBER, new CaseFigures.Apart(List.of(again), List.of()))
                .values())
        .extracting(Sum::cases, Sum::inTime)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(1, 1));
    assertThat(figures.sums(List.of(here), NOVEMBER, ALL).values())
        .extracting(Sum::cases, Sum::inTime)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(2, 1));
  }

  /// 001-071: who may not know of a case does not find it in a sum.
  @Test
  void a_procedure_that_is_hidden_is_in_no_sum() {
    put(FIRST, false, true, phoned(FIRST, null));
    var hidden = new CaseFigures.Apart(List.of(), Set.of("complaint"));
    assertThat(figures.sums(List.of(here), NOVEMBER, ALL)).isNotEmpty();
    assertThat(figures.sums(List.of(here), NOVEMBER, hidden)).isEmpty();
    assertThat(figures.said(List.of(here), NOVEMBER, hidden)).isEmpty();
    assertThat(figures.replies(List.of(here), NOVEMBER, hidden, AFTER)).isEmpty();
    assertThat(figures.content(here, Set.of("complaint"), FIRST, hidden)).isEmpty();
  }
}
