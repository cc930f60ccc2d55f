package dev.zhishou.insight.telling;

import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.spi.Selections;
import dev.zhishou.insight.past.Past;
import dev.zhishou.insight.past.PastCases;
import dev.zhishou.insight.past.Period;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.Moments;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What an appraisal is reckoned from (004-055, 004-058, 004-112, 004-359): what the person did
/// last month and how much of it late, help requests apart; the inspections that met him; the
/// results of his trainings and, by month, of his inspections. And whose breaches of company rules
/// were confirmed last quarter
/// (004-009).
@Component
class PersonSelections implements Selections {
  private static final String HELP = "help-request";
  private static final String INSPECTION = "conduct-inspection";

  private final PastCases cases;
  private final Clock clock;

  PersonSelections(PastCases cases, Clock clock) {
    this.cases = cases;
    this.clock = clock;
  }

  @Override
  public Optional<List<Value.Row>> rows(
      UUID community, String selection, Map<String, Value> given) {
    CommunityId where = new CommunityId(community);
    String person = given.get("person") instanceof Value.Id(String id) ? id : "";
    Period month = Period.lastMonth(clock.instant());
    return switch (selection) {
      case "case figures of the person" ->
          Optional.of(figures(person, cases.since(where, month.from())));
      case "inspections of the person" ->
          Optional.of(
              Rows.cases(
                  cases.allSince(where, INSPECTION, month.from()).stream()
                      .filter(past -> names(past, "failings", "who", person))
                      .map(past -> past.live().id())));
      case "quarter: breaches of rules" ->
          Optional.of(breaches(where, Period.lastQuarter(clock.instant())));
      case "skill trend of the person" ->
          Optional.of(
              skill(
                  person,
                  cases.since(where, "training", Period.lastYear(clock.instant()).from()),
                  cases.allSince(where, INSPECTION, Period.lastYear(clock.instant()).from())));
      default -> Optional.empty();
    };
  }

  private List<Value.Row> breaches(CommunityId where, Period quarter) {
    return Rows.cases(
        cases.since(where, "staff-discipline", quarter.from()).stream()
            .filter(one -> quarter.holds(one.openedAt()) && one.said("confirmed").orElse(false))
            .map(one -> one.live().id()));
  }

  /// @param since cases opened since last month began
  static List<Value.Row> figures(String person, List<Past> since) {
    return person.isEmpty()
        ? List.of()
        : Rows.text(
            "上月以来办的步骤 %s；其中求助件 %s"
                .formatted(
                    steps(person, since),
                    steps(
                        person, since.stream().filter(p -> p.procedure().equals(HELP)).toList())));
  }

  private static String steps(String person, List<Past> cases) {
    List<Boolean> late =
        cases.stream()
            .flatMap(Past::runs)
            .map(run -> run.doing())
            .filter(doing -> doing.by() != null && doing.by().toString().equals(person))
            .map(doing -> doing.late())
            .toList();
    return String.format(
        Locale.ROOT, "%d 步，超时 %d 步", late.size(), late.stream().filter(one -> one).count());
  }

  /// Whether a row of one of the lists (a list is answered once a round) names the person.
  static boolean names(Past past, String list, String column, String person) {
    return past.given(list).stream()
        .map(given -> given.value())
        .filter(Value.Rows.class::isInstance)
        .flatMap(value -> ((Value.Rows) value).rows().stream())
        .anyMatch(row -> new Value.Id(person).equals(row.columns().get(column)));
  }

  private static List<Value.Row> skill(
      String person, List<Past> trainings, List<Past> inspections) {
    String found =
        failings(
            inspections.stream()
                .filter(past -> !person.isEmpty() && names(past, "failings", "who", person))
                .map(past -> YearMonth.from(Moments.dayOf(past.openedAt())))
                .toList());
    return Rows.text(trend(person, trainings) + "；" + found);
  }

  /// How often the inspections met him, by month, the oldest first.
  ///
  /// @param months of each inspection that found something
  static String failings(List<YearMonth> months) {
    String each =
        months.stream()
            .collect(Collectors.groupingBy(month -> month, TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .map(one -> one.getKey() + " " + one.getValue() + " 次")
            .collect(Collectors.joining("、"));
    return each.isEmpty() ? "去年以来检查没有不合格" : "检查不合格：" + each + "，别的月份没有";
  }

  /// The marks of his trainings, the oldest first: a row of the list is a person, so the run of a
  /// mark names him.
  static String trend(String person, List<Past> trainings) {
    String marks =
        trainings.reversed().stream()
            .flatMap(past -> past.given("score").stream())
            .filter(given -> !person.isEmpty() && given.run().contains("#" + person))
            .map(given -> given.value() instanceof Value.Whole(long mark) ? mark + " 分" : "")
            .filter(mark -> !mark.isEmpty())
            .collect(Collectors.joining("、"));
    return marks.isEmpty() ? "去年以来没有培训成绩" : "去年以来培训成绩：" + marks;
  }
}
