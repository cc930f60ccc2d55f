package dev.zhishou.casework.forms;

import dev.zhishou.casework.spi.Papers;
import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.time.Moments;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Answers as they stand on paper, in Chinese.
final class PaperText {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final Called called;

  PaperText(Called called) {
    this.called = called;
  }

  /// What things, people and cases are called.
  interface Called {
    /// A home, place, thing or person of the register.
    Optional<String> thing(AnswerType type, String id);

    /// A post by its title, a person by his name.
    Optional<String> who(String id);

    /// Another case: its number and title.
    Optional<String> otherCase(String id);
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
      case DURATION -> duration(answer.asString());
      case HOME, PLACE, EQUIPMENT, PERSON ->
          called.thing(ask.type(), answer.asString()).orElse(answer.asString());
      case ROLE, STAFF -> called.who(answer.asString()).orElse(answer.asString());
      case CASE -> called.otherCase(answer.asString()).orElse(answer.asString());
      case TEXT, INTEGER, NUMBER, DATE, TIME, PHOTO, FILE, LIST -> plain(answer);
    };
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

  /// A length of time in words: `PT1H30M` is 1 小时 30 分钟; what is reckoned may be shorter than a
  /// minute.
  private static String duration(String text) {
    try {
      Duration duration = Duration.parse(text);
      String words =
          words(duration.toDays(), " 天 ")
              + words(duration.toHoursPart(), " 小时 ")
              + words(duration.toMinutesPart(), " 分钟");
      return words.isEmpty() ? "不到 1 分钟" : words.strip();
    } catch (DateTimeParseException other) {
      return text;
    }
  }

  private static String words(long count, String unit) {
    return count == 0 ? "" : count + unit;
  }

  Papers.Table table(Ask ask, JsonNode rows) {
    List<String> columns = ask.columns().values().stream().map(Ask::text).toList();
    List<List<String>> cells = new ArrayList<>();
    for (JsonNode row : rows) {
      List<String> line = new ArrayList<>();
      ask.columns().forEach((name, column) -> line.add(text(column, row.get(name))));
      cells.add(line);
    }
    return new Papers.Table(ask.text() + total(ask, rows), columns, cells);
  }

  /// What the amounts of a list come to (000-270); nothing where they are no amounts, or of several
  /// sorts, as a unit price beside a sum.
  private static String total(Ask ask, JsonNode rows) {
    List<String> amounts =
        ask.columns().entrySet().stream()
            .filter(column -> column.getValue().type() == AnswerType.MONEY)
            .map(Map.Entry::getKey)
            .toList();
    if (amounts.size() != 1 || rows.isEmpty()) {
      return "";
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode row : rows) {
      sum = sum.add(new BigDecimal(row.path(amounts.getFirst()).path("amount").asString("0")));
    }
    return "，合计 " + sum.toPlainString() + " 元";
  }

  static boolean list(Ask ask) {
    return ask.type() == AnswerType.LIST;
  }
}
