package dev.zhishou.platform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A text with `:named` parameters, read once and kept. Quotes, comments and casts (`::uuid`) are
/// left alone.
///
/// @param jdbc the text with `?` for each parameter
/// @param order the parameter at each `?`
/// @param names the distinct parameters
/// @param statements how many statements it holds
record NamedSql(String jdbc, List<String> order, Set<String> names, int statements) {
  /// Statements are constants of the program; a bound keeps a mistake from eating the memory.
  private static final int MOST_KEPT = 2_000;

  private static final Map<String, NamedSql> KEPT = new ConcurrentHashMap<>();

  static NamedSql of(String text) {
    NamedSql known = KEPT.get(text);
    if (known != null) {
      return known;
    }
    NamedSql read = new Reader(text.strip()).read();
    if (KEPT.size() < MOST_KEPT) {
      KEPT.put(text, read);
    }
    return read;
  }

  private static final class Reader {
    private final String text;
    private final StringBuilder out = new StringBuilder();
    private final List<String> order = new ArrayList<>();
    private int at;
    private int statements = 1;

    Reader(String text) {
      this.text = text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
    }

    NamedSql read() {
      while (at < text.length()) {
        char c = text.charAt(at);
        if (c == '\'' || c == '"') {
          copyThrough(String.valueOf(c), at + 1);
        } else if (text.startsWith("--", at)) {
          copyThrough("\n", at);
        } else if (text.startsWith("/*", at)) {
          copyThrough("*/", at);
        } else if (text.startsWith("$$", at)) {
          copyThrough("$$", at + 2);
        } else if (text.startsWith("::", at)) {
          copy(2);
        } else if (c == ':' && at + 1 < text.length() && begins(text.charAt(at + 1))) {
          parameter();
        } else {
          statements += c == ';' ? 1 : 0;
          copy(1);
        }
      }
      return new NamedSql(
          out.toString(), List.copyOf(order), Set.copyOf(new HashSet<>(order)), statements);
    }

    private void parameter() {
      int end = at + 1;
      while (end < text.length()
          && (begins(text.charAt(end)) || Character.isDigit(text.charAt(end)))) {
        end++;
      }
      order.add(text.substring(at + 1, end));
      out.append('?');
      at = end;
    }

    private static boolean begins(char c) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private void copyThrough(String end, int from) {
      int found = text.indexOf(end, from);
      copy((found < 0 ? text.length() : found + end.length()) - at);
    }

    private void copy(int length) {
      // A bare ? is an operator to us and a parameter to JDBC.
      out.append(text.substring(at, at + length).replace("?", "??"));
      at += length;
    }
  }
}
