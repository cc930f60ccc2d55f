package dev.zhishou.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.casework.spi.Workbooks;
import dev.zhishou.casework.spi.Workbooks.Cell;
import dev.zhishou.casework.spi.Workbooks.Column;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FastWorkbooksTest {
  private final FastWorkbooks workbooks = new FastWorkbooks();

  private Workbook written(List<Column> columns, Stream<List<Cell>> rows) throws IOException {
    var out = new ByteArrayOutputStream();
    workbooks.xlsx(new Workbooks.Sheet("登记表", columns, rows.iterator()), out);
    return Workbook.of(out.toByteArray());
  }

  private static List<Cell> texts(String... texts) {
    return Stream.of(texts).<Cell>map(Cell.Text::new).toList();
  }

  @Test
  void what_begins_like_a_formula_stays_a_text() throws IOException {
    List<String> dangerous =
        List.of("=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\",\"看\")", "\t=1", "'=1");
    Workbook book =
        written(List.of(new Column("内容", 20)), dangerous.stream().map(text -> texts(text)));
    assertThat(book.formulas()).isZero();
    assertThat(book.column("内容")).containsExactlyElementsOf(dangerous);
  }

  @Test
  void figures_are_numbers_and_empty_cells_stand_under_their_title() throws IOException {
    Workbook book =
        written(
            List.of(new Column("事由", 20), new Column("金额（元）", 12), new Column("备注", 12)),
            Stream.of(
                List.of(
                    new Cell.Text(""),
                    new Cell.Figure(new BigDecimal("12.50")),
                    new Cell.Text("已收"))));
    assertThat(book.column("事由")).containsExactly("");
    assertThat(book.column("金额（元）")).containsExactly("12.50");
    assertThat(book.column("备注")).containsExactly("已收");
  }

  @Test
  void what_excel_cannot_hold_is_left_out_and_the_rest_stays() throws IOException {
    String odd = "<a>&\u0000\u0007\"\uD800 两行\n第二行 😀";
    Workbook book =
        written(
            List.of(new Column("内容", 20), new Column("长", 20)),
            Stream.of(texts(odd, "长".repeat(40_000)), texts("还在", "")));
    assertThat(book.column("内容")).containsExactly("<a>&\uFFFD\uFFFD\"\uFFFD 两行\n第二行 😀", "还在");
    assertThat(book.column("长").getFirst()).hasSize(32_767);
  }

  @Test
  void rows_leave_while_later_ones_are_read() throws IOException {
    AtomicLong left = new AtomicLong();
    AtomicLong leftHalfway = new AtomicLong();
    AtomicInteger read = new AtomicInteger();
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) {
            left.incrementAndGet();
          }

          @Override
          public void write(byte[] bytes, int from, int length) {
            left.addAndGet(length);
          }
        };
    Iterator<List<Cell>> rows =
        IntStream.range(0, 5_000)
            .mapToObj(
                row -> {
                  if (read.incrementAndGet() == 2_500) {
                    leftHalfway.set(left.get());
                  }
                  // No two alike, so that nothing shrinks to nothing.
                  return texts(Integer.toHexString(row * 0x9E3779B9).repeat(20), "第" + row + "行");
                })
            .iterator();
    List<Column> columns = List.of(new Column("一", 20), new Column("二", 20));
    workbooks.xlsx(new Workbooks.Sheet("五千行", columns, rows), out);
    assertThat(read).hasValue(5_000);
    assertThat(leftHalfway.get()).isGreaterThan(left.get() / 3);
  }
}
