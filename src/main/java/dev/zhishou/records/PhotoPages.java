package dev.zhishou.records;

import dev.zhishou.casework.spi.Papers.Attachment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/// The appendix of a form: its photos, two beside each other, each over what it was taken for; then
/// by name what is no picture, is kept no longer, or was too many.
final class PhotoPages {
  /// No sheet shows more: a form of 20 photos stays under 3 MB.
  static final int MOST_PHOTOS = 24;

  private static final float HEIGHT = 185;
  private static final float SIZE = 9;

  private final Ink ink;
  private final Document document;
  private final Originals originals;

  PhotoPages(Ink ink, Document document, Originals originals) {
    this.ink = ink;
    this.document = document;
    this.originals = originals;
  }

  void write(List<Attachment> files) {
    PdfPTable photos = FormPage.table(1, 1);
    List<String> named = new ArrayList<>();
    int shown = 0;
    for (int at = 0; at < files.size(); at++) {
      String caption = "附件 " + (at + 1) + "  " + files.get(at).caption();
      Optional<Originals.Original> original = originals.of(files.get(at).hash());
      String hash = files.get(at).hash();
      String name = hash.substring(0, Math.min(12, hash.length()));
      if (original.isEmpty()) {
        named.add(caption + "：原件已不在，到期清除或丢失（" + name + "）");
      } else if (shown == MOST_PHOTOS) {
        named.add(caption + "：未印出，请在案件里查看（" + name + "）");
      } else {
        Optional<byte[]> photo = Shrunk.photo(original.get().path());
        photo.ifPresent(jpeg -> photos.addCell(photo(jpeg, caption)));
        if (photo.isPresent()) {
          shown++;
        } else {
          String ending = original.get().ending().toUpperCase(Locale.ROOT);
          named.add(caption + "：" + ending + " 文件，不能印在纸上（" + name + "）");
        }
      }
    }
    if (shown % 2 == 1) {
      photos.addCell(frame());
    }
    if (shown > 0) {
      document.newPage();
      heading();
      document.add(photos);
    }
    if (!named.isEmpty()) {
      PdfPTable list = FormPage.table(1);
      list.addCell(FormPage.band(ink, shown > 0 ? "没有印出的附件" : "附件", 1));
      named.forEach(line -> list.addCell(FormPage.cell(ink.phrase(line, SIZE))));
      document.add(list);
    }
  }

  private void heading() {
    Paragraph heading = new Paragraph(ink.phrase("附件", 14));
    heading.setAlignment(Element.ALIGN_CENTER);
    heading.setSpacingAfter(8);
    document.add(heading);
  }

  private PdfPCell photo(byte[] jpeg, String caption) {
    float room = (document.right() - document.left()) / 2 - 2 * FormPage.PADDING;
    PdfPCell cell = frame();
    Image image = image(jpeg, room, HEIGHT);
    image.setAlignment(Element.ALIGN_CENTER);
    image.setSpacingAfter(2);
    cell.addElement(image);
    Paragraph words = new Paragraph(ink.phrase(caption, SIZE));
    words.setSpacingBefore(3);
    cell.addElement(words);
    return cell;
  }

  private static PdfPCell frame() {
    PdfPCell cell = new PdfPCell();
    cell.setPadding(FormPage.PADDING);
    cell.setBorder(Rectangle.BOX);
    cell.setBorderColor(FormPage.RULE);
    return cell;
  }

  /// As large as fits and no larger than a point for each dot, its aspect kept.
  static Image image(byte[] jpeg, float width, float height) {
    try {
      Image image = Image.getInstance(jpeg);
      image.scaleToFit(Math.min(width, image.getWidth()), Math.min(height, image.getHeight()));
      return image;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
