package dev.zhishou.insight.telling;

import dev.zhishou.access.seal.DaySeals;
import dev.zhishou.casework.spi.Selections;
import dev.zhishou.procedure.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The last day seal as it stands on the daily report: `N:ROOT`, a copy that people carry out of
/// the house and that `zhishou verify --seal` takes.
@Component
class SealSelections implements Selections {
  private final DaySeals seals;

  SealSelections(DaySeals seals) {
    this.seals = seals;
  }

  @Override
  public Optional<List<Value.Row>> rows(
      UUID community, String selection, Map<String, Value> given) {
    if (!selection.equals("last day seal")) {
      return Optional.empty();
    }
    String said =
        seals.newest(null, 1).stream()
            .findFirst()
            .map(seal -> seal.n() + ":" + seal.root())
            .orElse("还没有日封");
    return Optional.of(List.of(Rows.row("seal", Map.of("text", new Value.Text(said)))));
  }
}
