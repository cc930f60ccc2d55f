package dev.zhishou.casework.running;

import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.procedure.model.Value;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The key under which no second case of a procedure may be open (`one-per`, Pinned 32).
public final class OnePer {
  private OnePer() {}

  /// @param given answers, home and place, as known
  /// @return null: the procedure has none, or it is not known yet
  public static @Nullable String key(Procedure.Head head, Map<String, Value> given, boolean drill) {
    String of = head.onePer();
    if (of == null) {
      return null;
    }
    // A drill never joins a real case, nor a real case a drill.
    String prefix = (drill ? "drill:" : "") + head.id();
    if (of.equals("community")) {
      return prefix;
    }
    Value value = given.get(of);
    String text =
        switch (value) {
          case null -> null;
          case Value.Id id -> id.id();
          case Value.Choice choice -> String.join(",", choice.keys());
          case Value.Date date -> date.date().toString();
          case Value.Whole whole -> Long.toString(whole.number());
          case Value.YesNo v -> null;
          case Value.Decimal v -> null;
          case Value.Money v -> null;
          case Value.TimeOfDay v -> null;
          case Value.At v -> null;
          case Value.Length v -> null;
          case Value.Files v -> null;
          case Value.Text v -> null;
          case Value.Sealed v -> null;
          case Value.Rows v -> null;
        };
    return text == null ? null : prefix + ":" + text;
  }
}
