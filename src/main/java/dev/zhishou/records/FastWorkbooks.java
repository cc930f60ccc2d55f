package dev.zhishou.records;

import dev.zhishou.casework.spi.Workbooks;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/// Writes workbooks with fastexcel: rows go out as they come, texts stand in their cells (no table
/// of shared texts that would grow with the register), the first row stays in sight and filters.
///
/// A text is written as text and formatted as text: what begins with `=`, `+`, `-` or `@` is never
/// reckoned, also not after somebody has edited the cell.
@Component
class FastWorkbooks implements Workbooks {
  private static final int FLUSH_EVERY = 200;

  /// What Excel takes in one cell.
  private static final int MOST_CHARACTERS = 32_767;

  private static final String AS_TEXT = "@";

  @Override
  public void xlsx(Sheet sheet, OutputStream out) throws IOException {
    try (Workbook book = new Workbook(out, "Zhishou", "1.0")) {
      Worksheet page = book.newWorksheet(name(sheet.title()));
      head(page, sheet.columns());
      int row = 0;
      while (sheet.rows().hasNext()) {
        row++;
        write(page, row, sheet.rows().next());
        if (row % FLUSH_EVERY == 0) {
          page.flush();
        }
      }
      page.setAutoFilter(0, 0, row, sheet.columns().size() - 1);
      page.finish();
    }
  }

  private static void head(Worksheet page, List<Column> columns) {
    for (int at = 0; at < columns.size(); at++) {
      page.inlineString(0, at, clean(columns.get(at).title()));
      page.style(0, at).bold().fillColor("F2F2F2").format(AS_TEXT).wrapText(true).set();
      page.width(at, columns.get(at).width());
    }
    page.freezePane(0, 1);
  }

  private static void write(Worksheet page, int row, List<Cell> cells) {
    for (int at = 0; at < cells.size(); at++) {
      switch (cells.get(at)) {
        case Cell.Figure(var figure) -> page.value(row, at, figure);
        case Cell.Text(String text) when text.isEmpty() -> {}
        case Cell.Text(String text) -> {
          page.inlineString(row, at, clean(text));
          page.style(row, at).format(AS_TEXT).wrapText(true).verticalAlignment("top").set();
        }
      }
    }
  }

  /// What XML and Excel cannot hold is left out: control characters, halves of a character, and
  /// what goes beyond a cell.
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> allowed(point) ? point : 0xFFFD)
        .takeWhile(point -> clean.length() + Character.charCount(point) <= MOST_CHARACTERS)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean allowed(int point) {
    return point == '\t'
        || point == '\n'
        || point >= 0x20 && point < 0xD800
        || point >= 0xE000 && point < 0xFFFE
        || point >= 0x10000;
  }

  /// A sheet's name has at most 31 characters, and none of `[]:*?/\`.
  private static String name(String title) {
    String name = clean(title).replaceAll("[\\[\\]:*?/\\\\']", " ");
    return name.length() <= 31 ? name : name.substring(0, 31);
  }
}
