package dev.zhishou.desk.triage.sense;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text as the numbers that the language model knows: one for a Chinese character or a mark, one
/// or several for a Latin word or a number, the longest known beginning first.
final class WordPieces {
  private static final Pattern PIECE =
      Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+|\\S");
  private static final int MOST = 128;
  private static final String INSIDE = "##";

  private final Map<String, Integer> numbers;
  private final int unknown;
  private final int begin;
  private final int end;

  /// @param numbers the model's own list of pieces
  WordPieces(Map<String, Integer> numbers) {
    this.numbers = numbers;
    this.unknown = number("[UNK]");
    this.begin = number("[CLS]");
    this.end = number("[SEP]");
  }

  private int number(String piece) {
    Integer number = numbers.get(piece);
    if (number == null) {
      throw new IllegalStateException(piece + " is missing");
    }
    return number;
  }

  /// Begin and end are marked; what is longer than the model can hear is cut off.
  long[] of(String text) {
    List<Integer> found = new ArrayList<>();
    found.add(begin);
    Matcher pieces = PIECE.matcher(text);
    while (pieces.find()) {
      found.addAll(parts(pieces.group()));
    }
    List<Integer> heard = new ArrayList<>(found.subList(0, Math.min(found.size(), MOST - 1)));
    heard.add(end);
    return heard.stream().mapToLong(Integer::longValue).toArray();
  }

  private List<Integer> parts(String word) {
    List<Integer> parts = new ArrayList<>();
    int at = 0;
    while (at < word.length()) {
      int to = word.length();
      Integer part = null;
      while (part == null && to > at) {
        part = numbers.get((at == 0 ? "" : INSIDE) + word.substring(at, to--));
      }
      if (part == null) {
        return List.of(unknown);
      }
      parts.add(part);
      at = to + 1;
    }
    return parts;
  }
}
