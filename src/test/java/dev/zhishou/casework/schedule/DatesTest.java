package dev.zhishou.casework.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.procedure.model.Every;
import dev.zhishou.time.ChinaCalendar;
import dev.zhishou.time.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatesTest {
  private static List<String> come(Every.Rhythm rhythm, int day, String after, String now) {
    Every.Calendar every = new Every.Calendar(rhythm, day, false, LocalTime.of(9, 0));
    return Dates.come(every, at(after), at(now), ChinaCalendar.shipped(), null).stream()
        .map(date -> Moments.dayOf(date).toString())
        .toList();
  }

  private static Instant at(String text) {
    String[] parts = text.split(" ");
    return Moments.at(LocalDate.parse(parts[0]), LocalTime.parse(parts[1]));
  }

  @Test
  void a_date_comes_at_its_time_and_once() {
    assertThat(come(Every.Rhythm.DAY, 1, "2026-11-20 10:00", "2026-11-21 08:59")).isEmpty();
    assertThat(come(Every.Rhythm.DAY, 1, "2026-11-20 10:00", "2026-11-21 09:00"))
        .containsExactly("2026-11-21");
    assertThat(come(Every.Rhythm.DAY, 1, "2026-11-21 09:00", "2026-11-21 23:00")).isEmpty();
  }

  @Test
  void working_days_leave_out_holidays_and_know_make_up_days() {
    assertThat(come(Every.Rhythm.WORKDAY, 1, "2026-09-29 10:00", "2026-10-10 10:00"))
        .containsExactly("2026-09-30", "2026-10-08", "2026-10-09", "2026-10-10");
  }

  @Test
  void a_month_that_lacks_the_day_takes_its_last() {
    assertThat(come(Every.Rhythm.MONTH, 31, "2026-01-31 10:00", "2026-04-30 10:00"))
        .containsExactly("2026-02-28", "2026-03-31", "2026-04-30");
  }

  @Test
  void what_lies_years_back_is_not_counted() {
    assertThat(come(Every.Rhythm.DAY, 1, "2020-01-01 10:00", "2026-11-21 10:00"))
        .hasSizeBetween(399, 401)
        .endsWith("2026-11-21");
  }
}
