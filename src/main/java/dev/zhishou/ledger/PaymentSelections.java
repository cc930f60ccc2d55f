package dev.zhishou.ledger;

import dev.zhishou.casework.spi.Selections;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.Moments;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What cases took in today, a line each (000-035).
@Component
class PaymentSelections implements Selections {
  private final Scoped scoped;
  private final Clock clock;

  PaymentSelections(Scoped scoped, Clock clock) {
    this.scoped = scoped;
    this.clock = clock;
  }

  @Override
  public Optional<List<Value.Row>> rows(
      UUID community, String selection, Map<String, Value> given) {
    return selection.equals("payments taken today")
        ? Optional.of(taken(community, Moments.dayOf(clock.instant())))
        : Optional.empty();
  }

  private List<Value.Row> taken(UUID community, LocalDate day) {
    return scoped
        .in(Scope.of(community))
        .of(
            """
            select id, by_case, fen from ledger_entry
            where community_id = :community and kind = 'charge' and year = :year
              and at >= :from and at < :before
            order by number
            """)
        .set("community", community)
        .set("year", day.getYear())
        .set("from", Moments.startOf(day))
        .set("before", Moments.endOf(day))
        .list(row -> row(row.uuid("id"), row.uuid("by_case"), row.number("fen")));
  }

  private static Value.Row row(UUID line, UUID by, long fen) {
    SequencedMap<String, Value> columns = new LinkedHashMap<>();
    columns.put("case", new Value.Id(by.toString()));
    columns.put("money", new Value.Money(fen));
    return new Value.Row(line.toString(), columns);
  }
}
