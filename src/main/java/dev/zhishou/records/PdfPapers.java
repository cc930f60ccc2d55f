package dev.zhishou.records;

import dev.zhishou.casework.spi.Papers;
import dev.zhishou.evidence.Evidence;
import dev.zhishou.evidence.FileHash;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Prints forms on A4 as a Chinese office keeps them: title in the middle, number on the right,
/// ruled lines, page numbers.
///
/// The font is Noto Sans SC with the characters of GB 2312 and some of names: for a rarer character
/// stands `〓` on a form; the JSON beside it has it.
@Component
class PdfPapers implements Papers {
  private static final String FONT = "/fonts/NotoSansSC-GB2312.ttf";
  private static final float MARGIN = 56;

  private final byte[] font;
  private final Originals originals;

  @Autowired
  PdfPapers(Evidence evidence) {
    this(
        hash ->
            FileHash.of(hash)
                .flatMap(
                    file ->
                        evidence
                            .describe(file)
                            .map(
                                it ->
                                    new Originals.Original(
                                        evidence.path(file).orElseThrow(), it.type().ending()))));
  }

  PdfPapers(Originals originals) {
    this.originals = originals;
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
      new FormPage(new Ink(face), document, originals).write(paper);
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

  @Override
  public byte[] poster(Poster poster) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
      PdfWriter writer = PdfWriter.getInstance(document, out);
      document.addTitle(poster.title());
      document.open();
      new PosterPage(new Ink(face()), document, this::picture).write(writer, poster);
    }
    return out.toByteArray();
  }

  @Override
  public Optional<byte[]> picture(String hash) {
    return originals.of(hash).flatMap(original -> Shrunk.photo(original.path()));
  }

  private BaseFont face() {
    try {
      return BaseFont.createFont(
          "NotoSansSC-GB2312.ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, font, null);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
