package dev.zhishou.guards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which obligations have a figure, and which are named where figures are asserted.
final class Figures {
  private static final Pattern OBLIGATION =
      Pattern.compile(
          "^- id: \"([0-9-]+)\"$(.*?)(?=^- id: |\\z)", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern QUOTE = Pattern.compile("^  quote: (.*)$", Pattern.MULTILINE);
  private static final Pattern NEED = Pattern.compile("^  need: (.*)$", Pattern.MULTILINE);

  /// A digit, or a number in words before what is counted.
  private static final Pattern SAID =
      Pattern.compile(
          "[0-9]|[〇零一二两兩三四五六七八九十百千半]\\s*(个?工作日|個?工作日|个?小时|個?小時|分钟|分鐘|秒|天|日内|日內"
              + "|个?月|個月|周|週|年|季度|元|万元|次|人|户|戶|份|把|米|公里|倍|件|遍|声|聲|组|組|层|页|岁|项|度)");

  /// What the words leave open and was settled: `15 min`.
  private static final Pattern SETTLED =
      Pattern.compile(
          "\\b\\d+(\\.\\d+)?\\s?"
              + "(%|min|minutes?|h|hours?|working days?|days?|months?|years?|heads?)(?![a-z])");

  /// An id, or a run of them: `002-249 … 002-253`.
  private static final Pattern NAMED =
      Pattern.compile("\\b(\\d{3})-(\\d{3})\\b(?:\\s*…\\s*(\\d{3})-(\\d{3})\\b)?");

  private Figures() {}

  /// The texts of the requirements.
  static List<String> requirements() {
    return read(Path.of("requirements"), ".yaml");
  }

  /// The obligations whose words, or what they need, hold a figure.
  static Set<String> stated(List<String> requirements) {
    Set<String> stated = new TreeSet<>();
    for (String text : requirements) {
      OBLIGATION
          .matcher(text)
          .results()
          .filter(one -> holds(SAID, QUOTE, one) || holds(SETTLED, NEED, one))
          .forEach(one -> stated.add(one.group(1)));
    }
    return stated;
  }

  private static boolean holds(Pattern figure, Pattern line, MatchResult obligation) {
    return line.matcher(obligation.group(2))
        .results()
        .anyMatch(one -> figure.matcher(one.group(1)).find());
  }

  /// The obligations that a scenario or a test names.
  static Set<String> asserted() {
    Set<String> asserted = new TreeSet<>();
    read(Path.of("sop"), ".test.yaml").forEach(text -> asserted.addAll(named(text)));
    read(Path.of("src/test/java"), ".java").forEach(text -> asserted.addAll(named(text)));
    return asserted;
  }

  /// The ids in a text, those of its runs among them.
  static Set<String> named(String text) {
    Set<String> named = new TreeSet<>();
    NAMED
        .matcher(text)
        .results()
        .forEach(
            one -> {
              named.add(one.group(1) + "-" + one.group(2));
              if (one.group(1).equals(one.group(3))) {
                int last = Integer.parseInt(one.group(4));
                for (int i = Integer.parseInt(one.group(2)); i <= last; i++) {
                  named.add(String.format(Locale.ROOT, "%s-%03d", one.group(1), i));
                }
              }
            });
    return named;
  }

  private static List<String> read(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(ending)).toList()) {
        texts.add(Files.readString(file));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
