package dev.zhishou.procedure.condition;

/// Replaces the words `and, or, not` by CEL's signs, token by token, never inside quotes, and keeps
/// every other character where it stands.
final class Words {
  private Words() {}

  static String toCel(String text) {
    StringBuilder cel = new StringBuilder(text);
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"' || c == '\'') {
        at = closing(text, at);
      } else if (word(c)) {
        int end = at;
        while (end < text.length() && word(text.charAt(end))) {
          end++;
        }
        boolean field = at > 0 && text.charAt(at - 1) == '.';
        if (!field) {
          replace(cel, at, text.substring(at, end));
        }
        at = end;
      } else {
        at++;
      }
    }
    return cel.toString();
  }

  private static void replace(StringBuilder cel, int at, String token) {
    switch (token) {
      case "and" -> cel.replace(at, at + 3, "&& ");
      case "or" -> cel.replace(at, at + 2, "||");
      case "not" -> cel.replace(at, at + 3, "!  ");
      default -> {
        // any other word stays
      }
    }
  }

  private static int closing(String text, int open) {
    char quote = text.charAt(open);
    for (int at = open + 1; at < text.length(); at++) {
      if (text.charAt(at) == '\\') {
        at++;
      } else if (text.charAt(at) == quote) {
        return at + 1;
      }
    }
    return text.length();
  }

  private static boolean word(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
