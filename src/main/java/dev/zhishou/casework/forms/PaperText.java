package dev.zhishou.casework.forms;

import dev.zhishou.casework.Live;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.spi.Papers;
import dev.zhishou.casework.spi.Subjects;
import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.time.Moments;
import java.time.Instant;
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
  private final PaperNames people;
  private final Live live;

  PaperText(Subjects subjects, PaperNames people, Live live) {
    this.subjects = subjects;
    this.people = people;
    this.live = live;
  }

  String text(Ask ask, @Nullable JsonNode answer) {
    if (answer == null || answer.isNull() || answer.isMissingNode()) {
      return "";
    }
    if (ask.type() == AnswerType.PHOTO || ask.type() == AnswerType.FILE) {
      return answer.size() + (ask.type() == AnswerType.PHOTO ? " 张" : " 个文件");
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
          subjects.label(live.community(), ask.type(), answer.asString()).orElse(answer.asString());
      case ROLE, STAFF -> who(answer.asString());
      case CASE -> numbered(answer.asString());
      case TEXT, INTEGER, NUMBER, DATE, TIME, DURATION, PHOTO, FILE, LIST -> plain(answer);
    };
  }

  /// A post by its title, a person by his name.
  private String who(String id) {
    String title = people.title(id);
    if (title != null) {
      return title;
    }
    try {
      String name = people.name(UUID.fromString(id));
      return name == null ? id : name;
    } catch (IllegalArgumentException noId) {
      return id;
    }
  }

  /// A case beside this one by its number.
  private String numbered(String id) {
    return live.state().beside().links().stream()
        .filter(link -> link.id().toString().equals(id))
        .map(CaseState.Linked::number)
        .findFirst()
        .orElse(id);
  }

  private static String plain(JsonNode answer) {
    return answer.isString() ? answer.asString() : answer.toString();
  }

  /// An instant as a clock in China shows it.
  static String moment(String text) {
    return moment(OffsetDateTime.parse(text).toInstant());
  }

  static String moment(Instant instant) {
    return instant.atZone(Moments.ZONE).format(MOMENT);
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
