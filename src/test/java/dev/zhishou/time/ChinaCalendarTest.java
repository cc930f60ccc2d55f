package dev.zhishou.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChinaCalendarTest {
  private static final ChinaCalendar CHINA = ChinaCalendar.shipped();

  @ParameterizedTest(name = "{0} worked: {1}")
  @CsvSource({
    "2023-01-23, false",
    "2023-01-28, true",
    "2024-02-09, true",
    "2024-02-10, false",
    "2024-05-11, true",
    "2025-01-26, true",
    "2025-10-08, false",
    "2025-10-11, true",
    "2026-01-01, false",
    "2026-01-04, true",
    "2026-02-14, true",
    "2026-02-23, false",
    "2026-02-24, true",
    "2026-10-07, false",
    "2026-10-08, true",
    "2026-10-10, true",
    "2026-11-20, true",
    "2026-11-21, false"
  })
  void holidays_rest_and_make_up_days_work(LocalDate date, boolean works) {
    assertThat(CHINA.works(date)).isEqualTo(works);
  }

  /// Working days as the announcements of these years leave them.
  @ParameterizedTest(name = "{0} has {1} working days")
  @CsvSource({"2023, 249", "2024, 251", "2025, 248", "2026, 248"})
  void a_year_has_as_many_working_days_as_were_announced(int year, long count) {
    LocalDate first = LocalDate.of(year, 1, 1);
    assertThat(
            Stream.iterate(first, day -> day.getYear() == year, day -> day.plusDays(1))
                .filter(CHINA::works))
        .hasSize((int) count);
  }

  @Test
  void a_year_that_is_not_announced_is_monday_to_friday_and_says_so() {
    assertThat(CHINA.years()).containsExactly(2023, 2024, 2025, 2026);
    assertThat(CHINA.published(2026)).isTrue();
    assertThat(CHINA.published(2027)).isFalse();
    assertThat(CHINA.works(LocalDate.of(2027, 10, 1))).isTrue();
    assertThat(CHINA.works(LocalDate.of(2027, 10, 2))).isFalse();
  }
}
