package dev.zhishou.insight.telling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.procedure.model.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// 000-033, 000-051: what yesterday left for today stands on the morning's list.
class LeftForTodayTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  private static Value.Row finished(String work) {
    return Rows.row(work, Map.of("work", new Value.Id(work), "finished", new Value.YesNo(true)));
  }

  private static Value.Row left(String work, String until) {
    return Rows.row(
        work,
        Map.of(
            "work",
            new Value.Id(work),
            "finished",
            new Value.YesNo(false),
            "carry_to",
            new Value.Date(LocalDate.parse(until))));
  }

  @Test
  void what_was_left_for_today_or_before_is_due_and_what_was_left_for_later_is_not() {
    List<Value.Row> yesterday =
        List.of(left("pipe", "2026-11-23"), left("lamp", "2026-11-24"), finished("lock"));
    List<Value.Row> longAgo = List.of(left("door", "2026-11-20"));
    assertThat(TodaySelections.left(List.of(yesterday, longAgo), TODAY))
        .containsExactlyInAnyOrder("pipe", "door");
  }

  @Test
  void what_a_later_day_said_of_it_counts() {
    List<Value.Row> yesterday = List.of(finished("pipe"), left("lamp", "2026-11-30"));
    List<Value.Row> before = List.of(left("pipe", "2026-11-22"), left("lamp", "2026-11-22"));
    assertThat(TodaySelections.left(List.of(yesterday, before), TODAY)).isEmpty();
  }
}
