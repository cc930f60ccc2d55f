package dev.zhishou.insight.telling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.Moments;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TellingTest {
  private static Instant at(String day, int hour) {
    return Moments.at(LocalDate.parse(day), LocalTime.of(hour, 0));
  }

  private static Instant begin(String day) {
    return at(day, 0);
  }

  @Test
  void periods_are_those_of_shanghai_to_the_second() {
    Instant firstHour = at("2026-12-01", 1);
    assertThat(Period.lastMonth(firstHour))
        .isEqualTo(new Period(begin("2026-11-01"), begin("2026-12-01")));
    assertThat(Period.lastQuarter(firstHour))
        .isEqualTo(new Period(begin("2026-07-01"), begin("2026-10-01")));
    assertThat(Period.lastQuarter(at("2027-01-09", 9)))
        .isEqualTo(new Period(begin("2026-10-01"), begin("2027-01-01")));
    assertThat(Period.lastYear(firstHour))
        .isEqualTo(new Period(begin("2025-01-01"), begin("2026-01-01")));
    assertThat(Period.thisWeek(at("2026-11-22", 23)))
        .isEqualTo(new Period(begin("2026-11-16"), begin("2026-11-23")));
    Period today = Period.today(firstHour);
    assertThat(today.holds(begin("2026-12-01"))).isTrue();
    assertThat(today.holds(begin("2026-12-02"))).isFalse();
    assertThat(today.holds(null)).isFalse();
  }

  /// 000-209: percent of those who answered; nobody answered is no share of nothing.
  @Test
  void a_share_is_of_those_who_answered() {
    assertThat(ReviewSelections.share(List.of(true, true, false)).getFirst().columns())
        .containsEntry("number", new Value.Decimal(new BigDecimal("66.7")));
    assertThat(ReviewSelections.share(List.of())).isEmpty();
  }

  /// 002-054: the days since Monday; today's report is not missing before the day is over.
  @Test
  void days_without_a_daily_report_are_those_before_today() {
    assertThat(ReportSelections.missing(List.of(), at("2026-11-20", 15)))
        .extracting(row -> row.columns().get("date"))
        .containsExactly(
            new Value.Date(LocalDate.parse("2026-11-16")),
            new Value.Date(LocalDate.parse("2026-11-17")),
            new Value.Date(LocalDate.parse("2026-11-18")),
            new Value.Date(LocalDate.parse("2026-11-19")));
    assertThat(ReportSelections.missing(List.of(), at("2026-11-16", 15))).isEmpty();
  }

  /// 000-217: each procedure once within four quarters.
  @Test
  void every_procedure_is_due_for_review_once_a_year() {
    var all = ProcedureCatalog.shipped(Binder.shipped()).all();
    List<Object> due = new ArrayList<>();
    for (String day : List.of("2026-01-09", "2026-04-09", "2026-07-09", "2026-10-09")) {
      PostSelections.due(all, at(day, 9)).forEach(due::add);
    }
    assertThat(due).containsExactlyInAnyOrderElementsOf(all).hasSizeGreaterThan(60);
  }

  /// 004-358: two years in full.
  @Test
  void a_help_request_is_kept_for_two_years_to_the_day() {
    assertThat(PaperSelections.keptSince(at("2027-01-08", 9))).isEqualTo(begin("2025-01-08"));
  }
}
