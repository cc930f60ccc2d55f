package dev.zhishou.casework.running;

import dev.zhishou.casework.Live;
import dev.zhishou.casework.Surroundings;
import dev.zhishou.casework.engine.Outlook;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What the registers propose to who is asked (`from:`): he may take it or say otherwise.
@Component
public final class Proposals {
  /// What narrows a selection to the row that a run is about.
  private static final List<String> NARROWING =
      List.of("home", "place", "lift", "point", "department", "person");

  private final Surroundings surroundings;

  Proposals(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /// @param run `""`: the case
  /// @param asks by name
  /// @return by name; what is not known is left out
  public Map<String, Value> of(Live live, Outlook outlook, String run, Map<String, Ask> asks) {
    Map<String, Value> proposed = new LinkedHashMap<>();
    if (asks.values().stream().allMatch(ask -> ask.source().from() == null)) {
      return proposed;
    }
    Map<String, Value> given = new LinkedHashMap<>(Given.narrowing(live.state()));
    for (String name : NARROWING) {
      Value value = outlook.value(run, name);
      if (value instanceof Value.Id || value instanceof Value.Choice) {
        given.put(name, value);
      }
    }
    asks.forEach(
        (name, ask) -> {
          String from = ask.source().from();
          if (from != null) {
            FromRegisters.proposed(ask, surroundings.select(live.community(), from, given))
                .ifPresent(value -> proposed.put(name, value));
          }
        });
    return proposed;
  }
}
