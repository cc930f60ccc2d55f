package dev.zhishou.casework.scenario.script;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Which row of a list has which id, where no home, place, thing or person says so (Pinned 17): a
/// row that is written with the same first column keeps its id through the scenario, a new one gets
/// the next number.
public final class RowIds {
  private final Map<String, SequencedMap<String, String>> ids = new HashMap<>();

  /// The id of a row that is not among those `used` in the same answer.
  String id(String list, String first, List<String> used) {
    SequencedMap<String, String> known = ids.computeIfAbsent(list, _ -> new LinkedHashMap<>());
    String key = first;
    while (known.containsKey(key) && used.contains(known.get(key))) {
      key = key + " ";
    }
    return known.computeIfAbsent(key, _ -> Integer.toString(known.size() + 1));
  }

  /// The id of the row whose first column says this.
  Optional<String> called(String list, String first) {
    return Optional.ofNullable(ids.getOrDefault(list, new LinkedHashMap<>()).get(first));
  }
}
