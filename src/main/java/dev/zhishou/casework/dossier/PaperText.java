package dev.zhishou.casework.dossier;

import dev.zhishou.casework.spi.Papers;
import dev.zhishou.casework.spi.Subjects;
import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.time.Moments;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Answers as they stand on paper, in Chinese.
final class PaperText {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final Subjects subjects;
  private final UUID community;

  PaperText(Subjects subjects, UUID community) {
    this.subjects = subjects;
    this.community = community;
  }

  String text(Ask ask, @Nullable JsonNode answer) {
    if (answer == null || answer.isNull() || answer.isMissingNode()) {
      return "";
    }
    if (answer.isArray()) {
      List<String> all = new ArrayList<>();
      answer.forEach(each -> all.add(text(ask, each)));
      return String.join("、", all);
    }
    return switch (ask.type()) {
      case YES_NO -> answer.asBoolean(false) ? "是" : "否";
      case CHOICE -> ask.options().getOrDefault(answer.asString(), answer.asString());
      case MONEY -> answer.path("amount").asString("") + " 元";
      case MOMENT -> moment(answer.asString());
      case HOME, PLACE, EQUIPMENT, PERSON ->
          subjects.label(community, ask.type(), answer.asString()).orElse(answer.asString());
      case TEXT, INTEGER, NUMBER, DATE, TIME, DURATION -> plain(answer);
      case ROLE, STAFF, CASE, PHOTO, FILE, LIST -> plain(answer);
    };
  }

  private static String plain(JsonNode answer) {
    return answer.isString() ? answer.asString() : answer.toString();
  }

  /// An instant as a clock in China shows it.
  static String moment(String text) {
    return OffsetDateTime.parse(text).atZoneSameInstant(Moments.ZONE).format(MOMENT);
  }

  Papers.Table table(Ask ask, JsonNode rows) {
    List<String> columns = ask.columns().values().stream().map(Ask::text).toList();
    List<List<String>> cells = new ArrayList<>();
    for (JsonNode row : rows) {
      List<String> line = new ArrayList<>();
      ask.columns().forEach((name, column) -> line.add(text(column, row.get(name))));
      cells.add(line);
    }
    return new Papers.Table(ask.text(), columns, cells);
  }

  static boolean list(Ask ask) {
    return ask.type() == AnswerType.LIST;
  }
}
