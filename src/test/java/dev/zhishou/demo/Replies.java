package dev.zhishou.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Answers to questions of which nothing is known but what the interface tells: type, options,
/// bounds, columns.
///
/// @param yes whether each yes-no is answered yes; then choices take the first option, lists have
///     two rows, numbers are one; else no, the last, one row, nothing
final class Replies {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final Set<String> IDENTIFYING =
      Set.of("home", "place", "equipment", "staff", "case");
  private static final JsonNodeFactory JSON = JsonMapper.shared().getNodeFactory();

  private final Premises premises;
  private final boolean yes;
  private int picked;

  Replies(Premises premises, boolean yes) {
    this.premises = premises;
    this.yes = yes;
  }

  /// Who answers, when, and what the case knows already.
  record Moment(String username, Instant now, JsonNode known) {}

  ObjectNode to(JsonNode asks, Moment moment) {
    ObjectNode given = JSON.objectNode();
    for (JsonNode ask : asks) {
      JsonNode value = one(ask, given, moment);
      if (value != null) {
        given.set(ask.path("name").asString(), value);
      }
    }
    return given;
  }

  private @Nullable JsonNode one(JsonNode ask, ObjectNode given, Moment moment) {
    String type = ask.path("type").asString();
    return switch (type) {
      case "text" -> JSON.stringNode("走一遍");
      case "yes-no" -> JSON.booleanNode(yes);
      case "choice" -> choice(ask);
      case "integer", "number" -> JSON.numberNode(number(ask, given, moment));
      case "money" ->
          JSON.objectNode()
              .put("amount", number(ask, given, moment) + ".00")
              .put("currency", "CNY");
      case "date" -> JSON.stringNode(day(ask, moment).toString());
      case "moment" -> JSON.stringNode(moment(ask, moment).toString());
      case "time" -> JSON.stringNode("10:00");
      case "duration" -> JSON.stringNode("PT1H");
      case "role" -> JSON.stringNode(pick(List.of("guard", "engineer", "housekeeper")));
      case "staff" ->
          JSON.stringNode(
              pick(
                  premises.staff(
                      said(ask.path("under"), given, moment),
                      said(ask.path("above"), given, moment))));
      case "person" -> JSON.stringNode(pick(premises.register("people")));
      case "home" -> JSON.stringNode(pick(premises.register("homes")));
      case "place" -> JSON.stringNode(pick(premises.register("places")));
      case "equipment" -> JSON.stringNode(pick(premises.register(equipment(ask))));
      case "case" -> JSON.stringNode(pick(premises.cases()));
      case "photo", "file" -> JSON.arrayNode().add(premises.picture(moment.username()));
      case "list" -> list(ask, given, moment);
      default -> throw new IllegalStateException("a type that nobody told of: " + type);
    };
  }

  /// What a name that bounds stands for: what was answered, or itself.
  private static String said(JsonNode name, ObjectNode given, Moment moment) {
    String own = name.asString("");
    JsonNode answer = given.has(own) ? given.path(own) : moment.known().path(own);
    return answer.asString(own);
  }

  private static String equipment(JsonNode ask) {
    return ask.hasNonNull("of") ? "equipment?kind=" + ask.path("of").asString() + "&" : "equipment";
  }

  private String pick(List<String> of) {
    if (of.isEmpty()) {
      throw new IllegalStateException("the register is empty");
    }
    int at = picked++ % of.size();
    return of.get(yes ? at : of.size() - 1 - at);
  }

  private JsonNode choice(JsonNode ask) {
    List<String> options = new ArrayList<>(ask.path("options").propertyNames());
    if (!yes) {
      Collections.reverse(options);
    }
    if (!ask.path("several").asBoolean(false)) {
      return JSON.stringNode(options.getFirst());
    }
    ArrayNode several = JSON.arrayNode();
    int least = (int) Math.max(1, literal(ask.path("min"), 1));
    options.stream().limit(least).forEach(several::add);
    return several;
  }

  private long number(JsonNode ask, ObjectNode given, Moment moment) {
    long value = yes ? 1 : 0;
    value = Math.max(value, bound(ask.path("min"), given, moment, value));
    return Math.min(value, bound(ask.path("max"), given, moment, value));
  }

  /// A bound is a number, or names an answer; of what is not known it is none.
  private static long bound(JsonNode bound, ObjectNode given, Moment moment, long otherwise) {
    String name = bound.asString("");
    JsonNode answer = given.has(name) ? given.path(name) : moment.known().path(name);
    JsonNode plain = answer.isObject() ? answer.path("amount") : answer;
    return plain.isMissingNode() ? literal(bound, otherwise) : literal(plain, otherwise);
  }

  private static long literal(JsonNode number, long otherwise) {
    try {
      return (long) Double.parseDouble(number.asString(""));
    } catch (NumberFormatException none) {
      return otherwise;
    }
  }

  private static LocalDate day(JsonNode ask, Moment moment) {
    LocalDate today = moment.now().atZone(CHINA).toLocalDate();
    return ask.path("max").asString("").equals("now") ? today : today.plusDays(1);
  }

  private static Instant moment(JsonNode ask, Moment moment) {
    return ask.path("max").asString("").equals("now")
        ? moment.now()
        : moment.now().plus(Duration.ofHours(1));
  }

  private @Nullable JsonNode list(JsonNode ask, ObjectNode given, Moment moment) {
    long rows = Math.max(yes ? 2 : 1, literal(ask.path("min"), 0));
    rows = Math.min(rows, bound(ask.path("max"), given, moment, rows));
    if (rows == 0 && !ask.path("required").asBoolean()) {
      return null;
    }
    ArrayNode list = JSON.arrayNode();
    Set<JsonNode> known = new HashSet<>();
    for (int i = 1; i <= rows; i++) {
      ObjectNode row = JSON.objectNode();
      for (JsonNode column : ask.path("columns")) {
        ObjectNode beside = given.deepCopy();
        beside.setAll(row);
        JsonNode value = one(column, beside, moment);
        if (value != null) {
          row.set(column.path("name").asString(), value);
        }
      }
      JsonNode first = ask.at("/columns/0");
      // What stands in the first column of such a list tells its rows apart.
      boolean again =
          IDENTIFYING.contains(first.path("type").asString(""))
              && !known.add(row.path(first.path("name").asString()));
      if (!again) {
        list.add(row.put("id", "r" + i));
      }
    }
    return list;
  }
}
