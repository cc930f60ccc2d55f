package dev.zhishou.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.casework.spi.Papers;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/// Forms on A4.
class PdfPapersTest {
  private static Papers.Paper paper(int rows) {
    return new Papers.Paper(
        "事件报告(电梯)",
        "SJ-2026-0007",
        List.of(new Papers.Line("小区", "兰亭苑"), new Papers.Line("案件", "LT-2026-0412")),
        List.of(
            new Papers.Line("经过", "3号楼2单元1号梯停在五楼与六楼之间，二十分钟后放人。"),
            new Papers.Table(
                "被困的每一位", List.of("姓名", "没事吗"), Collections.nCopies(rows, List.of("张三", "是")))),
        List.of(new Papers.Signature("项目经理", "王某", "2026-11-21 15:02", null)),
        List.of());
  }

  private static String text(byte[] pdf) throws IOException {
    PdfReader reader = new PdfReader(pdf);
    StringBuilder text = new StringBuilder();
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      text.append(new PdfTextExtractor(reader).getTextFromPage(page));
    }
    return text.toString();
  }

  @Test
  void a_form_says_in_chinese_what_was_answered() throws IOException {
    assertThat(text(Printer.papers().pdf(paper(1))))
        .contains("事件报告", "SJ-2026-0007", "兰亭苑", "二十分钟后放人", "张三", "王某", "第 1 页");
  }

  /// However the lines fall, nobody signs a sheet on which nothing is said.
  @Test
  void the_places_to_sign_never_stand_alone_on_a_sheet() throws IOException {
    int sheets = 0;
    for (int lines = 20; lines <= 46; lines++) {
      List<Papers.Part> said =
          IntStream.rangeClosed(1, lines)
              .<Papers.Part>mapToObj(
                  line -> new Papers.Line("第" + line + "问", "答了第" + line + "问\n再加一行"))
              .toList();
      Papers.Paper paper = paper(0);
      PdfReader reader =
          new PdfReader(
              Printer.papers()
                  .pdf(
                      new Papers.Paper(
                          paper.title(),
                          paper.number(),
                          paper.heading(),
                          said,
                          paper.signatures(),
                          List.of())));
      int last = reader.getNumberOfPages();
      sheets = Math.max(sheets, last);
      assertThat(new PdfTextExtractor(reader).getTextFromPage(last))
          .as("%d lines", lines)
          .contains("签名", "王某", "第" + lines + "问");
    }
    assertThat(sheets).isGreaterThan(2);
  }

  @Test
  void a_card_has_the_steps_their_warnings_and_the_numbers() throws IOException {
    Papers.Step step =
        new Papers.Step(
            "",
            "持证人员放人",
            "电梯工程师",
            "30 分钟内",
            List.of(new Papers.Line("问清", "有人不适吗")),
            List.of("扒门"));
    Papers.Card card =
        new Papers.Card(
            "电梯困人",
            "危急",
            "有人被困",
            "https://example.org/field/q/procedure/lift-entrapment",
            new Papers.Steps(List.of("哪一部电梯"), List.of(step)),
            List.of(new Papers.Line("紧急电话", "120")),
            "第 1 版");

    assertThat(text(Printer.papers().card(card)))
        .contains("电梯困人", "危急", "接报时间", "哪一部电梯", "持证人员放人", "不要：扒门", "120", "第 1 版");
  }

  @Test
  void a_long_list_goes_on_over_numbered_pages() throws IOException {
    PdfReader reader = new PdfReader(Printer.papers().pdf(paper(80)));

    assertThat(reader.getNumberOfPages()).isGreaterThan(1);
    assertThat(new PdfTextExtractor(reader).getTextFromPage(2)).contains("第 2 页");
  }

  @Test
  void a_wide_list_leaves_out_the_columns_in_which_nothing_stands() throws IOException {
    List<String> columns = List.of("谁", "着装", "仪容", "举止", "说话", "台面", "敬礼");
    List<List<String>> rows =
        List.of(List.of("李强", "扣子没扣", "", "", "", "", ""), List.of("王伟", "", "", "", "粗话", "", ""));
    Papers.Paper wide =
        new Papers.Paper(
            "工作日记",
            "RJ-2026-0001",
            List.of(),
            List.of(new Papers.Table("不合格", columns, rows)),
            List.of(),
            List.of());

    assertThat(text(Printer.papers().pdf(wide)))
        .contains("谁", "着装", "扣子没扣", "说话", "粗话")
        .doesNotContain("仪容", "举止", "台面", "敬礼");
  }

  private static byte[] poster(String text) {
    return poster(text, null);
  }

  private static byte[] poster(String text, @Nullable String photo) {
    return Printer.papers()
        .poster(
            new Papers.Poster(
                "关于三号楼二单元停水的通知",
                text,
                List.of("值守物业公司", "兰亭苑服务中心"),
                "2026年11月22日",
                "https://example.org/n/AAAAAAAAAAAAAAAAAAAAAA",
                photo));
  }

  @Test
  void a_poster_says_it_on_one_sheet_and_what_is_very_long_overleaf() throws IOException {
    byte[] usual = poster("各位住户：明天上午停水。\n请提前储水。");
    assertThat(new PdfReader(usual).getNumberOfPages()).isEqualTo(1);
    assertThat(text(usual)).contains("三号楼二单元停水", "明天上午停水", "兰亭苑服务中心", "2026年11月22日", "扫码");
    byte[] shown = poster("各位住户：明天上午停水。\n请提前储水。", "photo-1");
    assertThat(new PdfReader(shown).getNumberOfPages()).isEqualTo(1);
    assertThat(text(shown)).contains("明天上午停水", "扫码");
    assertThat(shown.length).isGreaterThan(usual.length + 10_000);
    byte[] full = poster("各位住户请注意用水安全。\n".repeat(150) + "最后一句完");
    assertThat(new PdfReader(full).getNumberOfPages()).isGreaterThan(1);
    assertThat(text(full)).contains("最后一句完");
  }
}
