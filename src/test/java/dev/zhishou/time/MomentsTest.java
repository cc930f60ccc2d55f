package dev.zhishou.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The expected instants are written in UTC+8 by hand, so that nothing here can lean on the zone
/// under test or on the machine's.
class MomentsTest {
  private static final WorkingCalendar CHINA = ChinaCalendar.shipped();
  private static final LocalTime WORK_ENDS = LocalTime.of(17, 30);

  @ParameterizedTest(name = "{1} after {0} is {2}")
  @CsvSource({
    "2026-11-16T14:00, 30s, 2026-11-16T14:00:30",
    "2026-11-16T14:00, 5m, 2026-11-16T14:05",
    "2026-11-16T23:59, 2h, 2026-11-17T01:59",
    "2026-11-16T14:00, 48h, 2026-11-18T14:00",
    "2026-11-16T14:00, 3 days, 2026-11-20T00:00",
    "2026-11-16T00:00, 1 day, 2026-11-18T00:00",
    "2026-11-16T23:59:59, 1 day, 2026-11-18T00:00",
    "2026-11-16T14:00, 1 week, 2026-11-24T00:00",
    "2026-11-16T14:00, 1 month, 2026-12-17T00:00",
    "2026-01-31T14:00, 1 month, 2026-03-01T00:00",
    "2024-01-31T14:00, 1 month, 2024-03-01T00:00",
    "2026-11-30T14:00, 3 months, 2027-03-01T00:00",
    "2024-02-29T14:00, 1 year, 2025-03-01T00:00",
    "2026-11-16T14:00, 1 working day, 2026-11-17T17:30",
    "2026-11-16T19:00, 1 working day, 2026-11-17T17:30",
    "2026-11-20T14:00, 1 working day, 2026-11-23T17:30",
    "2026-11-21T14:00, 1 working day, 2026-11-23T17:30",
    "2026-11-20T14:00, 3 working days, 2026-11-25T17:30",
    // National Day 2026: 1–7 October off, Saturday 10 October worked.
    "2026-09-30T14:00, 1 working day, 2026-10-08T17:30",
    "2026-09-30T14:00, 3 working days, 2026-10-10T17:30",
    "2026-09-30T14:00, 4 working days, 2026-10-12T17:30",
    // Spring Festival 2026: Saturday 14 February worked, 15–23 off.
    "2026-02-13T10:00, 1 working day, 2026-02-14T17:30",
    "2026-02-13T10:00, 2 working days, 2026-02-24T17:30"
  })
  void so_long_after_a_moment(LocalDateTime anchor, String span, LocalDateTime expected) {
    assertThat(Moments.plus(shanghai(anchor), span(span), CHINA, WORK_ENDS))
        .isEqualTo(shanghai(expected));
  }

  @ParameterizedTest(name = "{1} after {0} is {2}")
  @CsvSource({
    "2026-11-16, 2h, 2026-11-17T02:00",
    "2026-11-16, 3 days, 2026-11-20T00:00",
    "2026-11-20, 1 working day, 2026-11-23T17:30",
    "2026-01-31, 1 month, 2026-03-01T00:00"
  })
  void so_long_after_a_date(LocalDate anchor, String span, LocalDateTime expected) {
    assertThat(Moments.plus(anchor, span(span), CHINA, WORK_ENDS)).isEqualTo(shanghai(expected));
  }

  @ParameterizedTest(name = "{1} before {0} is {2}")
  @CsvSource({
    "2026-11-16T14:00, 90m, 2026-11-16T12:30",
    "2026-11-16T14:00, 2 days, 2026-11-14T14:00",
    "2026-11-16T14:00, 1 week, 2026-11-09T14:00",
    "2026-03-31T14:00, 1 month, 2026-02-28T14:00",
    "2026-11-16T14:00, 2 working days, 2026-11-12T14:00",
    "2026-10-09T09:00, 2 working days, 2026-09-30T09:00"
  })
  void so_long_before_a_moment(LocalDateTime anchor, String span, LocalDateTime expected) {
    assertThat(Moments.before(shanghai(anchor), span(span), CHINA)).isEqualTo(shanghai(expected));
  }

  @ParameterizedTest(name = "{1} before {0} is {2}")
  @CsvSource({
    "2026-11-16, 2h, 2026-11-16T22:00",
    "2026-11-16, 2 days, 2026-11-15T00:00",
    "2026-11-16, 0 days, 2026-11-17T00:00",
    "2026-11-16, 1 week, 2026-11-10T00:00",
    "2026-03-31, 1 month, 2026-03-01T00:00",
    "2026-11-16, 1 working day, 2026-11-13T17:30"
  })
  void so_long_before_a_date(LocalDate anchor, String span, LocalDateTime expected) {
    assertThat(Moments.before(anchor, span(span), CHINA, WORK_ENDS)).isEqualTo(shanghai(expected));
  }

  @ParameterizedTest(name = "after {0} the clock next shows {1} at {2}")
  @CsvSource({
    "2026-11-16T14:00, 17:30, 2026-11-16T17:30",
    "2026-11-16T17:30, 17:30, 2026-11-17T17:30",
    "2026-11-16T17:30:01, 17:30, 2026-11-17T17:30",
    "2026-11-16T23:00, 08:00, 2026-11-17T08:00",
    "2026-11-16T23:00, 00:00, 2026-11-17T00:00"
  })
  void the_next_time_by_the_clock(LocalDateTime after, LocalTime time, LocalDateTime expected) {
    assertThat(Moments.nextClock(shanghai(after), time)).isEqualTo(shanghai(expected));
  }

  @ParameterizedTest(name = "the day of {0} ends {1}")
  @CsvSource({
    "2026-11-16T00:00, 2026-11-17T00:00",
    "2026-11-16T07:59, 2026-11-17T00:00",
    "2026-11-16T23:59:59, 2026-11-17T00:00"
  })
  void the_end_of_the_day(LocalDateTime after, LocalDateTime expected) {
    assertThat(Moments.endOfDay(shanghai(after))).isEqualTo(shanghai(expected));
  }

  @ParameterizedTest(name = "after {0} work ends {1}")
  @CsvSource({
    "2026-11-16T14:00, 2026-11-16T17:30",
    "2026-11-16T17:30, 2026-11-17T17:30",
    "2026-11-20T18:00, 2026-11-23T17:30",
    "2026-09-30T18:00, 2026-10-08T17:30",
    "2026-10-09T18:00, 2026-10-10T17:30"
  })
  void the_end_of_work(LocalDateTime after, LocalDateTime expected) {
    assertThat(Moments.endOfWork(shanghai(after), CHINA, WORK_ENDS)).isEqualTo(shanghai(expected));
  }

  @ParameterizedTest(name = "at {0} day {1}, next month {2}, ends {3}")
  @CsvSource({
    "2026-11-16T14:00, 20, false, 2026-11-21T00:00",
    "2026-11-16T14:00, 4, false, 2026-11-05T00:00",
    "2026-11-16T14:00, 5, true, 2026-12-06T00:00",
    "2026-12-16T14:00, 5, true, 2027-01-06T00:00",
    "2026-01-31T14:00, 31, true, 2026-03-01T00:00",
    "2026-02-10T14:00, 31, false, 2026-03-01T00:00",
    // 1 March 00:30 in Shanghai is still February in UTC and in New York.
    "2026-03-01T00:30, 4, false, 2026-03-05T00:00"
  })
  void a_day_of_the_month(LocalDateTime turn, int day, boolean nextMonth, LocalDateTime expected) {
    assertThat(Moments.monthDay(shanghai(turn), day, nextMonth)).isEqualTo(shanghai(expected));
  }

  private static Span span(String text) {
    return Span.read(text).orElseThrow();
  }

  static Instant shanghai(LocalDateTime local) {
    return local.minusHours(8).toInstant(java.time.ZoneOffset.UTC);
  }
}
