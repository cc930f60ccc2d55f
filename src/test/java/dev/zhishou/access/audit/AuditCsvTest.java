package dev.zhishou.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No cell of the exported log is reckoned by a spreadsheet.
class AuditCsvTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+86", "-1", "@SUM(A1)", "\tx", "\rx"})
  void a_cell_that_would_be_reckoned_is_text(String cell) {
    assertThat(AuditCsv.cell(cell)).startsWith("\"'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"revealed", "a\"b", "1,2"})
  void another_cell_is_what_it_was(String cell) {
    assertThat(AuditCsv.cell(cell)).isEqualTo("\"" + cell.replace("\"", "\"\"") + "\"");
  }
}
