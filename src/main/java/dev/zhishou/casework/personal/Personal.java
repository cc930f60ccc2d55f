package dev.zhishou.casework.personal;

import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.event.Disclosure;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What is personal of a case for one reader. It is read when it is first asked for, most looks at
/// a
/// case need none of it; and whether he needs it is asked only where something would be masked.
public final class Personal {
  private final Masking masking;
  private final Supplier<Map<Command.Secret, Disclosure>> reading;
  private final BooleanSupplier needing;
  private @Nullable Map<Command.Secret, Disclosure> opened;
  private @Nullable Boolean needed;

  /// @param reading all that is private of the case, opened; nothing for who sees no personal value
  /// @param needing whether he needs to know it; who does is put on record
  public Personal(
      Plan plan, Supplier<Map<Command.Secret, Disclosure>> reading, BooleanSupplier needing) {
    this.masking = new Masking(plan);
    this.reading = reading;
    this.needing = needing;
  }

  /// By event and name, each whole or masked.
  public Map<Command.Secret, Disclosure> opened() {
    if (opened == null) {
      Map<Command.Secret, Disclosure> whole = reading.get();
      Map<Command.Secret, Disclosure> masked = new LinkedHashMap<>();
      whole.forEach(
          (secret, one) ->
              masked.put(secret, one.masked(masking.masked(secret.name(), one.json()))));
      boolean hidden = masked.values().stream().anyMatch(one -> !one.whole());
      opened = hidden && needs() ? whole : masked;
    }
    return opened;
  }

  /// What a register proposes as answer to a question, as he sees it.
  public JsonNode proposed(String ask, JsonNode value) {
    JsonNode masked = masking.masked(ask, value);
    return masked.equals(value) || needs() ? value : masked;
  }

  /// Whether something that he asked for was masked.
  public boolean masked() {
    return opened != null && opened.values().stream().anyMatch(one -> !one.whole());
  }

  private boolean needs() {
    if (needed == null) {
      needed = needing.getAsBoolean();
    }
    return needed;
  }
}
