package dev.zhishou.insight.telling;

import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.spi.Selections;
import dev.zhishou.insight.figures.Figures;
import dev.zhishou.insight.figures.Visits;
import dev.zhishou.insight.past.Period;
import dev.zhishou.procedure.model.Value;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;

/// The two figures of return visits that have to be whole, for the monthly report: orders that were
/// visited (002-414) and matters raised at visits that were answered (002-478).
@Component
class VisitSelections implements Selections {
  private static final Map<String, ToIntFunction<Visits>> FIGURES =
      Map.of(
          "month: repair orders carried out", Visits::orders,
          "month: repairs visited", Visits::visited,
          "month: matters raised at visits", Visits::matters,
          "month: matters of visits answered", Visits::answered);

  private final Figures figures;
  private final ReadCase reading;
  private final Clock clock;

  VisitSelections(Figures figures, ReadCase reading, Clock clock) {
    this.figures = figures;
    this.reading = reading;
    this.clock = clock;
  }

  @Override
  public Optional<List<Value.Row>> rows(
      UUID community, String selection, Map<String, Value> given) {
    return Optional.ofNullable(FIGURES.get(selection))
        .map(figure -> Rows.number(figure.applyAsInt(lastMonth(community))));
  }

  private Visits lastMonth(UUID community) {
    return figures.visits(
        List.of(community), Period.lastMonth(clock.instant()), reading.confidentialKinds());
  }
}
