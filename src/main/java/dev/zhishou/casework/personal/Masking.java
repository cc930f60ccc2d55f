package dev.zhishou.casework.personal;

import dev.zhishou.access.MaskedNumber;
import dev.zhishou.access.reveal.MaskedName;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Ask;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// How what is personal in a case looks to staff who need not know it: numbers and names by their
/// question's `mask`, other marked values not at all, and in any text the telephone and identity
/// numbers that somebody wrote into it.
final class Masking {
  private static final String HIDDEN = "***";
  private static final String SIGNATURE = "signature/";

  /// Mobile numbers, numbers with an area code, identity numbers; not digits within longer ones.
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<![0-9A-Za-z])(?:\\+?86[- ]?)?"
              + "(?:1[3-9]\\d(?:[- ]?\\d{4}){2}|0\\d{2,3}[- ]?\\d{7,8}|\\d{17}[0-9Xx])"
              + "(?![0-9A-Za-z])");

  private final Plan plan;

  Masking(Plan plan) {
    this.plan = plan;
  }

  /// A value by the name under which it is kept: `phone`, `people/2/name`, `late/note`; who signed
  /// without an account, `signature/owner`, is a name whatever his place to sign is called.
  JsonNode masked(String name, JsonNode value) {
    return name.startsWith(SIGNATURE) && value.isString()
        ? StringNode.valueOf(MaskedName.of(value.asString()))
        : masked(asked(name), value);
  }

  private JsonNode masked(@Nullable Ask ask, JsonNode value) {
    if (value.isString()) {
      return StringNode.valueOf(masked(ask, value.asString()));
    }
    if (value instanceof ArrayNode array) {
      ArrayNode masked = JsonMapper.shared().createArrayNode();
      array.forEach(one -> masked.add(masked(ask, one)));
      return masked;
    }
    if (value instanceof ObjectNode object) {
      ObjectNode masked = JsonMapper.shared().createObjectNode();
      object
          .properties()
          .forEach(
              one -> {
                Ask column = ask == null ? null : ask.columns().get(one.getKey());
                masked.set(one.getKey(), masked(column, one.getValue()));
              });
      return masked;
    }
    return value;
  }

  private static String masked(@Nullable Ask ask, String text) {
    if (ask != null && ask.type() == AnswerType.PERSON) {
      return text; // the id of somebody in the register
    }
    String how = ask == null ? null : ask.source().mask();
    if (how == null || text.isBlank()) {
      return numbersMasked(text);
    }
    return switch (how) {
      case "phone" -> String.valueOf(MaskedNumber.of(text));
      case "name" -> MaskedName.of(text);
      default -> HIDDEN;
    };
  }

  /// A text with the numbers in it masked.
  static String numbersMasked(String text) {
    return NUMBERS
        .matcher(text)
        .replaceAll(found -> String.valueOf(MaskedNumber.of(found.group())).replace("$", "\\$"));
  }

  /// The question that a kept name answers; null: none, such as a note or a reason.
  private @Nullable Ask asked(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    Plan.Question own = plan.question(last);
    Plan.Question question = own == null ? plan.question(Plan.FRAME + "." + last) : own;
    return question == null ? null : question.ask();
  }
}
