package dev.zhishou.duty.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// The two parts of a workbook that matter, unpacked within bounds: whatever the archive says of
/// its sizes, no more is unpacked than may be, and of the rest nothing.
///
/// @param sheet the first sheet
/// @param texts the shared texts; null: there are none
record Unpacked(byte[] sheet, byte @Nullable [] texts) {
  private static final int MOST_PACKED = 4 << 20;
  private static final int MOST_BYTES = 16 << 20;
  private static final int MOST_ENTRIES = 500;
  private static final String SHEETS = "xl/worksheets/sheet";
  private static final String FIRST = SHEETS + "1.xml";
  private static final String TEXTS = "xl/sharedStrings.xml";

  static Unpacked of(byte[] workbook) throws Unreadable, IOException {
    if (workbook.length > MOST_PACKED) {
      throw Unreadable.tooLarge();
    }
    // By its table of contents: what Excel and others write in between differs.
    Path file = Files.createTempFile("zhishou-roster", ".xlsx");
    try {
      Files.write(file, workbook);
      try (ZipFile zip = new ZipFile(file.toFile())) {
        return of(zip);
      }
    } catch (ZipException | IllegalArgumentException e) {
      throw Unreadable.noWorkbook();
    } finally {
      Files.delete(file);
    }
  }

  private static Unpacked of(ZipFile zip) throws Unreadable, IOException {
    if (zip.size() > MOST_ENTRIES) {
      throw Unreadable.tooLarge();
    }
    ZipEntry first = zip.getEntry(FIRST);
    ZipEntry sheet = first == null ? zip.getEntry(another(zip)) : first;
    if (sheet == null) {
      throw Unreadable.noWorkbook();
    }
    byte[] cells = bounded(zip, sheet, MOST_BYTES);
    ZipEntry texts = zip.getEntry(TEXTS);
    return new Unpacked(
        cells, texts == null ? null : bounded(zip, texts, MOST_BYTES - cells.length));
  }

  private static String another(ZipFile zip) {
    TreeSet<String> sheets = new TreeSet<>();
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      String name = all.nextElement().getName();
      if (name.startsWith(SHEETS)) {
        sheets.add(name);
      }
    }
    return sheets.isEmpty() ? FIRST : sheets.first();
  }

  private static byte[] bounded(ZipFile zip, ZipEntry entry, int most)
      throws IOException, Unreadable {
    try (InputStream in = zip.getInputStream(entry)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] piece = new byte[8192];
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        if (out.size() + read > most) {
          throw Unreadable.tooLarge();
        }
        out.write(piece, 0, read);
      }
      return out.toByteArray();
    }
  }
}
