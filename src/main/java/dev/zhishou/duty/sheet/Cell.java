package dev.zhishou.duty.sheet;

import org.jspecify.annotations.Nullable;

/// A cell of a sheet that somebody sends.
///
/// @param row from 0
/// @param column from 0
/// @param formula whether something is reckoned there: that is never taken
record Cell(int row, int column, String text, boolean formula) {
  private static final int LETTERS = 26;

  /// As people call it: `C5`.
  String name() {
    return name(row, column);
  }

  static String name(int row, int column) {
    StringBuilder letters = new StringBuilder();
    for (int left = column; left >= 0; left = left / LETTERS - 1) {
      letters.insert(0, (char) ('A' + left % LETTERS));
    }
    return letters.toString() + (row + 1);
  }

  /// The column of `C5`, or -1.
  static int column(@Nullable String name) {
    int column = 0;
    int at = 0;
    while (name != null && at < name.length() && at < 3 && between(name.charAt(at))) {
      column = column * LETTERS + (name.charAt(at) - 'A' + 1);
      at++;
    }
    return column - 1;
  }

  private static boolean between(char letter) {
    return letter >= 'A' && letter <= 'Z';
  }
}
