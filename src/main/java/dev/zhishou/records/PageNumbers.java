package dev.zhishou.records;

import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/// Writes 第 1 页 共 2 页 at the foot of each page; how many there are is known at the end.
final class PageNumbers extends PdfPageEventHelper {
  private static final float FOOT = 32;

  private final BaseFont face;
  private final String number;
  private @Nullable PdfTemplate total;

  PageNumbers(BaseFont face, String number) {
    this.face = face;
    this.number = number;
  }

  @Override
  public void onOpenDocument(PdfWriter writer, Document document) {
    total = writer.getDirectContent().createTemplate(60, 12);
  }

  @Override
  public void onEndPage(PdfWriter writer, Document document) {
    PdfContentByte canvas = writer.getDirectContent();
    write(canvas, number, document.left(), FOOT);
    String page = "第 " + writer.getPageNumber() + " 页 共 ";
    write(canvas, page, document.right() - face.getWidthPoint(page, 8) - 30, FOOT);
    if (total != null) {
      canvas.addTemplate(total, document.right() - 30, FOOT);
    }
  }

  @Override
  public void onCloseDocument(PdfWriter writer, Document document) {
    if (total != null) {
      write(total, Math.max(1, writer.getPageNumber() - 1) + " 页", 0, 0);
    }
  }

  private void write(PdfContentByte canvas, String text, float x, float y) {
    Phrase phrase = new Phrase(text, new Font(face, 8));
    ColumnText.showTextAligned(canvas, Element.ALIGN_LEFT, phrase, x, y, 0);
  }
}
