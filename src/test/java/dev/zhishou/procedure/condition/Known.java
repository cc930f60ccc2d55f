package dev.zhishou.procedure.condition;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Names for tests.
record Known(Map<String, Type> types) implements Names {
  static final Known NAMES =
      new Known(
          Map.ofEntries(
              Map.entry("yes", Type.YES_NO),
              Map.entry("no", Type.YES_NO),
              Map.entry("open", Type.YES_NO),
              Map.entry("count", Type.WHOLE),
              Map.entry("hours", Type.of(Type.Sort.DECIMAL)),
              Map.entry("sum", Type.of(Type.Sort.MONEY)),
              Map.entry("big_sum", Type.figure(Type.Sort.WHOLE)),
              Map.entry("long_time", Type.figure(Type.Sort.WHOLE)),
              Map.entry("back", Type.figure(Type.Sort.LENGTH)),
              Map.entry("back_in", Type.of(Type.Sort.LENGTH)),
              Map.entry("came_at", Type.MOMENT),
              Map.entry("opened", Type.MOMENT),
              Map.entry("day_of", Type.of(Type.Sort.DATE)),
              Map.entry("clock", Type.of(Type.Sort.TIME)),
              Map.entry("said", new Type(Type.Sort.TEXT, false, true, Set.of(), Map.of())),
              Map.entry("channel", Type.TEXT),
              Map.entry("helper", Type.ID),
              Map.entry(
                  "state",
                  new Type(Type.Sort.CHOICE, false, false, Set.of("out", "help"), Map.of())),
              Map.entry(
                  "signs",
                  new Type(Type.Sort.SEVERAL, false, false, Set.of("smoke", "cries"), Map.of())),
              Map.entry(
                  "cars",
                  new Type(
                      Type.Sort.ROWS,
                      false,
                      false,
                      Set.of(),
                      Map.of("in_car", Type.YES_NO, "level", Type.WHOLE))),
              Map.entry("visit.content", Type.YES_NO),
              Map.entry("frame.ended", Type.YES_NO)));

  @Override
  public Optional<Type> type(String name) {
    return Optional.ofNullable(types.get(name));
  }

  @Override
  public Collection<String> known() {
    return types.keySet();
  }

  @Override
  public boolean role(String id) {
    return id.equals("medic");
  }
}
