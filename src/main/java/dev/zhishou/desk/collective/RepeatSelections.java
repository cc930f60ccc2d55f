package dev.zhishou.desk.collective;

import dev.zhishou.casework.spi.Selections;
import dev.zhishou.procedure.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Whether the same was reported lately: a fault in this home or at this place, water or power cut
/// off here (002-519), a complaint of this home (002-376, 002-479). The desk is asked when it
/// cannot be told, also when the look-up fails: that holds up
/// no opening.
@Component
class RepeatSelections implements Selections {
  private static final Logger LOG = LoggerFactory.getLogger(RepeatSelections.class);

  private static final Map<String, Earlier.Kind> KINDS =
      Map.of(
          "same fault at this home", Earlier.Kind.FAULT,
          "same fault at this place", Earlier.Kind.PUBLIC_FAULT,
          "power cut at this place before", Earlier.Kind.POWER,
          "water cut at this place before", Earlier.Kind.WATER,
          "same matter from this home", Earlier.Kind.MATTER);

  private final Earlier earlier;

  RepeatSelections(Earlier earlier) {
    this.earlier = earlier;
  }

  @Override
  public Optional<List<Value.Row>> rows(
      UUID community, String selection, Map<String, Value> given) {
    Earlier.Kind kind = KINDS.get(selection);
    return kind == null ? Optional.empty() : Optional.of(rows(community, kind, given));
  }

  private List<Value.Row> rows(UUID community, Earlier.Kind kind, Map<String, Value> given) {
    try {
      return earlier.found(community, kind, given).stream().map(RepeatSelections::row).toList();
    } catch (RuntimeException fault) { // the desk is asked, as if nothing were known
      LOG.warn("earlier cases of {} were not looked up", kind.procedure(), fault);
      return List.of();
    }
  }

  private static Value.Row row(boolean found) {
    SequencedMap<String, Value> columns = new LinkedHashMap<>();
    columns.put("yes-no", new Value.YesNo(found));
    return new Value.Row("found", columns);
  }
}
