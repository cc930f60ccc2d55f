package dev.zhishou.duty.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A workbook is read within bounds, and nothing of it is run, fetched or believed.
class SheetReaderTest {
  private static final String SHEET = "<worksheet><sheetData>%s</sheetData></worksheet>";

  private static String refused(byte[] workbook) {
    return catchThrowableOfType(Unreadable.class, () -> SheetReader.cells(workbook)).why().zh();
  }

  @Test
  void shared_inline_and_plain_texts_are_read_with_the_names_of_their_cells() throws Unreadable {
    String rows =
        """
        <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><t>行内</t></is></c>
        <c r="AB2"><v>7</v></c></row><row><c><v>8</v></c></row>
        """;
    String texts = "<sst><si><r><t>甲</t></r><r><t>班</t></r><rPh><t>jia</t></rPh></si></sst>";
    byte[] workbook =
        SentWorkbook.parts(
            Map.of(
                "xl/worksheets/sheet1.xml",
                SHEET.formatted(rows).getBytes(StandardCharsets.UTF_8),
                "xl/sharedStrings.xml",
                texts.getBytes(StandardCharsets.UTF_8)));
    assertThat(SheetReader.cells(workbook))
        .extracting(cell -> cell.name() + " " + cell.text())
        .containsExactly("A2 甲班", "B2 行内", "AB2 7", "A3 8");
  }

  @Test
  void what_excel_writes_is_read_and_a_formula_is_known_as_one() throws Unreadable {
    byte[] workbook = SentWorkbook.of(new String[][] {{"岗位", "=HYPERLINK(\"http://x\")"}});
    assertThat(SheetReader.cells(workbook))
        .extracting(Cell::name, Cell::formula)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("A1", false),
            org.assertj.core.groups.Tuple.tuple("B1", true));
  }

  @Test
  void a_bomb_is_not_unpacked() {
    byte[] zeros = new byte[64 << 20];
    byte[] inside = SentWorkbook.parts(Map.of("xl/worksheets/sheet1.xml", zeros));
    assertThat(inside.length).as("small to send").isLessThan(200_000);
    assertThat(refused(inside)).contains("太大");
    assertThat(refused(new byte[5 << 20])).contains("太大");
    String many = "<row r=\"1\">" + "<c t=\"str\"><v>x</v></c>".repeat(16_000) + "</row>";
    assertThat(refused(SentWorkbook.sheet(SHEET.formatted(many + many.replace("\"1\"", "\"2\"")))))
        .contains("太大");
  }

  @Test
  void no_entity_is_taken_from_anywhere(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "geheim");
    String outside =
        "<!DOCTYPE w [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\">]>"
            + SHEET.formatted("<row r=\"1\"><c t=\"str\"><v>&x;</v></c></row>");
    assertThat(refused(SentWorkbook.sheet(outside))).contains("DOCTYPE");
    String laughs =
        "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
            + SHEET.formatted("<row r=\"1\"><c t=\"str\"><v>&b;</v></c></row>");
    assertThat(refused(SentWorkbook.sheet(laughs))).contains("DOCTYPE");
    String utf16 = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + outside;
    byte[] hidden = utf16.getBytes(StandardCharsets.UTF_16);
    assertThat(refused(SentWorkbook.parts(Map.of("xl/worksheets/sheet1.xml", hidden))))
        .contains("DOCTYPE");
  }

  @Test
  void what_is_no_workbook_is_told_as_such() {
    assertThat(refused(new byte[0])).contains("不是 Excel");
    assertThat(refused("hello".getBytes(StandardCharsets.UTF_8))).contains("不是 Excel");
    assertThat(refused(SentWorkbook.parts(Map.of("x", new byte[] {1})))).contains("不是 Excel");
    assertThat(refused(SentWorkbook.sheet("<worksheet><sheetData><row"))).contains("不是 Excel");
    assertThat(
            refused(
                SentWorkbook.sheet(
                    SHEET.formatted("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>9</v></c></row>"))))
        .as("a shared text that is not there")
        .contains("不是 Excel");
    assertThat(refused(SentWorkbook.sheet(SHEET.formatted("<row r=\"-5\"><c r=\"A1\"/></row>"))))
        .contains("不是 Excel");
  }
}
