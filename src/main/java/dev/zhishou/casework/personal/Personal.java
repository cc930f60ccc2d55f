package dev.zhishou.casework.personal;

import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.event.Disclosure;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What is personal of a case for one reader. It is read when it is first asked for, most looks at
/// a case need none of it; and whether he needs it is asked only where something would be masked.
public final class Personal {
  private final Masking masking;
  private final boolean signed;
  private final boolean sees;
  private final Supplier<Map<Command.Secret, Disclosure>> reading;
  private final BooleanSupplier needing;
  private final BooleanSupplier consented;
  private @Nullable Map<Command.Secret, Disclosure> opened;
  private @Nullable Boolean needed;

  /// @param sees whether he may see personal values at all
  /// @param reading all that is private of the case, opened; read only for who sees it
  /// @param needing whether he needs to know it; who does is put on record
  /// @param consented whether an owner's papers are open to him
  public Personal(
      Plan plan,
      CaseState state,
      boolean sees,
      Supplier<Map<Command.Secret, Disclosure>> reading,
      BooleanSupplier needing,
      BooleanSupplier consented) {
    this.masking = new Masking(plan);
    this.signed =
        state.runs().values().stream()
            .flatMap(run -> run.doing().signed().stream())
            .anyMatch(Personal::ofOutsider);
    this.sees = sees;
    this.reading = reading;
    this.needing = needing;
    this.consented = consented;
  }

  /// By event and name, each whole or masked.
  public Map<Command.Secret, Disclosure> opened() {
    if (opened == null) {
      Map<Command.Secret, Disclosure> whole = sees ? reading.get() : Map.of();
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

  /// Whether he sees who signed there and what was drawn. Staff sign from their accounts, in their
  /// office; the hand of anybody else is as personal as his name.
  public boolean shows(Fact.Signed one) {
    return !ofOutsider(one) || sees && needs();
  }

  /// Whether he may open the papers of an owner that are in the case (002-245).
  public boolean showsPapers() {
    return consented.getAsBoolean();
  }

  /// Whether something that he asked for, or a signature, is masked.
  public boolean masked() {
    return opened != null && opened.values().stream().anyMatch(one -> !one.whole())
        || signed && sees && !needs();
  }

  private static boolean ofOutsider(Fact.Signed one) {
    return one.account() == null;
  }

  private boolean needs() {
    if (needed == null) {
      needed = needing.getAsBoolean();
    }
    return needed;
  }
}
