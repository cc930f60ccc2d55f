package dev.zhishou.records;

import dev.zhishou.casework.spi.Papers.Card;
import dev.zhishou.casework.spi.Papers.Line;
import dev.zhishou.casework.spi.Papers.Step;
import java.awt.Color;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/// An action card on A4: what it is and who to ring on top, then the steps with a box, a blank for
/// the time and one for the name. Black on white only: it is copied, and read by torchlight.
final class CardPage {
  private static final float QR = 72;
  private static final Color RULE = new Color(0x88, 0x88, 0x88);
  private static final Color SHADE = new Color(0xee, 0xee, 0xee);
  private static final String BLANK = "________";

  private final BaseFont face;

  CardPage(BaseFont face) {
    this.face = face;
  }

  void write(Document document, PdfWriter writer, Card card) {
    document.add(head(writer, card));
    if (!card.steps().blanks().isEmpty()) {
      document.add(blanks(card.steps().blanks()));
    }
    if (!card.numbers().isEmpty()) {
      document.add(numbers(card.numbers()));
    }
    if (!card.steps().rows().isEmpty()) {
      document.add(steps(card.steps().rows()));
    }
  }

  private PdfPTable head(PdfWriter writer, Card card) {
    boolean coded = !card.link().isEmpty();
    PdfPTable head = table(coded ? new float[] {5, 1} : new float[] {1});
    PdfPCell words = new PdfPCell();
    words.setBorder(Rectangle.NO_BORDER);
    words.addElement(
        new Paragraph(
            card.mark().isEmpty() ? card.title() : card.title() + "　【" + card.mark() + "】",
            font(20)));
    Paragraph summary = new Paragraph(card.summary(), font(11));
    summary.setSpacingBefore(4);
    words.addElement(summary);
    head.addCell(words);
    if (coded) {
      PdfPCell code = new PdfPCell(QrCode.image(writer.getDirectContent(), card.link(), QR));
      code.setBorder(Rectangle.NO_BORDER);
      code.setHorizontalAlignment(Element.ALIGN_RIGHT);
      head.addCell(code);
    }
    return head;
  }

  private PdfPTable blanks(List<String> questions) {
    PdfPTable blanks = table(1, 1);
    blanks.addCell(field("接报时间"));
    questions.forEach(question -> blanks.addCell(field(question)));
    return ruled(blanks, questions.size() + 1, 2);
  }

  private PdfPTable numbers(List<Line> numbers) {
    PdfPTable table = table(2, 2, 2, 2);
    for (Line line : numbers) {
      PdfPCell label = cell(line.label(), 10);
      label.setBackgroundColor(SHADE);
      table.addCell(label);
      table.addCell(cell(line.text().isEmpty() ? BLANK : line.text(), 11));
    }
    return ruled(table, 2 * numbers.size(), 4);
  }

  private PdfPTable steps(List<Step> rows) {
    PdfPTable steps = table(0.5f, 6.2f, 2, 1.9f, 1.4f, 1.6f);
    steps.setHeaderRows(1);
    for (String label : List.of("", "做什么", "谁", "时限", "时间", "姓名")) {
      PdfPCell cell = cell(label, 9);
      cell.setBackgroundColor(SHADE);
      steps.addCell(cell);
    }
    String stage = "";
    for (Step step : rows) {
      if (!step.stage().equals(stage) && !step.stage().isEmpty()) {
        PdfPCell band = cell(step.stage(), 10);
        band.setColspan(6);
        band.setBackgroundColor(SHADE);
        steps.addCell(band);
      }
      stage = step.stage();
      steps.addCell(box());
      steps.addCell(what(step));
      steps.addCell(cell(step.who(), 9));
      steps.addCell(cell(step.due(), 9));
      steps.addCell(cell("", 9));
      steps.addCell(cell("", 9));
    }
    return steps;
  }

  private PdfPCell what(Step step) {
    PdfPCell cell = new PdfPCell();
    cell.setPadding(4);
    cell.setBorderColor(RULE);
    cell.addElement(new Paragraph(step.what(), font(11)));
    step.notes()
        .forEach(
            note ->
                cell.addElement(
                    new Paragraph(
                        note.label().isEmpty() ? note.text() : note.label() + "：" + note.text(),
                        font(9))));
    step.warnings().forEach(warning -> cell.addElement(new Paragraph("× 不要：" + warning, font(10))));
    return cell;
  }

  /// A box to tick, drawn: no font need have the character.
  private PdfPCell box() {
    PdfPTable square = new PdfPTable(1);
    square.setTotalWidth(11);
    square.setLockedWidth(true);
    PdfPCell inner = new PdfPCell();
    inner.setFixedHeight(11);
    inner.setBorderWidth(1);
    square.addCell(inner);
    PdfPCell cell = new PdfPCell();
    cell.setPadding(6);
    cell.setBorderColor(RULE);
    cell.addElement(square);
    return cell;
  }

  private PdfPCell field(String label) {
    PdfPCell cell = cell(label + "：", 10);
    cell.setMinimumHeight(26);
    return cell;
  }

  private PdfPCell cell(String text, float size) {
    PdfPCell cell = new PdfPCell(new Phrase(text, font(size)));
    cell.setPadding(4);
    cell.setBorderColor(RULE);
    return cell;
  }

  /// The last row is filled up with empty cells, ruled as the others.
  private PdfPTable ruled(PdfPTable table, int cells, int columns) {
    for (int i = cells; i % columns != 0; i++) {
      table.addCell(cell("", 10));
    }
    return table;
  }

  private static PdfPTable table(float... widths) {
    PdfPTable table = new PdfPTable(widths);
    table.setWidthPercentage(100);
    table.setSpacingAfter(8);
    table.setSplitLate(true);
    return table;
  }

  private Font font(float size) {
    return new Font(face, size);
  }
}
