package dev.zhishou.records;

import dev.zhishou.casework.spi.Papers;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.stereotype.Component;

/// Prints forms on A4 as a Chinese office keeps them: title in the middle, number on the right,
/// ruled lines, page numbers.
///
/// The font is Noto Sans SC with the characters of GB 2312 and some of names: a rarer character is
/// left blank on paper; the JSON beside it has it.
@Component
class PdfPapers implements Papers {
  private static final String FONT = "/fonts/NotoSansSC-GB2312.ttf";
  private static final float MARGIN = 56;
  private static final int MOST_COLUMNS = 6;
  private static final Color RULE = new Color(0x88, 0x88, 0x88);

  private final byte[] font;

  PdfPapers() {
    try (InputStream in = PdfPapers.class.getResourceAsStream(FONT)) {
      if (in == null) {
        throw new IllegalStateException(FONT + " is missing");
      }
      font = in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public byte[] pdf(Paper paper) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BaseFont face = face();
    try (Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
      PdfWriter writer = PdfWriter.getInstance(document, out);
      writer.setPageEvent(new PageNumbers(face, paper.number()));
      document.addTitle(paper.title() + " " + paper.number());
      document.open();
      title(paper, face).forEach(document::add);
      document.add(grid(paper.heading(), face));
      if (!paper.lines().isEmpty()) {
        document.add(grid(paper.lines(), face));
      }
      for (Table table : paper.tables()) {
        document.add(label(table.label(), face));
        document.add(list(table, face));
      }
      if (!paper.signatures().isEmpty()) {
        document.add(label("签名", face));
        document.add(grid(paper.signatures(), face));
      }
    }
    return out.toByteArray();
  }

  @Override
  public byte[] card(Card card) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BaseFont face = face();
    try (Document document = new Document(PageSize.A4, 36, 36, 36, 48)) {
      PdfWriter writer = PdfWriter.getInstance(document, out);
      writer.setPageEvent(new PageNumbers(face, card.edition()));
      document.addTitle(card.title());
      document.open();
      new CardPage(face).write(document, writer, card);
    }
    return out.toByteArray();
  }

  private BaseFont face() {
    try {
      return BaseFont.createFont(
          "NotoSansSC-GB2312.ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, font, null);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<Paragraph> title(Paper paper, BaseFont face) {
    Paragraph title = new Paragraph(paper.title(), new Font(face, 18));
    title.setAlignment(Element.ALIGN_CENTER);
    title.setSpacingAfter(4);
    Paragraph number = new Paragraph("编号 " + paper.number(), new Font(face, 10));
    number.setAlignment(Element.ALIGN_RIGHT);
    number.setSpacingAfter(6);
    return List.of(title, number);
  }

  private static Paragraph label(String text, BaseFont face) {
    Paragraph label = new Paragraph(text, new Font(face, 11));
    label.setSpacingBefore(8);
    label.setSpacingAfter(4);
    return label;
  }

  private static PdfPTable grid(List<Line> lines, BaseFont face) {
    PdfPTable grid = new PdfPTable(new float[] {1, 3});
    grid.setWidthPercentage(100);
    grid.setSpacingAfter(6);
    for (Line line : lines) {
      grid.addCell(cell(line.label(), face, true));
      grid.addCell(cell(line.text(), face, false));
    }
    return grid;
  }

  private static PdfPTable list(Table table, BaseFont face) {
    List<Integer> shown = shown(table);
    PdfPTable list = new PdfPTable(Math.max(1, shown.size()));
    list.setWidthPercentage(100);
    list.setHeaderRows(1);
    shown.forEach(at -> list.addCell(cell(table.columns().get(at), face, true)));
    table.rows().forEach(row -> shown.forEach(at -> list.addCell(cell(row.get(at), face, false))));
    return list;
  }

  /// A wide list leaves out the columns in which nothing stands: twelve columns on A4 are too
  /// narrow to read.
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

  private static PdfPCell cell(String text, BaseFont face, boolean head) {
    PdfPCell cell = new PdfPCell(new Phrase(text, new Font(face, 10)));
    cell.setPadding(5);
    cell.setBorderColor(RULE);
    if (head) {
      cell.setBackgroundColor(new Color(0xf2, 0xf2, 0xf2));
    }
    return cell;
  }
}
