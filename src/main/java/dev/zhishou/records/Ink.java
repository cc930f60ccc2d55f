package dev.zhishou.records;

import java.util.regex.Pattern;
import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;

/// Writes with one face: what the face does not have is marked, brackets beside Chinese are Chinese
/// ones, lines end where Chinese lets them.
final class Ink {
  /// Stands for a character that the face does not have.
  static final String MISSING = "〓";

  private static final ChineseLines LINES = new ChineseLines();

  private static final Pattern BRACKETS =
      Pattern.compile("\\((?=[^()]*[\\u4e00-\\u9fff])([^()]*)\\)");

  private final BaseFont face;

  Ink(BaseFont face) {
    this.face = face;
  }

  Phrase phrase(String text, float size) {
    Chunk chunk = new Chunk(printable(text), new Font(face, size));
    chunk.setSplitCharacter(LINES);
    return new Phrase(size * 1.35f, chunk);
  }

  /// In points, on one line.
  float width(String text, float size) {
    return face.getWidthPoint(printable(text), size);
  }

  String printable(String text) {
    StringBuilder printable = new StringBuilder();
    BRACKETS
        .matcher(text)
        .replaceAll("（$1）")
        .replace("\r\n", "\n")
        .replace('\t', ' ')
        .codePoints()
        .forEach(
            one -> {
              if (one == '\n' || face.charExists(one)) {
                printable.appendCodePoint(one);
              } else if (!Character.isISOControl(one)
                  && Character.getType(one) != Character.FORMAT) {
                printable.append(MISSING);
              }
            });
    return printable.toString();
  }
}
