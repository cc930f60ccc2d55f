package dev.zhishou.casework.running;

import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.procedure.model.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// The answers of a case as others may use them: the last one of each question.
public final class Given {
  private Given() {}

  /// The last answers; those in sealed form are `Value.Sealed`.
  public static SequencedMap<String, Value> last(CaseState state) {
    SequencedMap<String, Value> last = new LinkedHashMap<>();
    state.answers().forEach((name, all) -> last.put(name, all.getLast().value()));
    return last;
  }

  /// What narrows selections: home, place, and every plain answer.
  public static Map<String, Value> narrowing(CaseState state) {
    SequencedMap<String, Value> given = last(state);
    given.values().removeIf(value -> value instanceof Value.Sealed);
    around(given, state.head().opened());
    return given;
  }

  public static Map<String, Value> narrowing(Fact.Opened opened, Map<String, Value> answers) {
    SequencedMap<String, Value> given = new LinkedHashMap<>(answers);
    around(given, opened);
    return given;
  }

  private static void around(Map<String, Value> given, Fact.Opened opened) {
    if (opened.home() != null) {
      given.putIfAbsent("home", new Value.Id(opened.home()));
    }
    if (opened.place() != null) {
      given.putIfAbsent("place", new Value.Id(opened.place()));
    }
  }
}
