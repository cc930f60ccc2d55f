package dev.zhishou.records;

import dev.zhishou.casework.spi.Papers.Line;
import dev.zhishou.casework.spi.Papers.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/// A list of a form: a table whose head comes again on each page, its columns as wide as what
/// stands in them. Where more columns have something in them than can be read beside each other,
/// each row has boxes of its own.
final class ListTable {
  private static final int MOST_COLUMNS = 6;
  private static final int MOST_READABLE = 8;
  private static final float SIZE = 9;
  private static final float NUMBER = 24;
  private static final float WIDEST_HEAD = 72;
  private static final int TOGETHER = 8;

  private final Ink ink;
  private final float room;
  private final BiFunction<List<Line>, String, PdfPTable> boxes;

  /// @param room how wide it is, in points
  /// @param boxes writes labels and what stands beside them, under a heading
  ListTable(Ink ink, float room, BiFunction<List<Line>, String, PdfPTable> boxes) {
    this.ink = ink;
    this.room = room;
    this.boxes = boxes;
  }

  PdfPTable of(Table table) {
    List<Integer> shown = shown(table);
    return shown.size() > MOST_READABLE ? rowByRow(table, shown) : sideBySide(table, shown);
  }

  private PdfPTable sideBySide(Table table, List<Integer> shown) {
    PdfPTable list = FormPage.table(widths(table, shown));
    list.addCell(FormPage.band(ink, table.label(), shown.size() + 1));
    list.addCell(FormPage.head(ink, "序", SIZE));
    shown.forEach(at -> list.addCell(FormPage.head(ink, table.columns().get(at), SIZE)));
    list.setHeaderRows(2);
    list.setKeepTogether(table.rows().size() <= TOGETHER);
    for (int row = 0; row < table.rows().size(); row++) {
      list.addCell(cell(String.valueOf(row + 1)));
      for (int at : shown) {
        list.addCell(cell(table.rows().get(row).get(at)));
      }
    }
    return list;
  }

  /// What is short gets the room it needs; the rest is shared by what is long.
  private float[] widths(Table table, List<Integer> shown) {
    float[] widths = new float[shown.size() + 1];
    widths[0] = NUMBER;
    float fair = (room - NUMBER) / shown.size();
    float left = room - NUMBER;
    float wanted = 0;
    for (int column = 1; column < widths.length; column++) {
      widths[column] = natural(table, shown.get(column - 1));
      if (widths[column] <= fair) {
        left -= widths[column];
      } else {
        widths[column] = Math.min(widths[column], 3 * fair);
        wanted += widths[column];
      }
    }
    for (int column = 1; column < widths.length; column++) {
      if (widths[column] > fair) {
        widths[column] *= left / wanted;
      }
    }
    return widths;
  }

  private float natural(Table table, int at) {
    float widest = Math.min(ink.width(table.columns().get(at), SIZE), WIDEST_HEAD);
    for (List<String> row : table.rows()) {
      widest = Math.max(widest, ink.width(row.get(at), SIZE));
    }
    return widest + 2 * FormPage.PADDING + 2;
  }

  private PdfPTable rowByRow(Table table, List<Integer> shown) {
    PdfPTable all = FormPage.table(1);
    all.addCell(FormPage.band(ink, table.label(), 1));
    all.setHeaderRows(1);
    for (int row = 0; row < table.rows().size(); row++) {
      List<Line> lines = new ArrayList<>();
      for (int at : shown) {
        String text = table.rows().get(row).get(at);
        if (!text.isBlank()) {
          lines.add(new Line(table.columns().get(at), text));
        }
      }
      PdfPCell one = new PdfPCell(boxes.apply(lines, "第 " + (row + 1) + " 条"));
      one.setPadding(0);
      all.addCell(one);
    }
    return all;
  }

  /// A wide list leaves out the columns in which nothing stands.
  private static List<Integer> shown(Table table) {
    return IntStream.range(0, table.columns().size())
        .filter(
            at ->
                table.columns().size() <= MOST_COLUMNS
                    || table.rows().isEmpty()
                    || table.rows().stream().anyMatch(row -> !row.get(at).isBlank()))
        .boxed()
        .toList();
  }

  private PdfPCell cell(String text) {
    return FormPage.cell(ink.phrase(text, SIZE));
  }
}
