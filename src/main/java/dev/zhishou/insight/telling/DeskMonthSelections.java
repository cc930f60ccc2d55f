package dev.zhishou.insight.telling;

import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.spi.Selections;
import dev.zhishou.insight.figures.Share;
import dev.zhishou.insight.past.Past;
import dev.zhishou.insight.past.PastCases;
import dev.zhishou.insight.past.Period;
import dev.zhishou.procedure.model.Value;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What the head reads of the desk's last month: the calls and how many rang more than three times
/// (004-223), the complaints, repairs and defects that were closed without a return visit
/// (004-057), and how long it was from the report to the water being back, outage by outage
/// (000-196).
@Component
class DeskMonthSelections implements Selections {
  private static final List<String> VISITED = List.of("complaint", "repair", "construction-defect");

  /// A repair under warranty is visited by the case of the defect.
  private static final List<String> VISITS = List.of("return-visit", "construction-defect");

  private final PastCases cases;
  private final ClosedCases closed;
  private final Clock clock;

  DeskMonthSelections(PastCases cases, ClosedCases closed, Clock clock) {
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
      case "month: calls by rings" ->
          Optional.of(
              Rows.text(rings(calls(where, month).map(DeskMonthSelections::inTime).toList())));
      case "month: calls answered late" ->
          Optional.of(
              Rows.cases(
                  calls(where, month).filter(one -> !inTime(one)).map(one -> one.live().id())));
      case "month: cases closed without a return visit" ->
          Optional.of(Rows.cases(unvisited(where, month).map(one -> one.live().id())));
      case "month: water outages" ->
          Optional.of(
              cases
                  .of(closed.ids(where, "water-outage", month))
                  .flatMap(one -> outage(one.live().id(), one.given("dry_for")).stream())
                  .toList());
      default -> Optional.empty();
    };
  }

  /// An outage with how long it was; empty: it was none, so that nothing was reckoned.
  static Optional<Value.Row> outage(UUID id, List<CaseState.Given> lasted) {
    return lasted.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Rows.row(
                id.toString(),
                Map.of("case", new Value.Id(id.toString()), "duration", lasted.getLast().value())));
  }

  private Stream<Past> calls(CommunityId where, Period month) {
    return cases.since(where, "reception", month.from()).stream()
        .filter(one -> month.holds(one.openedAt()) && one.said("three_rings").isPresent());
  }

  private static boolean inTime(Past call) {
    return call.said("three_rings").orElse(true);
  }

  private Stream<Past> unvisited(CommunityId where, Period month) {
    return VISITED.stream()
        .flatMap(procedure -> cases.of(closed.ids(where, procedure, month)))
        .filter(
            one ->
                !visited(
                    one.live().state().beside().links().stream()
                        .map(CaseState.Linked::procedure)
                        .collect(Collectors.toSet())));
  }

  /// @param started the procedures of the cases that it started
  static boolean visited(Collection<String> started) {
    return VISITS.stream().anyMatch(started::contains);
  }

  /// The calls of the month in one sentence.
  ///
  /// @param inTime of each call, whether it was answered within three rings
  static String rings(List<Boolean> inTime) {
    long kept = inTime.stream().filter(one -> one).count();
    return "来电 %s 个，三声之内接 %s 个%s，超过三声 %s 个"
        .formatted(
            inTime.size(),
            kept,
            Share.of(kept, inTime.size()).map("(%s%%)"::formatted).orElse(""),
            inTime.size() - kept);
  }
}
