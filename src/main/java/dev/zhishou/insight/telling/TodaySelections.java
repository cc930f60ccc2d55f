package dev.zhishou.insight.telling;

import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.spi.Selections;
import dev.zhishou.insight.past.Past;
import dev.zhishou.insight.past.PastCases;
import dev.zhishou.insight.past.Period;
import dev.zhishou.procedure.model.Kind;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.Moments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the desk goes through in a day (000-033, 000-041, 000-050, 000-051, 002-490): what is due,
/// what was left for today, what was arranged, what came in, and whether it is handled.
@Component
class TodaySelections implements Selections {
  private static final Duration LONGEST_SHIFT = Duration.ofDays(1);
  private static final Duration LONGEST_LEFT = Duration.ofDays(31);

  private final PastCases cases;
  private final Clock clock;

  TodaySelections(PastCases cases, Clock clock) {
    this.cases = cases;
    this.clock = clock;
  }

  @Override
  public Optional<List<Value.Row>> rows(
      UUID community, String selection, Map<String, Value> given) {
    CommunityId where = new CommunityId(community);
    Period today = Period.today(clock.instant());
    return switch (selection) {
      case "matters due today and open telephone matters" ->
          Optional.of(Rows.cases(matters(where, today)));
      case "jobs arranged today" ->
          Optional.of(told(handled(where, today).filter(TodaySelections::arranged), "handled"));
      case "work of the day" -> Optional.of(told(handled(where, today), "finished"));
      case "log entries since the last shift" ->
          Optional.of(
              Rows.cases(since(where, given.get("shift_role")).map(past -> past.live().id())));
      default -> Optional.empty();
    };
  }

  /// What was left for today comes with what is due and what came by telephone.
  private Stream<UUID> matters(CommunityId where, Period today) {
    List<List<Value.Row>> days =
        cases.since(where, "daily-desk", today.from().minus(LONGEST_LEFT)).stream()
            .map(past -> past.rows("day_list"))
            .toList();
    Set<String> left = left(days, Moments.dayOf(clock.instant()));
    return cases.open(where).stream()
        .filter(
            past ->
                left.contains(past.live().id().toString())
                    || past.asked() && (phoned(past) || due(past, today)))
        .map(past -> past.live().id());
  }

  /// The cases that were left for a day that has come; what a day said of a case, a later one said
  /// better.
  ///
  /// @param days what each day's list said, the newest first
  static Set<String> left(List<List<Value.Row>> days, LocalDate today) {
    Set<String> told = new HashSet<>();
    Set<String> left = new HashSet<>();
    for (Value.Row row : days.stream().flatMap(List::stream).toList()) {
      if (row.columns().get("work") instanceof Value.Id(String work)
          && told.add(work)
          && row.columns().get("carry_to") instanceof Value.Date(LocalDate day)
          && !day.isAfter(today)) {
        left.add(work);
      }
    }
    return left;
  }

  private static boolean arranged(Past past) {
    return past.kind() == Kind.WORK_ORDER || past.procedure().equals("assigned-task");
  }

  private static boolean phoned(Past past) {
    return "phone".equals(past.live().state().head().opened().channel());
  }

  /// Whether something in it has to be done before the day is over.
  static boolean due(Past past, Period today) {
    return past.runs()
        .filter(run -> run.state().actionable())
        .map(run -> run.derived().due())
        .filter(Objects::nonNull)
        .anyMatch(at -> at.isBefore(today.before()));
  }

  /// What somebody asked for and is open, or came in today.
  private Stream<Past> handled(CommunityId where, Period today) {
    return Stream.concat(cases.open(where).stream(), cases.since(where, today.from()).stream())
        .filter(Past::asked)
        .distinct()
        .sorted(Comparator.comparing((Past past) -> !past.open()).thenComparing(Past::openedAt));
  }

  /// @param column says whether it is closed
  private static List<Value.Row> told(Stream<Past> cases, String column) {
    return cases
        .map(
            past -> {
              String id = past.live().id().toString();
              return Rows.row(
                  id, Map.of("case", new Value.Id(id), column, new Value.YesNo(!past.open())));
            })
        .toList();
  }

  /// What came in since this post was handed over last; a day at most.
  private Stream<Past> since(CommunityId where, @Nullable Value role) {
    Instant earliest = clock.instant().minus(LONGEST_SHIFT);
    Instant last =
        cases.since(where, "shift-handover", earliest).stream()
            .filter(past -> !past.given("shift_role").isEmpty())
            .filter(past -> past.given("shift_role").getLast().value().equals(role))
            .map(Past::closedAt)
            .filter(Objects::nonNull)
            .max(Instant::compareTo)
            .orElse(earliest);
    return cases.since(where, last).stream().filter(Past::asked).toList().reversed().stream();
  }
}
