package dev.zhishou.access.reveal;

/// A name as screens and workbooks show it to who need not know it: 王**.
public final class MaskedName {
  private MaskedName() {}

  /// The first character, and a star for each other one.
  public static String of(String name) {
    String plain = name.strip();
    if (plain.isEmpty()) {
      return "";
    }
    int first = plain.offsetByCodePoints(0, 1);
    return plain.substring(0, first) + "*".repeat(Math.max(1, plain.length() - first));
  }
}
