package dev.zhishou.custody;

import dev.zhishou.casework.spi.Selections;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.Moments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// How often keys changed hands last month (002-086): each link of their chains is one hand-over.
@Component
class KeySelections implements Selections {
  private final Scoped scoped;
  private final Clock clock;

  KeySelections(Scoped scoped, Clock clock) {
    this.scoped = scoped;
    this.clock = clock;
  }

  @Override
  public Optional<List<Value.Row>> rows(
      UUID community, String selection, Map<String, Value> given) {
    if (!selection.equals("month: keys handed over")) {
      return Optional.empty();
    }
    LocalDate first = Moments.dayOf(clock.instant()).withDayOfMonth(1);
    SequencedMap<String, Value> columns = new LinkedHashMap<>();
    columns.put(
        "integer",
        new Value.Whole(
            handed(community, Moments.startOf(first.minusMonths(1)), Moments.startOf(first))));
    return Optional.of(List.of(new Value.Row("number", columns)));
  }

  long handed(UUID community, Instant from, Instant before) {
    return scoped
        .in(Scope.of(community))
        .of(
            """
            select count(*) as links
            from custody_deed d join custody_thing t on t.id = d.thing_id
            where t.community_id = :community and t.label in ('keys', 'cabinet-key') and not t.drill
              and d.at >= :from and d.at < :before
            """)
        .set("community", community)
        .set("from", from)
        .set("before", before)
        .first(row -> row.number("links"));
  }
}
