package dev.zhishou.records;

import dev.zhishou.casework.spi.Papers.Signature;
import java.util.List;
import java.util.Optional;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/// The places to sign: name and time, what was drawn beside them, or room for a pen.
final class SignatureBoxes {
  private static final float SIZE = 10;
  private static final float HIGHEST = 44;
  private static final float WIDEST = 110;

  private final Ink ink;
  private final Originals originals;

  SignatureBoxes(Ink ink, Originals originals) {
    this.ink = ink;
    this.originals = originals;
  }

  PdfPTable of(List<Signature> places) {
    int columns = places.size() == 1 ? 1 : 2;
    PdfPTable table = columns == 1 ? FormPage.table(1) : FormPage.table(1, 1);
    table.setKeepTogether(true);
    table.addCell(FormPage.band(ink, "签名", columns));
    places.forEach(place -> table.addCell(box(place)));
    if (places.size() % columns != 0) {
      table.addCell(FormPage.cell(ink.phrase("", SIZE)));
    }
    return table;
  }

  private PdfPCell box(Signature place) {
    PdfPCell box = new PdfPCell();
    box.setPadding(FormPage.PADDING);
    box.setMinimumHeight(50);
    box.setBorderColor(FormPage.RULE);
    if (place.drawn() == null) {
      words(place).forEach(box::addElement);
    } else {
      PdfPTable halves = new PdfPTable(new float[] {1.1f, 1});
      halves.setWidthPercentage(100);
      PdfPCell said = bare();
      words(place).forEach(said::addElement);
      halves.addCell(said);
      halves.addCell(drawn(place.drawn()));
      box.addElement(halves);
    }
    return box;
  }

  private List<Paragraph> words(Signature place) {
    Paragraph name = new Paragraph(ink.phrase(place.as() + "：" + place.name(), SIZE));
    String at = place.at().isEmpty() ? "　　　　年　　月　　日　　时　　分" : place.at();
    Paragraph date = new Paragraph(ink.phrase(at, SIZE));
    date.setAlignment(place.drawn() == null ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
    date.setSpacingBefore(6);
    return List.of(name, date);
  }

  private PdfPCell drawn(String hash) {
    PdfPCell cell = bare();
    cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
    Optional<Originals.Original> original = originals.of(hash);
    Optional<byte[]> drawing = original.flatMap(file -> Shrunk.drawing(file.path()));
    if (drawing.isPresent()) {
      Image image = PhotoPages.image(drawing.get(), WIDEST, HIGHEST);
      image.setAlignment(Element.ALIGN_LEFT);
      cell.addElement(image);
    } else {
      String why = original.isEmpty() ? "（手写签名的原件已不在）" : "（手写签名不能印在纸上）";
      Paragraph words = new Paragraph(ink.phrase(why, SIZE));
      words.setAlignment(Element.ALIGN_LEFT);
      cell.addElement(words);
    }
    return cell;
  }

  private static PdfPCell bare() {
    PdfPCell cell = new PdfPCell();
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setPadding(0);
    return cell;
  }
}
