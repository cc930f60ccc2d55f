package dev.zhishou.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.casework.FindCases;
import dev.zhishou.procedure.model.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// 003-147: the month is Shanghai's, and nothing of it is left out.
class ComplaintSelectionsTest {
  /// The first of December, 8:30 in Shanghai.
  private static final Instant NOW = Instant.parse("2026-12-01T00:30:00Z");

  private final FindCases.Found firstMinute = found(1, "2026-10-31T16:00:00Z");
  private final FindCases.Found lastMinute = found(2, "2026-11-30T15:59:59Z");
  private final FindCases.Found today = found(3, "2026-11-30T16:00:00Z");

  private static FindCases.Found found(int number, String openedAt) {
    return new FindCases.Found(new UUID(0, number), "LT-TS-" + number, Instant.parse(openedAt), 1);
  }

  @Test
  void last_month_begins_at_midnight_in_shanghai() {
    assertThat(ComplaintSelections.monthsAgo(NOW, 1)).isEqualTo(firstMinute.openedAt());
  }

  @Test
  void every_complaint_of_last_month_is_listed_and_none_of_this_month() {
    assertThat(
            ComplaintSelections.told(
                ComplaintSelections.ALL, List.of(today, lastMinute, firstMinute), NOW))
        .extracting(row -> row.columns().get("case"))
        .containsExactly(id(firstMinute), id(lastMinute));
  }

  @Test
  void they_are_counted_also_when_there_is_none() {
    assertThat(number(List.of(today, lastMinute, firstMinute))).isEqualTo(new Value.Whole(2));
    assertThat(number(List.of(today))).isEqualTo(new Value.Whole(0));
  }

  /// 003-150: drawn from the closed ones, the same all month long, others the next month.
  @Test
  void five_closed_complaints_are_drawn_anew_each_month() {
    List<FindCases.Found> closed =
        IntStream.range(0, 40).mapToObj(n -> found(n, "2026-11-03T02:00:00Z")).toList();
    List<Value.Row> drawn = ComplaintSelections.drawn(closed, NOW);
    assertThat(drawn).hasSize(5).doesNotHaveDuplicates();
    assertThat(ComplaintSelections.drawn(closed.reversed(), NOW.plus(Duration.ofDays(9))))
        .isEqualTo(drawn);
    assertThat(ComplaintSelections.drawn(closed, NOW.plus(Duration.ofDays(31))))
        .isNotEqualTo(drawn);
    assertThat(ComplaintSelections.drawn(List.of(today), NOW)).hasSize(1);
  }

  private static Value number(List<FindCases.Found> since) {
    return ComplaintSelections.told(ComplaintSelections.NUMBER, since, NOW)
        .getFirst()
        .columns()
        .get("integer");
  }

  private static Value id(FindCases.Found found) {
    return new Value.Id(found.id().toString());
  }
}
