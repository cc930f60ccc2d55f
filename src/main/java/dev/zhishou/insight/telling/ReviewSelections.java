package dev.zhishou.insight.telling;

import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.spi.Selections;
import dev.zhishou.insight.figures.Figures;
import dev.zhishou.insight.figures.Share;
import dev.zhishou.insight.figures.Sum;
import dev.zhishou.insight.past.Period;
import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.Moments;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The figures of the quarterly review (000-209, 000-211, 000-216): how many needs and complaints
/// were handled, the share in time, the share opened again, the share content, how long an answer
/// and an end took. Shares
/// in percent, to one place.
@Component
class ReviewSelections implements Selections {
  private static final int MONTHS_OF_A_TREND = 12;
  private static final long SECONDS_OF_AN_HOUR = 3600;
  private static final Set<String> ASKED = Set.of("return-visit", "complaint");

  private final Figures figures;
  private final ReadCase reading;
  private final ProcedureCatalog catalog;
  private final Clock clock;

  ReviewSelections(Figures figures, ReadCase reading, ProcedureCatalog catalog, Clock clock) {
    this.figures = figures;
    this.reading = reading;
    this.catalog = catalog;
    this.clock = clock;
  }

  @Override
  public Optional<List<Value.Row>> rows(
      UUID community, String selection, Map<String, Value> given) {
    return switch (selection) {
      case "quarter: needs and complaints" -> Optional.of(Rows.number(all(community).cases()));
      case "quarter: share in time" -> {
        Sum all = all(community);
        yield Optional.of(share(all.inTime(), all.cases()));
      }
      case "quarter: share reopened" -> {
        Sum all = all(community);
        yield Optional.of(share(all.reopened(), all.cases()));
      }
      case "quarter: share satisfied" -> {
        Sum all = all(community);
        yield Optional.of(share(all.content(), all.said()));
      }
      case "quarter: response and handling time by kind" ->
          Optional.of(Rows.text(speed(quarter(community))));
      case "satisfaction by month" -> Optional.of(Rows.text(trend(new CommunityId(community))));
      default -> Optional.empty();
    };
  }

  /// What was opened in the last quarter.
  private SequencedMap<String, Sum> quarter(UUID community) {
    return figures.handled(
        List.of(community), Period.lastQuarter(clock.instant()), reading.confidentialKinds());
  }

  private Sum all(UUID community) {
    return Sum.of(quarter(community).values());
  }

  /// None where nobody answered.
  static List<Value.Row> share(int yes, int of) {
    return Share.of(yes, of)
        .map(percent -> Rows.row("share", Map.of("number", new Value.Decimal(percent))))
        .stream()
        .toList();
  }

  private String speed(SequencedMap<String, Sum> kinds) {
    return kinds.entrySet().stream()
        .map(
            one ->
                title(one.getKey())
                    + "：接下平均 "
                    + hours(one.getValue().takenOn())
                    + "，办完平均 "
                    + hours(one.getValue().closed()))
        .collect(Collectors.joining("；"));
  }

  private String title(String procedure) {
    return catalog.newest(procedure).map(one -> one.procedure().head().title()).orElse(procedure);
  }

  static String hours(Sum.Lasted lasted) {
    return lasted.cases() == 0
        ? "没有"
        : BigDecimal.valueOf(lasted.seconds())
                .divide(
                    BigDecimal.valueOf(SECONDS_OF_AN_HOUR * lasted.cases()),
                    1,
                    RoundingMode.HALF_UP)
            + " 小时";
  }

  private String trend(CommunityId where) {
    YearMonth month = YearMonth.from(Moments.dayOf(clock.instant()));
    Instant from = Moments.startOf(month.minusMonths(MONTHS_OF_A_TREND).atDay(1));
    SequencedMap<YearMonth, Sum> said =
        figures.content(where, ASKED, from, reading.confidentialKinds());
    return said.isEmpty()
        ? "还没有回访和投诉的满意记录"
        : said.entrySet().stream()
            .map(one -> one.getKey() + "：" + one.getValue().content() + "/" + one.getValue().said())
            .collect(Collectors.joining("；"));
  }
}
