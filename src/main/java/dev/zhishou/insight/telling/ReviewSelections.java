package dev.zhishou.insight.telling;

import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.spi.Selections;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.Moments;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The figures of the quarterly review (000-209, 000-211, 000-216): how many needs and complaints
/// were handled, the share in time, the share content, how long an answer and an end took. Shares
/// in
/// percent, to one place.
@Component
class ReviewSelections implements Selections {
  private static final int MONTHS_OF_A_TREND = 12;
  private static final double MINUTES_OF_AN_HOUR = 60;

  private final PastCases cases;
  private final Clock clock;

  ReviewSelections(PastCases cases, Clock clock) {
    this.cases = cases;
    this.clock = clock;
  }

  @Override
  public Optional<List<Value.Row>> rows(
      UUID community, String selection, Map<String, Value> given) {
    CommunityId where = new CommunityId(community);
    Instant now = clock.instant();
    return switch (selection) {
      case "quarter: needs and complaints" ->
          Optional.of(figure(where, now, handled -> Rows.number(handled.size())));
      case "quarter: share in time" ->
          Optional.of(
              figure(where, now, all -> share(all.stream().map(past -> !past.late()).toList())));
      case "quarter: share satisfied" ->
          Optional.of(
              figure(
                  where,
                  now,
                  all -> share(all.stream().flatMap(p -> content(p).stream()).toList())));
      case "quarter: response and handling time by kind" ->
          Optional.of(figure(where, now, all -> Rows.text(speed(all))));
      case "satisfaction by month" -> Optional.of(Rows.text(trend(where, now)));
      default -> Optional.empty();
    };
  }

  /// Of what was opened in the last quarter; nothing where there are too many to count.
  private List<Value.Row> figure(
      CommunityId where, Instant now, Function<List<Past>, List<Value.Row>> of) {
    Period quarter = Period.lastQuarter(now);
    List<Past> since = cases.since(where, quarter.from());
    return since.size() < PastCases.MOST
        ? of.apply(
            since.stream().filter(past -> past.asked() && quarter.holds(past.openedAt())).toList())
        : List.of();
  }

  /// None where nobody answered.
  static List<Value.Row> share(List<Boolean> answers) {
    if (answers.isEmpty()) {
      return List.of();
    }
    long yes = answers.stream().filter(one -> one).count();
    BigDecimal percent =
        BigDecimal.valueOf(100 * yes)
            .divide(BigDecimal.valueOf(answers.size()), 1, RoundingMode.HALF_UP);
    return List.of(Rows.row("share", Map.of("number", new Value.Decimal(percent))));
  }

  /// What the owner said as it was over.
  static Optional<Boolean> content(Past past) {
    return past.said("satisfied").or(() -> past.said("content"));
  }

  static String speed(List<Past> cases) {
    return cases.stream()
        .collect(Collectors.groupingBy(Past::title, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(
            one ->
                one.getKey()
                    + "：接下平均 "
                    + hours(one.getValue(), Past::takenOn)
                    + "，办完平均 "
                    + hours(one.getValue(), past -> Optional.ofNullable(past.closedAt())))
        .collect(Collectors.joining("；"));
  }

  private static String hours(List<Past> cases, Function<Past, Optional<Instant>> at) {
    OptionalDouble minutes =
        cases.stream()
            .flatMap(
                past -> at.apply(past).map(end -> Duration.between(past.openedAt(), end)).stream())
            .mapToLong(Duration::toMinutes)
            .average();
    return minutes.isEmpty()
        ? "没有"
        : BigDecimal.valueOf(minutes.getAsDouble() / MINUTES_OF_AN_HOUR)
                .setScale(1, RoundingMode.HALF_UP)
            + " 小时";
  }

  private String trend(CommunityId where, Instant now) {
    YearMonth month = YearMonth.from(Moments.dayOf(now));
    Instant from = Moments.startOf(month.minusMonths(MONTHS_OF_A_TREND).atDay(1));
    Map<YearMonth, List<Boolean>> said =
        Stream.concat(
                cases.since(where, "return-visit", from).stream(),
                cases.since(where, "complaint", from).stream())
            .flatMap(
                past ->
                    content(past).stream()
                        .map(yes -> Map.entry(YearMonth.from(Moments.dayOf(past.openedAt())), yes)))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    TreeMap::new,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return said.isEmpty()
        ? "还没有回访和投诉的满意记录"
        : said.entrySet().stream()
            .map(
                one ->
                    one.getKey()
                        + "："
                        + one.getValue().stream().filter(yes -> yes).count()
                        + "/"
                        + one.getValue().size())
            .collect(Collectors.joining("；"));
  }
}
