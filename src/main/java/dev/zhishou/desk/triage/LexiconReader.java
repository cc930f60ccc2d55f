package dev.zhishou.desk.triage;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Reads `sop/lexicon.yaml`. The file is ours, so it may use anchors for word lists that several
/// rules share; what is wrong in it is a bug and stops the start.
final class LexiconReader {
  private LexiconReader() {}

  /// @param yaml the file's text
  static Lexicon read(String yaml) {
    LoadSettings settings = LoadSettings.builder().setLabel("sop/lexicon.yaml").build();
    Map<?, ?> file = map(new Load(settings).loadFromString(yaml));
    return new Lexicon(
        terms(file.get("ignore")),
        new Lexicon.Denial(
            negation(strings(file.get("negators")), strings(file.get("negation-may-skip"))),
            takenBack(strings(file.get("takes-back"))),
            terms(file.get("false-alarm")),
            terms(file.get("over"))),
        new Lexicon.Times(
            terms(file.get("story")),
            terms(file.get("now")),
            terms(file.get("aftermath")),
            terms(file.get("idle"))),
        list(file.get("alike")).stream().map(LexiconReader::terms).toList(),
        list(file.get("rules")).stream().map(LexiconReader::rule).toList());
  }

  private static Lexicon.Rule rule(Object node) {
    Map<?, ?> rule = map(node);
    return new Lexicon.Rule(
        String.valueOf(rule.get("procedure")),
        rule.get("otherwise") == null ? null : String.valueOf(rule.get("otherwise")),
        ((Number) value(rule, "confidence")).doubleValue(),
        list(value(rule, "words")).stream().map(LexiconReader::terms).toList(),
        terms(rule.get("not")));
  }

  private static Pattern negation(List<String> negators, List<String> skipped) {
    String words = negators.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    String between = skipped.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    return Pattern.compile("(?:" + words + ")(?:" + between + "){0,3}$");
  }

  private static Pattern takenBack(List<String> words) {
    return Pattern.compile(
        "(?:" + words.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")[^|]*");
  }

  private static List<Term> terms(@Nullable Object node) {
    return strings(node).stream().map(Term::of).toList();
  }

  private static List<String> strings(@Nullable Object node) {
    return node == null ? List.of() : list(node).stream().map(String::valueOf).toList();
  }

  private static Object value(Map<?, ?> node, String key) {
    Object value = node.get(key);
    if (value == null) {
      throw new IllegalStateException("sop/lexicon.yaml: " + key + " is missing in " + node);
    }
    return value;
  }

  private static Map<?, ?> map(@Nullable Object node) {
    if (node instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalStateException("sop/lexicon.yaml: a mapping is needed where " + node);
  }

  private static List<?> list(@Nullable Object node) {
    if (node instanceof List<?> list) {
      return list;
    }
    throw new IllegalStateException("sop/lexicon.yaml: a list is needed where " + node);
  }
}
