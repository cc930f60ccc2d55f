package dev.zhishou.time;

import static dev.zhishou.time.MomentsTest.shanghai;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceTest {
  private static final WorkingCalendar CHINA = ChinaCalendar.shipped();

  @ParameterizedTest(name = "{0} on {1} at {2}: from {3} first {4}, then {5}")
  @CsvSource({
    "DAY, 1, 09:00, 2026-11-16T09:00, 2026-11-16T09:00, 2026-11-17T09:00",
    "DAY, 1, 09:00, 2026-11-16T09:00:01, 2026-11-17T09:00, 2026-11-18T09:00",
    "DAY, 1, , 2026-11-16T00:00, 2026-11-16T00:00, 2026-11-17T00:00",
    "DAY, 1, , 2026-11-16T14:00, 2026-11-17T00:00, 2026-11-18T00:00",
    "WORKDAY, 1, 08:20, 2026-11-20T09:00, 2026-11-23T08:20, 2026-11-24T08:20",
    "WORKDAY, 1, 08:20, 2026-09-30T09:00, 2026-10-08T08:20, 2026-10-09T08:20",
    "WORKDAY, 1, 08:20, 2026-10-09T09:00, 2026-10-10T08:20, 2026-10-12T08:20",
    "WEEK, 1, 10:00, 2026-11-17T10:00, 2026-11-23T10:00, 2026-11-30T10:00",
    "MONDAY, 1, 10:00, 2026-11-16T08:00, 2026-11-16T10:00, 2026-11-23T10:00",
    "TUESDAY, 1, 10:00, 2026-11-16T08:00, 2026-11-17T10:00, 2026-11-24T10:00",
    "WEDNESDAY, 1, 10:00, 2026-11-16T08:00, 2026-11-18T10:00, 2026-11-25T10:00",
    "THURSDAY, 1, 10:00, 2026-11-16T08:00, 2026-11-19T10:00, 2026-11-26T10:00",
    "FRIDAY, 1, 10:00, 2026-11-16T08:00, 2026-11-20T10:00, 2026-11-27T10:00",
    "SATURDAY, 1, 10:00, 2026-11-16T08:00, 2026-11-21T10:00, 2026-11-28T10:00",
    "SUNDAY, 1, 10:00, 2026-11-16T08:00, 2026-11-22T10:00, 2026-11-29T10:00",
    "MONTH, 1, 08:30, 2026-11-16T08:00, 2026-12-01T08:30, 2027-01-01T08:30",
    "MONTH, 31, 08:30, 2026-01-31T09:00, 2026-02-28T08:30, 2026-03-31T08:30",
    "QUARTER, 5, 09:00, 2026-11-16T08:00, 2027-01-05T09:00, 2027-04-05T09:00",
    "QUARTER, 5, 09:00, 2026-10-05T09:00, 2026-10-05T09:00, 2027-01-05T09:00",
    "YEAR, 2, 09:00, 2026-11-16T08:00, 2027-01-02T09:00, 2028-01-02T09:00",
    // The National Day week: Monday to Wednesday are free, Saturday the 10th is made up.
    "WEEK, working 1, 09:00, 2026-09-29T10:00, 2026-10-08T09:00, 2026-10-12T09:00",
    "WEEK, working 31, 15:00, 2026-09-28T10:00, 2026-09-30T15:00, 2026-10-10T15:00",
    "WEEK, working 31, 15:00, 2026-10-12T10:00, 2026-10-16T15:00, 2026-10-23T15:00",
    // The whole week of the Spring Festival is free.
    "WEEK, working 1, 09:00, 2026-02-10T10:00, 2026-02-24T09:00, 2026-03-02T09:00",
    "MONTH, working 1, 08:30, 2026-09-02T08:00, 2026-10-08T08:30, 2026-11-02T08:30",
    "MONTH, working 3, 08:30, 2026-10-01T08:00, 2026-10-10T08:30, 2026-11-04T08:30",
    "MONTH, working 31, 08:30, 2026-10-01T08:00, 2026-10-30T08:30, 2026-11-30T08:30",
    "QUARTER, working 3, 09:00, 2026-07-04T08:00, 2026-10-10T09:00, 2027-01-05T09:00",
    "YEAR, working 1, 08:00, 2025-12-31T08:00, 2026-01-04T08:00, 2027-01-01T08:00"
  })
  void its_moments(
      Rhythm rhythm,
      String day,
      LocalTime at,
      LocalDateTime from,
      LocalDateTime first,
      LocalDateTime then) {
    boolean working = day.startsWith("working ");
    var recurrence =
        new Recurrence(rhythm, Integer.parseInt(day.replace("working ", "")), working, at);
    var found = recurrence.firstNotBefore(shanghai(from), CHINA);
    assertThat(found).isEqualTo(shanghai(first));
    assertThat(recurrence.next(found, CHINA)).isEqualTo(shanghai(then));
    assertThat(recurrence.last(found, shanghai(then), CHINA)).isEqualTo(shanghai(then));
    assertThat(recurrence.last(found, shanghai(then).minusSeconds(1), CHINA)).isEqualTo(found);
    assertThat(recurrence.last(found, found.minusSeconds(1), CHINA)).isNull();
  }
}
