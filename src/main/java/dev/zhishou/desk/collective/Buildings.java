package dev.zhishou.desk.collective;

import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The buildings that somebody names as he says what is cut off: `3号楼`, `三、五栋`, `3到5栋`. Who
/// names none means all, or does not know.
record Buildings(Set<String> named) {
  private static final String ONE = "(?:[0-9]{1,3}|[一二三四五六七八九十]+|[a-z](?![a-z]))";
  private static final Pattern SOME =
      Pattern.compile("%1$s(?:[、,和及到至~-]%1$s)*(?=(?:号楼|#楼|栋|幢|座))".formatted(ONE));
  private static final Pattern RANGE = Pattern.compile("([0-9]{1,3})[到至~-]([0-9]{1,3})");
  private static final String DIGITS = "一二三四五六七八九";
  private static final Pattern WORDS =
      Pattern.compile("(?=[一二三四五六七八九十])([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)");

  static Buildings of(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\s", "");
    Set<String> named = new TreeSet<>();
    SOME.matcher(plain).results().forEach(some -> add(named, counted(some.group())));
    return new Buildings(Collections.unmodifiableSet(named));
  }

  /// Whether one of them is named by both, or one of both means all.
  boolean meet(Buildings other) {
    return named.isEmpty() || other.named.isEmpty() || !Collections.disjoint(named, other.named);
  }

  private static void add(Set<String> named, String some) {
    Matcher range = RANGE.matcher(some);
    while (range.find()) {
      int from = Integer.parseInt(range.group(1));
      int to = Integer.parseInt(range.group(2));
      for (int one = from; one <= to; one++) {
        named.add(Integer.toString(one));
      }
    }
    named.addAll(List.of(some.split("[^0-9a-z]+")));
  }

  /// With the figures in place of the words: `十二` is 12.
  private static String counted(String some) {
    return WORDS.matcher(some).replaceAll(word -> Integer.toString(counted(word)));
  }

  private static int counted(MatchResult word) {
    int tens = word.group(2).isEmpty() ? 0 : 10 * Math.max(1, digit(word.group(1)));
    return tens == 0 ? digit(word.group()) : tens + digit(word.group(3));
  }

  /// Nothing is none.
  private static int digit(String word) {
    return word.isEmpty() ? 0 : DIGITS.indexOf(word) + 1;
  }
}
