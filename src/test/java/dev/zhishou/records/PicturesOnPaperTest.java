package dev.zhishou.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.casework.spi.Papers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/// Drawn signatures and photos on the sheets of forms.
class PicturesOnPaperTest {
  private static PdfReader sheet(List<String> drawn, List<String> files) throws IOException {
    return new PdfReader(pdf(drawn, files));
  }

  private static byte[] pdf(List<String> drawn, List<String> files) {
    return Printer.papers()
        .pdf(
            new Papers.Paper(
                "维修单",
                "LT-WX-2026-0007",
                List.of(new Papers.Line("小区", "兰亭苑")),
                List.of(new Papers.Line("经过", "已修好")),
                drawn.stream()
                    .map(one -> new Papers.Signature("业主", "王建国", "2026-11-21 15:02", one))
                    .toList(),
                files.stream()
                    .map(one -> new Papers.Attachment("修后照片  马强  2026-11-21 14:50", one))
                    .toList()));
  }

  private static List<PdfDictionary> images(PdfReader reader, int page) {
    PdfDictionary objects =
        reader.getPageN(page).getAsDict(PdfName.RESOURCES).getAsDict(PdfName.XOBJECT);
    List<PdfDictionary> images = new ArrayList<>();
    if (objects != null) {
      objects
          .getKeys()
          .forEach(
              name -> {
                PdfDictionary object = (PdfDictionary) PdfReader.getPdfObject(objects.get(name));
                if (PdfName.IMAGE.equals(object.get(PdfName.SUBTYPE))) {
                  images.add(object);
                }
              });
    }
    return images;
  }

  private static String text(PdfReader reader, int page) throws IOException {
    return new PdfTextExtractor(reader).getTextFromPage(page).replaceAll("\\s", "");
  }

  @Test
  void a_drawn_signature_stands_beside_name_and_time_without_the_empty_pad() throws IOException {
    PdfReader sheet = sheet(List.of("signature"), List.of());

    assertThat(sheet.getNumberOfPages()).isEqualTo(1);
    assertThat(text(sheet, 1)).contains("业主：王建国", "2026-11-2115:02");
    PdfDictionary image = images(sheet, 1).getFirst();
    double aspect =
        image.getAsNumber(PdfName.WIDTH).doubleValue()
            / image.getAsNumber(PdfName.HEIGHT).doubleValue();
    assertThat(aspect).as("490 by about 100 of the pad's 1000 by 420").isBetween(4.5, 5.3);
  }

  @Test
  void photos_stand_six_to_a_page_behind_the_form_with_what_they_were_taken_for()
      throws IOException {
    PdfReader sheet =
        sheet(List.of(), IntStream.range(0, 7).mapToObj(at -> "photo-" + at).toList());

    assertThat(sheet.getNumberOfPages()).isEqualTo(3);
    assertThat(images(sheet, 1)).isEmpty();
    assertThat(images(sheet, 2)).hasSize(6);
    assertThat(images(sheet, 3)).hasSize(1);
    assertThat(text(sheet, 3)).contains("附件7", "修后照片", "马强", "2026-11-2114:50");
  }

  @Test
  void twenty_grainy_photos_stay_under_three_megabytes() {
    byte[] pdf =
        pdf(
            List.of("signature", "signature"),
            IntStream.range(0, 20).mapToObj(at -> "photo-" + at % 4).toList());

    assertThat(pdf.length).isBetween(200_000, 3_000_000);
  }

  @Test
  void what_was_erased_what_is_no_picture_and_what_is_too_much_is_named() throws IOException {
    PdfReader few = sheet(List.of("erased"), List.of("erased", "video-of-it"));
    assertThat(few.getNumberOfPages()).isEqualTo(1);
    assertThat(images(few, 1)).isEmpty();
    assertThat(text(few, 1)).contains("手写签名的原件已不在", "附件1", "原件已不在，到期清除或丢失", "附件2", "MP4文件，不能印在纸上");

    PdfReader many =
        sheet(
            List.of(),
            IntStream.rangeClosed(0, PhotoPages.MOST_PHOTOS).mapToObj(_ -> "photo-0").toList());
    assertThat(text(many, many.getNumberOfPages())).contains("附件25", "未印出，请在案件里查看");
  }

  @ParameterizedTest
  @CsvSource({"1,false", "3,false", "6,true", "8,true"})
  void a_photo_is_turned_as_the_camera_was_held(int code, boolean aside) {
    ByteBuffer exif = ByteBuffer.allocate(64).order(ByteOrder.BIG_ENDIAN);
    exif.putShort((short) 0xFFD8).putShort((short) 0xFFE1).putShort((short) 40);
    exif.put("Exif\0\0MM\0*".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)).putInt(8);
    exif.putShort((short) 1).putShort((short) 274).putShort((short) 3).putInt(1);
    exif.putShort((short) code);

    Turn turn = Turn.of(exif.array());
    assertThat(turn).isEqualTo(new Turn(code));
    assertThat(turn.aside()).isEqualTo(aside);
    assertThat(Turn.of(new byte[] {(byte) 0xFF, (byte) 0xD8})).isEqualTo(new Turn(1));
    // Its corners lie in the frame.
    java.awt.geom.Rectangle2D upright =
        turn.upright(30, 20).createTransformedShape(new java.awt.Rectangle(30, 20)).getBounds2D();
    assertThat(upright)
        .isEqualTo(new java.awt.geom.Rectangle2D.Double(0, 0, aside ? 20 : 30, aside ? 30 : 20));
  }
}
