package dev.zhishou.insight.oversight;

import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.FindCases;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.casework.spi.Selections;
import dev.zhishou.insight.past.Past;
import dev.zhishou.insight.past.PastCases;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// On which day which department was gone round by its supervisor (004-110): at least once a day.
/// The day on which he went counts, not the one for which he writes it in later.
@Component
class Rounds {
  private static final String PROCEDURE = "conduct-inspection";
  private static final String ROWS = "departments";
  private static final String ROUND = "department_round#";
  private static final String INSPECT = "inspect";

  /// So late a round of before may be written in and still count.
  private static final int DAYS_BEFORE = 31;

  private final FindCases found;
  private final PastCases cases;
  private final List<Selections> selections;

  Rounds(FindCases found, PastCases cases, List<Selections> selections) {
    this.found = found;
    this.cases = cases;
    this.selections = selections;
  }

  /// A round that was made.
  ///
  /// @param by who made it; null: an outside party
  record Round(String department, @Nullable UUID by, Instant at) {}

  /// How a day stands in a department.
  enum State {
    /// Gone round.
    DONE,
    /// Today, and nobody has yet.
    OPEN,
    /// Nobody went.
    MISSING
  }

  /// @param round the first of the day; null: there was none
  record Cell(String department, State state, @Nullable Round round) {}

  /// A day of the calendar, a cell for each department.
  record Day(LocalDate day, List<Cell> cells) {}

  /// The departments that have a supervisor, by their keys.
  List<String> departments(CommunityId community) {
    return selections.stream()
        .flatMap(one -> one.rows(community.value(), "departments to inspect", Map.of()).stream())
        .flatMap(List::stream)
        .map(Value.Row::id)
        .toList();
  }

  /// The days from one to another, both included, as far as they have come; not those before the
  /// first round that the community was ever told to make.
  List<Day> days(CommunityId community, LocalDate first, LocalDate last, LocalDate today) {
    LocalDate begin =
        found.opened(community, PROCEDURE, Instant.EPOCH).stream()
            .map(one -> Moments.dayOf(one.openedAt()))
            .min(Comparator.naturalOrder())
            .orElse(today);
    List<Round> made =
        cases.allSince(community, PROCEDURE, Moments.startOf(first.minusDays(DAYS_BEFORE))).stream()
            .flatMap(past -> made(past).stream())
            .toList();
    return days(departments(community), made, begin.isAfter(first) ? begin : first, last, today);
  }

  static List<Day> days(
      List<String> departments,
      List<Round> made,
      LocalDate first,
      LocalDate last,
      LocalDate today) {
    LocalDate end = last.isAfter(today) ? today : last;
    if (first.isAfter(end)) {
      return List.of();
    }
    return first
        .datesUntil(end.plusDays(1))
        .map(
            day ->
                new Day(day, departments.stream().map(one -> cell(one, made, day, today)).toList()))
        .toList();
  }

  private static Cell cell(String department, List<Round> made, LocalDate day, LocalDate today) {
    return made.stream()
        .filter(one -> one.department().equals(department))
        .filter(one -> Moments.dayOf(one.at()).equals(day))
        .min(Comparator.comparing(Round::at))
        .map(one -> new Cell(department, State.DONE, one))
        .orElseGet(
            () -> new Cell(department, day.equals(today) ? State.OPEN : State.MISSING, null));
  }

  private static List<Round> made(Past past) {
    Map<String, String> departments = new HashMap<>();
    past.rows(ROWS)
        .forEach(
            row -> {
              if (row.columns().get("department") instanceof Value.Choice(List<String> keys)) {
                departments.put(row.id(), keys.getFirst());
              }
            });
    return past.runs()
        .filter(run -> run.step().equals(INSPECT) && run.state() == RunState.DONE)
        .flatMap(run -> made(run, departments).stream())
        .toList();
  }

  private static List<Round> made(Run run, Map<String, String> departments) {
    int row = run.id().indexOf(ROUND);
    int end = run.id().indexOf('/', row);
    String department =
        row < 0 || end < 0 ? null : departments.get(run.id().substring(row + ROUND.length(), end));
    Instant at = run.doing().happened();
    return department == null || at == null
        ? List.of()
        : List.of(new Round(department, run.doing().by(), at));
  }
}
