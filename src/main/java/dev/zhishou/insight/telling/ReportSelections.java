package dev.zhishou.insight.telling;

import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.spi.Selections;
import dev.zhishou.community.Home;
import dev.zhishou.community.Place;
import dev.zhishou.community.Registers;
import dev.zhishou.insight.past.Past;
import dev.zhishou.insight.past.PastCases;
import dev.zhishou.insight.past.Period;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.Moments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the weekly report is made from (002-054, 002-090): the daily reports of the week, the days
/// that lack one, the repair orders that were done (002-411), and what is open in each building,
/// with the count of its facade (002-338).
@Component
class ReportSelections implements Selections {
  private static final Duration LONGEST_REPAIR = Duration.ofDays(60);

  private final PastCases cases;
  private final Registers registers;
  private final Clock clock;

  ReportSelections(PastCases cases, Registers registers, Clock clock) {
    this.cases = cases;
    this.registers = registers;
    this.clock = clock;
  }

  @Override
  public Optional<List<Value.Row>> rows(
      UUID community, String selection, Map<String, Value> given) {
    CommunityId where = new CommunityId(community);
    return switch (selection) {
      case "daily reports of the week" ->
          Optional.of(Rows.cases(written(where).stream().map(past -> past.live().id())));
      case "days of the week without a daily report" ->
          Optional.of(missing(written(where), clock.instant()));
      case "repair orders done this week" -> Optional.of(orders(where));
      case "open matters of the supervisor's buildings" -> Optional.of(byBuilding(where));
      default -> Optional.empty();
    };
  }

  private List<Past> written(CommunityId where) {
    Period week = Period.thisWeek(clock.instant());
    return cases.since(where, "daily-report", week.from()).reversed().stream()
        .filter(past -> past.done("write").isPresent())
        .toList();
  }

  private List<Value.Row> orders(CommunityId where) {
    Period week = Period.thisWeek(clock.instant());
    return Rows.cases(
        Stream.of("repair", "public-repair")
            .flatMap(one -> cases.since(where, one, week.from().minus(LONGEST_REPAIR)).stream())
            .filter(past -> past.done("mend").filter(week::holds).isPresent())
            .map(past -> past.live().id()));
  }

  /// The days since Monday of which no report was written; today's is not missing yet.
  static List<Value.Row> missing(List<Past> written, Instant now) {
    Set<LocalDate> days =
        written.stream().map(past -> Moments.dayOf(past.openedAt())).collect(Collectors.toSet());
    return Moments.dayOf(Period.thisWeek(now).from())
        .datesUntil(Moments.dayOf(now))
        .filter(day -> !days.contains(day))
        .map(day -> Rows.row(day.toString(), Map.of("date", new Value.Date(day))))
        .toList();
  }

  private List<Value.Row> byBuilding(CommunityId where) {
    Map<Integer, List<Past>> open =
        cases.open(where).stream()
            .filter(Past::asked)
            .flatMap(past -> building(where, past).map(in -> Map.entry(in, past)).stream())
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return registers.places(where, Place.Kind.BUILDING).stream()
        .map(
            place ->
                Rows.row(
                    place.id().toString(),
                    Map.of(
                        "place",
                        new Value.Id(place.id().toString()),
                        "open_here",
                        new Value.Text(text(open.getOrDefault(place.building(), List.of()))))))
        .toList();
  }

  private static String text(List<Past> open) {
    String all =
        open.isEmpty()
            ? "没有"
            : open.stream()
                .map(past -> past.number() + " " + past.title())
                .collect(Collectors.joining("、"));
    long facade =
        open.stream()
            .filter(past -> Facade.is(past.procedure(), past.live().state().answers()))
            .count();
    return all + "；其中外立面 " + facade + " 件";
  }

  private Optional<Integer> building(CommunityId where, Past past) {
    var opened = past.live().state().head().opened();
    return id(opened.home())
        .flatMap(home -> registers.home(where, home))
        .map(Home::building)
        .or(
            () ->
                id(opened.place())
                    .flatMap(place -> registers.place(where, place))
                    .map(Place::building));
  }

  private static Optional<UUID> id(@Nullable String id) {
    try {
      return Optional.ofNullable(id).map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
