package dev.zhishou.insight.telling;

import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.spi.Selections;
import dev.zhishou.insight.past.Past;
import dev.zhishou.insight.past.PastCases;
import dev.zhishou.insight.past.Period;
import dev.zhishou.procedure.model.Value;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What daily, weekly, monthly and yearly reports begin with (000-052, 002-014, 002-106): how many
/// cases of which sort came in, were closed, were late, are open; how long visitors
/// waited (002-201). Numbers and names of procedures, nobody's matter.
@Component
class SummarySelections implements Selections {
  /// Longer than a round of collecting fees goes on.
  private static final Duration ROUND = Duration.ofDays(92);

  private final PastCases cases;
  private final PeriodText text;
  private final Clock clock;

  SummarySelections(PastCases cases, PeriodText text, Clock clock) {
    this.cases = cases;
    this.text = text;
    this.clock = clock;
  }

  @Override
  public Optional<List<Value.Row>> rows(
      UUID community, String selection, Map<String, Value> given) {
    CommunityId where = new CommunityId(community);
    Instant now = clock.instant();
    return switch (selection) {
      case "summary of the day" -> Optional.of(said(where, Period.today(now)));
      case "summary of the week" -> Optional.of(said(where, Period.thisWeek(now)));
      case "summary of the month" -> Optional.of(said(where, Period.lastMonth(now)));
      case "summary of needs and results of the month" ->
          Optional.of(Rows.text(counted(where, Period.lastMonth(now))));
      case "summary of the year" ->
          Optional.of(Rows.text(text.closed(where, Period.lastYear(now))));
      case "summary of today's patrols" ->
          Optional.of(Rows.text(patrols(cases.since(where, "patrol", Period.today(now).from()))));
      case "open matters of the day" ->
          Optional.of(Rows.text(left(cases.open(where).stream().filter(Past::asked))));
      default -> Optional.empty();
    };
  }

  private List<Value.Row> said(CommunityId where, Period period) {
    return Rows.text(
        counted(where, period)
            + DeskText.of(cases.since(where, "reception", period.from()), period)
            + DeskText.counter(
                cases.since(where, "fee-collection", period.from().minus(ROUND)), period));
  }

  private String counted(CommunityId where, Period period) {
    return opened(cases.since(where, period.from()), period) + "；" + text.closed(where, period);
  }

  /// @param since those opened since the period began
  static String opened(List<Past> since, Period period) {
    Map<String, Long> kinds =
        since.stream()
            .filter(past -> past.asked() && period.holds(past.openedAt()))
            .collect(Collectors.groupingBy(Past::title, TreeMap::new, Collectors.counting()));
    long all = kinds.values().stream().mapToLong(Long::longValue).sum();
    String which =
        kinds.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(one -> one.getKey() + " " + one.getValue())
            .collect(Collectors.joining("、"));
    return all == 0 ? "接报 0 件" : "接报 " + all + " 件(" + which + ")";
  }

  /// How the rounds of today stand, with what they found.
  static String patrols(List<Past> rounds) {
    long ended = rounds.stream().filter(past -> !past.open()).count();
    return rounds.isEmpty()
        ? "今天没有巡楼记录"
        : String.format(
            Locale.ROOT,
            "巡楼 %d 次，走完 %d 次；%s",
            rounds.size(),
            ended,
            rounds.stream()
                .sorted(Comparator.comparing(Past::openedAt))
                .map(past -> past.number() + " " + how(past))
                .collect(Collectors.joining("、")));
  }

  private static String how(Past past) {
    String outcome = past.live().state().status().outcome();
    return outcome == null ? "还没走完" : outcome;
  }

  private static String left(Stream<Past> open) {
    List<String> lines = open.map(past -> past.number() + " " + past.title()).toList();
    return lines.isEmpty() ? "没有没办完的" : "没办完 " + lines.size() + " 件：" + String.join("、", lines);
  }
}
