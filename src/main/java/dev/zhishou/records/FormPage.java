package dev.zhishou.records;

import dev.zhishou.casework.spi.Papers;
import dev.zhishou.casework.spi.Papers.Line;
import dev.zhishou.casework.spi.Papers.Paper;
import dev.zhishou.casework.spi.Papers.Table;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/// A form on A4 in ruled boxes of four columns: two short answers share a row, a long one has its
/// own; lists are tables in their place; the places to sign stand together at the end,
/// photos behind.
final class FormPage {
  private static final float[] COLUMNS = {1.15f, 1.85f, 1.15f, 1.85f};
  private static final float SIZE = 10;
  private static final int LAST_LINES = 2;
  static final float PADDING = 5;
  static final Color RULE = new Color(0x88, 0x88, 0x88);
  private static final Color SHADE = new Color(0xf2, 0xf2, 0xf2);

  private final Ink ink;
  private final Document document;
  private final Originals originals;

  FormPage(Ink ink, Document document, Originals originals) {
    this.ink = ink;
    this.document = document;
    this.originals = originals;
  }

  void write(Paper paper) {
    Paragraph title = new Paragraph(ink.phrase(paper.title(), 18));
    title.setAlignment(Element.ALIGN_CENTER);
    title.setSpacingAfter(4);
    document.add(title);
    Paragraph number = new Paragraph(ink.phrase("编号 " + paper.number(), SIZE));
    number.setAlignment(Element.ALIGN_RIGHT);
    number.setSpacingAfter(6);
    document.add(number);
    document.add(boxes(paper.heading(), ""));
    List<Line> lines = new ArrayList<>();
    for (Papers.Part part : paper.parts()) {
      switch (part) {
        case Line line -> lines.add(line);
        case Table table -> {
          flush(lines);
          document.add(
              new ListTable(ink, document.right() - document.left(), this::boxes).of(table));
        }
      }
    }
    sign(lines, paper.signatures());
    new PhotoPages(ink, document, originals).write(paper.files());
  }

  /// The places to sign stand on one sheet with the last that was written, never on one alone.
  private void sign(List<Line> lines, List<Papers.Signature> places) {
    if (places.isEmpty()) {
      flush(lines);
      return;
    }
    List<Line> last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
    PdfPTable end = table(1);
    end.setKeepTogether(true);
    if (!last.isEmpty()) {
      end.addCell(bare(boxes(last, "")));
      last.clear();
    }
    end.addCell(bare(new SignatureBoxes(ink, originals).of(places)));
    if (!lines.isEmpty()) {
      PdfPTable before = boxes(lines, "");
      before.setSpacingAfter(0);
      document.add(before);
    }
    document.add(end);
  }

  private static PdfPCell bare(PdfPTable table) {
    PdfPCell cell = new PdfPCell(table);
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setPadding(0);
    return cell;
  }

  private void flush(List<Line> lines) {
    if (!lines.isEmpty()) {
      document.add(boxes(lines, ""));
      lines.clear();
    }
  }

  /// Labels and what stands beside them.
  ///
  /// @param band a heading over them; empty: none
  private PdfPTable boxes(List<Line> lines, String band) {
    PdfPTable boxes = table(COLUMNS);
    if (!band.isEmpty()) {
      boxes.addCell(band(ink, band, COLUMNS.length));
    }
    for (int at = 0; at < lines.size(); at++) {
      Line line = lines.get(at);
      boxes.addCell(head(ink, line.label(), SIZE));
      if (at + 1 < lines.size() && brief(line) && brief(lines.get(at + 1))) {
        boxes.addCell(cell(ink.phrase(line.text(), SIZE)));
        at++;
        boxes.addCell(head(ink, lines.get(at).label(), SIZE));
        boxes.addCell(cell(ink.phrase(lines.get(at).text(), SIZE)));
      } else {
        PdfPCell value = cell(ink.phrase(line.text(), SIZE));
        value.setColspan(3);
        boxes.addCell(value);
      }
    }
    return boxes;
  }

  /// Whether it has room in half a row.
  private boolean brief(Line line) {
    float unit = (document.right() - document.left()) / 6;
    return !line.text().contains("\n")
        && ink.width(line.text(), SIZE) <= unit * COLUMNS[1] - 2 * PADDING
        && ink.width(line.label(), SIZE) <= 2 * (unit * COLUMNS[0] - 3 * PADDING);
  }

  static PdfPTable table(float... widths) {
    PdfPTable table = new PdfPTable(widths);
    table.setWidthPercentage(100);
    table.setSpacingAfter(8);
    return table;
  }

  static PdfPCell band(Ink ink, String text, int columns) {
    PdfPCell band = head(ink, text, SIZE);
    band.setColspan(columns);
    return band;
  }

  static PdfPCell head(Ink ink, String text, float size) {
    PdfPCell head = cell(ink.phrase(text, size));
    head.setBackgroundColor(SHADE);
    return head;
  }

  static PdfPCell cell(Phrase words) {
    PdfPCell cell = new PdfPCell(words);
    cell.setPadding(PADDING);
    cell.setLeading(0, 1.35f);
    cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
    cell.setBorder(Rectangle.BOX);
    cell.setBorderColor(RULE);
    return cell;
  }
}
