package dev.zhishou.platform.cli;

import dev.zhishou.platform.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The words behind a command: `--name value` pairs, `--switch`es, and the rest in order. Every
/// fault is told, not only the first.
///
/// @param values the pairs
/// @param switches the switches given
/// @param rest words that belong to no option
/// @param faults unknown options, missing values
public record Options(
    Map<String, String> values, Set<String> switches, List<String> rest, List<Message> faults) {

  /// Reads the words.
  ///
  /// @param valued options that take a value, with their dashes
  /// @param switches options that take none
  public static Options read(List<String> words, Set<String> valued, Set<String> switches) {
    Map<String, String> values = new HashMap<>();
    List<String> given = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    List<Message> faults = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!word.startsWith("--")) {
        rest.add(word);
      } else if (switches.contains(word)) {
        given.add(word);
      } else if (!valued.contains(word)) {
        faults.add(new Message("不认识的选项 " + word, "unknown option " + word));
      } else if (i + 1 < words.size() && !words.get(i + 1).startsWith("--")) {
        values.put(word, words.get(++i));
      } else {
        faults.add(new Message(word + " 缺少值", word + " lacks a value"));
      }
    }
    return new Options(
        Map.copyOf(values), Set.copyOf(given), List.copyOf(rest), List.copyOf(faults));
  }

  /// The value of an option, if it was given.
  public Optional<String> value(String option) {
    return Optional.ofNullable(values.get(option));
  }
}
