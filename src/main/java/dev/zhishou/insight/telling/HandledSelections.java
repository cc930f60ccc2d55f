package dev.zhishou.insight.telling;

import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.spi.Selections;
import dev.zhishou.insight.figures.Visits;
import dev.zhishou.insight.past.Past;
import dev.zhishou.insight.past.PastCases;
import dev.zhishou.insight.past.Period;
import dev.zhishou.procedure.model.Value;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Figures of the monthly report that say how far cases came (002-049, 002-081, 002-082, 002-084):
/// signed, accepted, done, kept, answered with content, visited (002-406); and complaints that
/// came a second time (002-376).
@Component
class HandledSelections implements Selections {
  private static final String COMPLAINT = "complaint";

  /// Longer than any renovation or move-in takes.
  private static final Duration LONGEST = Duration.ofDays(400);

  private final PastCases cases;
  private final ClosedCases closed;
  private final Clock clock;

  HandledSelections(PastCases cases, ClosedCases closed, Clock clock) {
    this.cases = cases;
    this.closed = closed;
    this.clock = clock;
  }

  @Override
  public Optional<List<Value.Row>> rows(
      UUID community, String selection, Map<String, Value> given) {
    CommunityId where = new CommunityId(community);
    Period month = Period.lastMonth(clock.instant());
    return switch (selection) {
      case "month: owners newly signed" ->
          counted(where, "move-in", month, past -> in(month, past.done("copies")));
      case "month: renovations accepted" ->
          counted(where, "renovation", month, past -> in(month, past.done("accept")));
      case "month: renovations running" ->
          counted(where, "renovation", month, past -> running(past, month.before()));
      case "month: return visits satisfied" ->
          counted(
              where,
              "return-visit",
              month,
              past -> month.holds(past.openedAt()) && past.said("content").orElse(false));
      case "month: staff cards issued" ->
          counted(where, "vacancy", month, past -> in(month, past.done("appoint")));
      case "month: tenant complaints received" ->
          counted(where, COMPLAINT, month, past -> month.holds(past.openedAt()));
      case "month: tenant complaints closed" ->
          counted(where, COMPLAINT, month, past -> month.holds(past.closedAt()));
      case "month: complaints visited" ->
          counted(
              where,
              COMPLAINT,
              month,
              past ->
                  month.holds(past.closedAt()) && Visits.met(past.live().state().beside().links()));
      case "month: repeated complaints" ->
          counted(
              where,
              COMPLAINT,
              month,
              past -> month.holds(past.openedAt()) && past.said("repeat").orElse(false));
      case "month: tenant complaints by kind" ->
          Optional.of(
              Rows.text(
                  kinds(
                      cases.since(where, COMPLAINT, month.from()).stream()
                          .filter(past -> month.holds(past.openedAt()))
                          .toList())));
      case "month: repairs done" -> Optional.of(Rows.number(repairs(where, month).closed()));
      case "month: repairs in time" -> Optional.of(Rows.number(repairs(where, month).inTime()));
      case "month: repairs open" -> Optional.of(open(where, month.before()));
      default -> Optional.empty();
    };
  }

  private ClosedCases.Tally repairs(CommunityId where, Period month) {
    return closed.between(where, month, Set.of()).getOrDefault("repair", ClosedCases.Tally.NONE);
  }

  /// Open as the month ended: those that still are, and those that were closed since.
  private List<Value.Row> open(CommunityId where, Instant end) {
    List<Past> still = cases.open(where, "repair");
    Stream<Past> since =
        cases.of(closed.ids(where, "repair", new Period(end, clock.instant().plusSeconds(1))));
    return Rows.number(
        Stream.concat(still.stream(), since)
            .filter(past -> past.openedAt().isBefore(end))
            .map(past -> past.live().id())
            .distinct()
            .count());
  }

  private Optional<List<Value.Row>> counted(
      CommunityId where, String procedure, Period month, Predicate<Past> wanted) {
    List<Past> all = cases.since(where, procedure, month.from().minus(LONGEST));
    return Optional.of(Rows.number(all.stream().filter(wanted).count()));
  }

  /// How many of each kind, by what the complaint was found to be.
  static String kinds(List<Past> complaints) {
    Map<String, Long> kinds =
        complaints.stream()
            .map(past -> past.labels("complaint_class"))
            .collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()));
    return kinds.isEmpty()
        ? "没有"
        : kinds.entrySet().stream()
            .map(one -> one.getKey() + " " + one.getValue() + " 件")
            .collect(Collectors.joining("；"));
  }

  private static boolean in(Period month, Optional<Instant> at) {
    return at.filter(month::holds).isPresent();
  }

  /// The permit is out, the work not accepted, and the case not closed.
  static boolean running(Past past, Instant end) {
    return past.done("permit_out").filter(out -> out.isBefore(end)).isPresent()
        && past.done("accept").filter(at -> at.isBefore(end)).isEmpty()
        && (past.closedAt() == null || !past.closedAt().isBefore(end));
  }
}
