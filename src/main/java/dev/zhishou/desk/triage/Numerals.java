package dev.zhishou.desk.triage;

import java.util.OptionalInt;

/// Whole numbers as people write them: `12`, `十二`, `两`, `俩`, `一百零三`.
final class Numerals {
  /// One number, as a pattern: digits or Chinese numerals.
  static final String PATTERN = "(?:\\d+|[零〇一二两三四五六七八九十百俩仨]+)";

  private static final String DIGITS = "零一二三四五六七八九";

  private Numerals() {}

  /// The number that the text says; empty when it says none.
  static OptionalInt read(String text) {
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (text.chars().allMatch(Character::isDigit)) {
      return text.length() > 6 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }
    return chinese(text);
  }

  private static OptionalInt chinese(String text) {
    int total = 0;
    int current = 0;
    boolean places = text.indexOf('十') >= 0 || text.indexOf('百') >= 0;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      switch (sign) {
        case '十' -> {
          total += (current == 0 ? 1 : current) * 10;
          current = 0;
        }
        case '百' -> {
          total += (current == 0 ? 1 : current) * 100;
          current = 0;
        }
        default -> {
          int digit = digit(sign);
          if (digit < 0) {
            return OptionalInt.empty();
          }
          current = places ? digit : current * 10 + digit;
        }
      }
    }
    return OptionalInt.of(total + current);
  }

  private static int digit(char sign) {
    return switch (sign) {
      case '两', '俩' -> 2;
      case '仨' -> 3;
      case '〇' -> 0;
      default -> DIGITS.indexOf(sign);
    };
  }
}
