package dev.zhishou.insight.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.insight.oversight.Rounds.Round;
import dev.zhishou.insight.oversight.Rounds.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoundsTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final UUID CAPTAIN = new UUID(1, 1);

  private static Round round(String department, String at) {
    return new Round(department, CAPTAIN, Instant.parse(at + "+08:00"));
  }

  private static List<State> states(Rounds.Day day) {
    return day.cells().stream().map(Rounds.Cell::state).toList();
  }

  /// 004-110: at least one round a day in each department; the one that was missed is red.
  @Test
  void
      a_day_without_a_round_is_missing_in_that_department_only_and_today_is_open_till_it_is_over() {
    List<Rounds.Day> days =
        Rounds.days(
            List.of("service", "guards"),
            List.of(
                round("service", "2026-11-16T10:00:00"),
                round("guards", "2026-11-16T11:00:00"),
                round("guards", "2026-11-16T09:00:00"),
                // For Tuesday, but he only went on Wednesday, at one in the night.
                round("guards", "2026-11-18T01:00:00")),
            MONDAY,
            MONDAY.plusDays(30),
            MONDAY.plusDays(3));
    assertThat(days).extracting(Rounds.Day::day).hasSize(4).last().isEqualTo(MONDAY.plusDays(3));
    assertThat(states(days.get(0))).containsExactly(State.DONE, State.DONE);
    assertThat(days.get(0).cells().get(1).round())
        .isEqualTo(round("guards", "2026-11-16T09:00:00"));
    assertThat(states(days.get(1))).containsExactly(State.MISSING, State.MISSING);
    assertThat(states(days.get(2))).containsExactly(State.MISSING, State.DONE);
    assertThat(states(days.get(3))).containsExactly(State.OPEN, State.OPEN);
  }

  @Test
  void what_has_not_come_yet_is_no_day() {
    assertThat(Rounds.days(List.of("service"), List.of(), MONDAY, MONDAY, MONDAY.minusDays(1)))
        .isEmpty();
  }
}
