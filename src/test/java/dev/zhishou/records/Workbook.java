package dev.zhishou.records;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// A workbook read back as Excel reads it.
///
/// @param rows what stands in each row, by column
/// @param formulas how many cells reckon
public record Workbook(List<Map<String, String>> rows, int formulas) {
  /// Its only sheet, found by the table of contents at the end as Excel finds it.
  public static Workbook of(byte[] xlsx) {
    try {
      Path file = Files.createTempFile("workbook", ".xlsx");
      try {
        Files.write(file, xlsx);
        try (ZipFile zip = new ZipFile(file.toFile())) {
          ZipEntry sheet = Objects.requireNonNull(zip.getEntry("xl/worksheets/sheet1.xml"));
          return read(zip.getInputStream(sheet).readAllBytes());
        }
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Workbook read(byte[] xml) {
    Document document;
    try {
      document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(xml));
    } catch (Exception e) {
      throw new IllegalArgumentException(new String(xml, StandardCharsets.UTF_8), e);
    }
    List<Map<String, String>> rows = new ArrayList<>();
    NodeList all = document.getElementsByTagName("row");
    for (int at = 0; at < all.getLength(); at++) {
      Map<String, String> cells = new LinkedHashMap<>();
      NodeList found = ((Element) all.item(at)).getElementsByTagName("c");
      for (int c = 0; c < found.getLength(); c++) {
        Element cell = (Element) found.item(c);
        cells.put(cell.getAttribute("r").replaceAll("[0-9]", ""), cell.getTextContent());
      }
      rows.add(cells);
    }
    return new Workbook(rows, document.getElementsByTagName("f").getLength());
  }

  /// What stands under a title, from the second row on; empty where nothing stands.
  public List<String> column(String title) {
    String letters =
        rows.getFirst().entrySet().stream()
            .filter(head -> head.getValue().equals(title))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(title + " in " + rows.getFirst()));
    return rows.stream().skip(1).map(row -> row.getOrDefault(letters, "")).toList();
  }
}
