package dev.zhishou.casework.machine;

import dev.zhishou.casework.event.ValueReader;
import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.procedure.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a message answers of the questions of an opening.
final class Fields {
  private static final List<AnswerType> THINGS =
      List.of(AnswerType.HOME, AnswerType.PLACE, AnswerType.EQUIPMENT);

  private static final String ALERT = "alert.";

  private Fields() {}

  /// Whether the registers have such a thing.
  @FunctionalInterface
  interface Known {
    boolean known(Value.Id id, AnswerType type);
  }

  static SequencedMap<String, Value> of(Procedure procedure, Told told, Known registers) {
    SequencedMap<String, Value> answers = new LinkedHashMap<>();
    for (Ask ask : procedure.asks().values()) {
      answer(ask, told, registers).ifPresent(value -> answers.put(ask.name(), value));
    }
    return answers;
  }

  private static Optional<Value> answer(Ask ask, Told told, Known registers) {
    return switch (told.what()) {
      case Told.Alarm(String topic, var given) -> read(given.get(ask.name()), ask, registers);
      case Told.Warning(var fields) -> {
        String from = ask.source().from();
        String field =
            from != null && from.startsWith(ALERT) ? from.substring(ALERT.length()) : null;
        Value value = fields.get(field == null ? ask.name() : field);
        yield ask.type() == AnswerType.CHOICE
            ? Optional.ofNullable(value).flatMap(one -> option(ask, one))
            : field == null ? Optional.empty() : Optional.ofNullable(value);
      }
    };
  }

  /// A value that fits its question; what the registers do not have is no answer.
  static Optional<Value> read(@Nullable JsonNode json, Ask ask, Known registers) {
    Value value = json == null || json.isNull() ? null : ValueReader.read(json, ask).value();
    if (value == null
        || value instanceof Value.Id id
            && THINGS.contains(ask.type())
            && !registers.known(id, ask.type())
        || value instanceof Value.Choice(var keys) && !ask.options().keySet().containsAll(keys)) {
      return Optional.empty();
    }
    return Optional.of(value);
  }

  /// The option of that key, or the first of whose label a part (`雷暴、强对流`) begins the text.
  static Optional<Value> option(Ask ask, Value value) {
    if (value instanceof Value.Choice(var keys)) {
      return ask.options().keySet().containsAll(keys) ? Optional.of(value) : Optional.empty();
    }
    if (!(value instanceof Value.Text(String text))) {
      return Optional.empty();
    }
    return ask.options().entrySet().stream()
        .filter(option -> option.getKey().equals(text) || begins(option, text))
        .map(option -> (Value) new Value.Choice(List.of(option.getKey())))
        .findFirst();
  }

  private static boolean begins(Map.Entry<String, String> option, String text) {
    for (String part : option.getValue().split("[、,，]")) {
      if (!part.isBlank() && text.startsWith(part)) {
        return true;
      }
    }
    return false;
  }
}
