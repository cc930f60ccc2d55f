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
    Font small = new Font(face, 8);
    ColumnText.showTextAligned(
        canvas, Element.ALIGN_LEFT, new Phrase(number, small), document.left(), FOOT, 0);
    String page = "第 " + writer.getPageNumber() + " 页 共 ";
    float width = face.getWidthPoint(page, 8);
    ColumnText.showTextAligned(
        canvas,
        Element.ALIGN_LEFT,
        new Phrase(page, small),
        document.right() - width - 30,
        FOOT,
        0);
    if (total != null) {
      canvas.addTemplate(total, document.right() - 30, FOOT);
    }
  }

  @Override
  public void onCloseDocument(PdfWriter writer, Document document) {
    if (total == null) {
      return;
    }
    int pages = Math.max(1, writer.getPageNumber() - 1);
    ColumnText.showTextAligned(
        total, Element.ALIGN_LEFT, new Phrase(pages + " 页", new Font(face, 8)), 0, 0, 0);
  }
}
