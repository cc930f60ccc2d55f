package dev.zhishou.casework.forms;

import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.spi.Papers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The sheet of a form: what an office must be able to tell from the paper alone.
///
/// Where nothing stands that had to be answered there is room for a pen; where nothing had to be, a
/// stroke, so that nobody adds to it later.
final class FormPaper {
  private static final String NOTHING = "／";
  static final String WITHHELD = "（保密）";

  private FormPaper() {}

  /// The estate at the head.
  ///
  /// @param profile where it lies, its doors, its floor area; empty: not written
  record Estate(String name, String profile) {}

  /// @param outcome how the case ended; null: it has not
  static Papers.Paper of(
      FilledForm filled, Fact.Opened opened, Estate estate, @Nullable String outcome) {
    List<Papers.Part> parts = new ArrayList<>();
    filled.fields().forEach(field -> parts.add(part(field)));
    if (!filled.entries().isEmpty()) {
      parts.add(entries(filled.entries()));
    }
    return new Papers.Paper(
        filled.form().title(),
        filled.written().number(),
        heading(filled, opened, estate, outcome),
        parts,
        filled.signatures().stream().map(FormPaper::signature).toList(),
        filled.files().stream().map(FormPaper::attachment).toList());
  }

  private static List<Papers.Line> heading(
      FilledForm filled, Fact.Opened opened, Estate estate, @Nullable String outcome) {
    String title = opened.title() + (opened.drill() ? "【演练】" : "");
    List<Papers.Line> heading = new ArrayList<>();
    heading.add(new Papers.Line("小区", estate.name()));
    heading.add(new Papers.Line("受理", PaperText.moment(opened.received().toString())));
    heading.add(new Papers.Line("案件", opened.number() + "  " + title));
    heading.add(new Papers.Line("稿次", "第 " + filled.written().revision() + " 稿"));
    heading.add(new Papers.Line("保存", kept(filled.form().keep())));
    if (!estate.profile().isEmpty()) {
      heading.add(new Papers.Line("项目概况", estate.profile()));
    }
    if (outcome != null) {
      heading.add(new Papers.Line("结案", outcome));
    }
    return heading;
  }

  /// `3 years` as 3 年.
  static String kept(String keep) {
    return keep.replaceAll(" years?", " 年").replaceAll(" months?", " 个月");
  }

  private static Papers.Part part(FilledForm.Field field) {
    String label = field.ask().text();
    Papers.Table table = field.table();
    if (field.withheld()) {
      return new Papers.Line(label, WITHHELD);
    }
    if (table == null) {
      return new Papers.Line(label, field.text().isBlank() ? blank(field) : text(field));
    }
    if (table.rows().isEmpty()) {
      return new Papers.Line(label, "无");
    }
    return table.columns().size() == 1 ? single(table) : table;
  }

  private static String text(FilledForm.Field field) {
    return FormFiles.holds(field.ask()) ? field.text() + "（见附件）" : field.text();
  }

  private static String blank(FilledForm.Field field) {
    return field.ask().bounds().required() == null ? NOTHING : "";
  }

  /// A list of one column is a line: its rows one below the other.
  private static Papers.Line single(Papers.Table table) {
    List<String> rows = new ArrayList<>();
    for (List<String> row : table.rows()) {
      String number = table.rows().size() == 1 ? "" : (rows.size() + 1) + ". ";
      rows.add(number + row.getFirst());
    }
    return new Papers.Line(table.label(), String.join("\n", rows));
  }

  /// Who wrote it: one is a line, several are a list, with what was answered several times.
  private static Papers.Part entries(List<FilledForm.Entry> entries) {
    if (entries.size() == 1) {
      FilledForm.Entry one = entries.getFirst();
      return new Papers.Line(
          "填写", (named(one.name()) + "  " + PaperText.moment(one.at().toString())).strip());
    }
    boolean several = entries.stream().anyMatch(one -> !one.said().isEmpty());
    return new Papers.Table(
        "填写",
        several ? List.of("环节", "当时填的", "填写人", "时间") : List.of("环节", "填写人", "时间"),
        entries.stream()
            .map(
                one ->
                    Stream.of(
                            one.step(),
                            several ? one.said() : null,
                            named(one.name()),
                            PaperText.moment(one.at().toString()))
                        .filter(Objects::nonNull)
                        .toList())
            .toList());
  }

  private static Papers.Signature signature(FilledForm.Signature one) {
    return one.at() == null
        ? new Papers.Signature(one.as(), "", "", null)
        : new Papers.Signature(
            one.as(), one.who(), PaperText.moment(one.at().toString()), one.image());
  }

  private static Papers.Attachment attachment(FilledForm.Attached file) {
    String caption =
        Stream.of(file.question(), named(file.name()), PaperText.moment(file.at()))
            .filter(word -> !word.isEmpty())
            .collect(Collectors.joining("  "));
    return new Papers.Attachment(caption, file.hash());
  }

  private static String named(@Nullable String name) {
    return name == null ? "" : name;
  }
}
