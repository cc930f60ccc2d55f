package dev.zhishou.insight.telling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.insight.past.Period;
import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.Moments;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    assertThat(ReviewSelections.share(2, 3).getFirst().columns())
        .containsEntry("number", new Value.Decimal(new BigDecimal("66.7")));
    assertThat(ReviewSelections.share(0, 0)).isEmpty();
  }

  /// 002-244: files without missing papers of all; 100 only when all of them are whole.
  @Test
  void the_share_of_whole_owner_files_is_rounded_down() {
    assertThat(PaperSelections.whole(files(300, 299)).getFirst().columns())
        .containsEntry("integer", new Value.Whole(99));
    assertThat(PaperSelections.whole(files(300, 300)).getFirst().columns())
        .containsEntry("integer", new Value.Whole(100));
    assertThat(PaperSelections.whole(files(0, 0))).isEmpty();
    assertThat(PaperSelections.whole(Map.of())).isEmpty();
  }

  private static Map<String, Value> files(long seen, long whole) {
    return Map.of("files_seen", new Value.Whole(seen), "files_whole", new Value.Whole(whole));
  }

  /// 002-353: what is not sorted yet is counted as that, so that the sorts make up the total.
  @Test
  void the_orders_of_a_month_are_told_by_sort_with_their_total() {
    assertThat(MonthSelections.sorted(List.of("电", "还没定", "电", "给排水")))
        .startsWith("4 单：")
        .contains("电 2", "给排水 1", "还没定 1");
    assertThat(MonthSelections.sorted(List.of())).isEqualTo("0 单");
  }

  /// 004-058: the trend of who is appraised tells his trainings and, month by month, his
  /// inspections.
  @Test
  void what_inspections_found_is_told_by_month() {
    YearMonth october = YearMonth.of(2026, 10);
    YearMonth november = october.plusMonths(1);
    assertThat(PersonSelections.failings(List.of(november, october, november)))
        .contains("2026-10 1 次、2026-11 2 次");
    assertThat(PersonSelections.failings(List.of())).contains("没有不合格");
    assertThat(PersonSelections.trend("li", List.of())).contains("没有培训成绩");
  }

  /// 004-223
  @Test
  void the_calls_of_a_month_are_counted_by_whether_they_rang_three_times() {
    assertThat(DeskMonthSelections.rings(List.of(true, true, false)))
        .isEqualTo("来电 3 个，三声之内接 2 个(66.7%)，超过三声 1 个");
    assertThat(DeskMonthSelections.rings(List.of())).startsWith("来电 0 个").doesNotContain("%");
  }

  /// 000-196: an outage that was announced has no time from the report to the water being back.
  @Test
  void each_outage_of_the_month_is_told_with_how_long_it_was() {
    UUID id = UUID.randomUUID();
    Value lasted = new Value.Length(Duration.ofMinutes(170));
    List<CaseState.Given> told = List.of(new CaseState.Given("", "restored", 9, lasted));
    assertThat(DeskMonthSelections.outage(id, told).orElseThrow().columns())
        .containsEntry("case", new Value.Id(id.toString()))
        .containsEntry("duration", lasted);
    assertThat(DeskMonthSelections.outage(id, List.of())).isEmpty();
  }

  /// 004-057: a repair under warranty is visited by the case of the defect that it started.
  @Test
  void a_case_that_started_no_return_visit_was_closed_without_one() {
    assertThat(DeskMonthSelections.visited(List.of("general-emergency", "return-visit"))).isTrue();
    assertThat(DeskMonthSelections.visited(List.of("construction-defect"))).isTrue();
    assertThat(DeskMonthSelections.visited(List.of("complaint"))).isFalse();
  }

  /// 002-201: average and longest wait.
  @Test
  void the_desk_tells_how_long_visitors_waited() {
    assertThat(DeskText.told(List.of(Duration.ofMinutes(2), Duration.ofMinutes(9))))
        .isEqualTo("；来访 2 位，平均等 5.5 分钟，最长等 9.0 分钟");
    assertThat(DeskText.told(List.of())).isEmpty();
  }

  /// 002-227: average and longest time of who paid.
  @Test
  void the_desk_tells_how_long_who_paid_stood_at_the_counter() {
    assertThat(DeskText.atCounter(List.of(Duration.ofMinutes(12), Duration.ofMinutes(3))))
        .isEqualTo("；柜台收费 2 次，平均 7.5 分钟，最长 12.0 分钟");
    assertThat(DeskText.atCounter(List.of())).isEmpty();
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
