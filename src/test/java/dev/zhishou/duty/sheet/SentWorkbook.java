package dev.zhishou.duty.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Workbooks as people and attackers send them.
public final class SentWorkbook {
  private SentWorkbook() {}

  /// One sheet of texts, from the first row and column on; a text that begins with `=` is a
  /// formula.
  public static byte[] of(String[][] rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Test", "1.0")) {
      Worksheet sheet = book.newWorksheet("排班");
      for (int row = 0; row < rows.length; row++) {
        for (int column = 0; column < rows[row].length; column++) {
          String text = rows[row][column];
          if (text.startsWith("=")) {
            sheet.formula(row, column, text.substring(1));
          } else if (!text.isEmpty()) {
            sheet.value(row, column, text);
          }
        }
      }
      sheet.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /// An archive of these parts.
  static byte[] parts(Map<String, byte[]> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] sheet(String xml) {
    return parts(Map.of("xl/worksheets/sheet1.xml", xml.getBytes(StandardCharsets.UTF_8)));
  }
}
