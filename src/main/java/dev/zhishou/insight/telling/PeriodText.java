package dev.zhishou.insight.telling;

import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.insight.past.Period;
import dev.zhishou.procedure.ProcedureCatalog;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Says what was closed in a time, and how much of it in time, to everybody: confidential
/// procedures are left out.
@Component
class PeriodText {
  private final ClosedCases closed;
  private final ReadCase reading;
  private final ProcedureCatalog catalog;

  PeriodText(ClosedCases closed, ReadCase reading, ProcedureCatalog catalog) {
    this.closed = closed;
    this.reading = reading;
    this.catalog = catalog;
  }

  String closed(CommunityId where, Period period) {
    SequencedMap<String, ClosedCases.Tally> tallies =
        closed.between(where, period, reading.confidentialKinds());
    ClosedCases.Tally all =
        tallies.values().stream().reduce(ClosedCases.Tally.NONE, ClosedCases.Tally::plus);
    String which =
        tallies.entrySet().stream()
            .map(one -> title(one.getKey()) + " " + one.getValue().closed())
            .collect(Collectors.joining("、"));
    return all.closed() == 0
        ? "办结 0 件"
        : String.format(Locale.ROOT, "办结 %d 件，其中按时 %d 件(%s)", all.closed(), all.inTime(), which);
  }

  private String title(String procedure) {
    return catalog.newest(procedure).map(one -> one.procedure().head().title()).orElse(procedure);
  }
}
