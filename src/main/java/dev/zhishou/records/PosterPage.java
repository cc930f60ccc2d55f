package dev.zhishou.records;

import dev.zhishou.casework.spi.Papers.Poster;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;

/// A notice on A4, to be read in passing: the words as large as the sheet lets them be, at the foot
/// the code and who signs. Black on white: it is copied.
final class PosterPage {
  private static final float LARGEST = 34;
  private static final float SMALLEST = 13;
  private static final float TITLE = 46;
  private static final float SMALLEST_TITLE = 26;
  private static final float QR = 104;
  private static final float FOOT = 150;
  private static final float GAP = 18;
  private static final float PHOTO = 220;

  private final Ink ink;
  private final Document document;
  private final Function<String, Optional<byte[]>> pictures;

  PosterPage(Ink ink, Document document, Function<String, Optional<byte[]>> pictures) {
    this.ink = ink;
    this.document = document;
    this.pictures = pictures;
  }

  void write(PdfWriter writer, Poster poster) {
    PdfContentByte canvas = writer.getDirectContent();
    float bottom = document.bottom() + FOOT + GAP;
    float top = title(canvas, poster.title());
    rule(canvas, top - GAP / 2);
    float above = bottom + photo(canvas, poster.photo(), bottom);
    float size = size(canvas, poster.text(), above, top - GAP);
    ColumnText words = words(canvas, poster.text(), size);
    words.setSimpleColumn(document.left(), above, document.right(), top - GAP);
    int left = words.go();
    foot(canvas, poster);
    while (ColumnText.hasMoreText(left)) {
      writer.setPageEmpty(false);
      document.newPage();
      words.setSimpleColumn(document.left(), bottom, document.right(), document.top());
      left = words.go();
      foot(canvas, poster);
    }
    writer.setPageEmpty(false);
  }

  /// In the middle, over the foot.
  ///
  /// @return the room that it takes
  private float photo(PdfContentByte canvas, @Nullable String hash, float bottom) {
    byte[] jpeg = hash == null ? null : pictures.apply(hash).orElse(null);
    if (jpeg == null) {
      return 0;
    }
    float width = document.right() - document.left();
    Image image = PhotoPages.image(jpeg, width, PHOTO);
    image.setAbsolutePosition(document.left() + (width - image.getScaledWidth()) / 2, bottom);
    canvas.addImage(image);
    return image.getScaledHeight() + GAP;
  }

  /// On one line if it can be large there, else on two.
  ///
  /// @return where it ends
  private float title(PdfContentByte canvas, String title) {
    float width = document.right() - document.left();
    float size = TITLE;
    while (size > SMALLEST_TITLE && ink.width(title, size) > width) {
      size -= 2;
    }
    ColumnText column = new ColumnText(canvas);
    column.setSimpleColumn(document.left(), document.bottom(), document.right(), document.top());
    Paragraph line = paragraph(title, size, 1.3f);
    line.setAlignment(Element.ALIGN_CENTER);
    column.addElement(line);
    column.go();
    return column.getYLine() - GAP / 2;
  }

  /// As large as the sheet lets it be; what is too long at the smallest goes on overleaf.
  private float size(PdfContentByte canvas, String text, float bottom, float top) {
    float size = LARGEST;
    while (size > SMALLEST) {
      ColumnText tried = words(canvas, text, size);
      tried.setSimpleColumn(document.left(), bottom, document.right(), top);
      if (!ColumnText.hasMoreText(tried.go(true))) {
        return size;
      }
      size -= 1;
    }
    return size;
  }

  private ColumnText words(PdfContentByte canvas, String text, float size) {
    ColumnText column = new ColumnText(canvas);
    for (String line : text.split("\n", -1)) {
      Paragraph paragraph = paragraph(line.isBlank() ? " " : line.strip(), size, 1.6f);
      paragraph.setFirstLineIndent(size * 2);
      column.addElement(paragraph);
    }
    return column;
  }

  private void foot(PdfContentByte canvas, Poster poster) {
    rule(canvas, document.bottom() + FOOT);
    Image code = QrCode.image(canvas, poster.link(), QR);
    code.setAbsolutePosition(document.left() - 6, document.bottom() + FOOT - QR - 12);
    canvas.addImage(code);
    at(canvas, Element.ALIGN_LEFT, "扫码看全文和最新情况", 11, document.left(), document.bottom() + 18);
    float y = document.bottom() + FOOT - 40;
    for (String line : poster.signed()) {
      at(canvas, Element.ALIGN_RIGHT, line, 18, document.right(), y);
      y -= 28;
    }
    at(canvas, Element.ALIGN_RIGHT, poster.day(), 18, document.right(), y);
  }

  private void at(PdfContentByte canvas, int align, String text, float size, float x, float y) {
    Phrase phrase = ink.phrase(text, size);
    ColumnText.showTextAligned(canvas, align, phrase, x, y, 0);
  }

  private Paragraph paragraph(String text, float size, float leading) {
    Paragraph paragraph = new Paragraph(ink.phrase(text, size));
    paragraph.setLeading(size * leading);
    return paragraph;
  }

  private void rule(PdfContentByte canvas, float y) {
    canvas.setLineWidth(1.5f);
    canvas.moveTo(document.left(), y);
    canvas.lineTo(document.right(), y);
    canvas.stroke();
  }
}
