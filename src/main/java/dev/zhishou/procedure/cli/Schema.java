package dev.zhishou.procedure.cli;

import dev.zhishou.procedure.reading.Vocabulary;
import dev.zhishou.procedure.reading.WordGuide;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A JSON Schema of procedure files, made from the language's own words, so that editors complete
/// and check them. It knows the form; what a file means is the lint's.
final class Schema {
  private static final String NAME = "^[a-z][a-z0-9_]*$";

  private Schema() {}

  static String text() {
    return JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValueAsString(schema());
  }

  private static Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "值守规程 / Zhishou procedure");
    schema.putAll(object("procedure", Vocabulary.PROCEDURE, List.of("id", "steps")));
    Map<String, Object> definitions = new LinkedHashMap<>();
    definitions.put("step", object("step", Vocabulary.STEP, List.of("do")));
    definitions.put("ask", object("ask", Vocabulary.ASK, List.of("type")));
    definitions.put("opening", object("opens", Vocabulary.OPENS, List.of()));
    definitions.put("figure", object("figure", Vocabulary.FIGURE, List.of("is")));
    definitions.put("again", object("again", Vocabulary.AGAIN, List.of("most")));
    definitions.put("starts", object("starts", Vocabulary.STARTS, List.of("procedure")));
    definitions.put("frame", object("frame", Vocabulary.FRAME, List.of("procedure")));
    definitions.put("notice", object("notice", Vocabulary.NOTICE, List.of("template", "to")));
    definitions.put("charge", object("charge", Vocabulary.CHARGE, Vocabulary.CHARGE));
    definitions.put("refund", object("refund", Vocabulary.REFUND, List.of("item")));
    definitions.put("custody", object("custody", Vocabulary.CUSTODY, List.of()));
    definitions.put("registry", object("registry", List.of("household"), List.of("household")));
    definitions.put("household", object("household", Vocabulary.HOUSEHOLD, List.of()));
    definitions.put("scalar", Map.of("type", List.of("string", "number", "boolean")));
    definitions.put(
        "scalars", Map.of("anyOf", List.of(reference("scalar"), array(reference("scalar")))));
    schema.put("$defs", definitions);
    return schema;
  }

  private static Map<String, Object> object(
      String place, List<String> words, List<String> required) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (String word : words) {
      Map<String, Object> one = new LinkedHashMap<>();
      WordGuide.of(place, word).ifPresent(text -> one.put("description", text));
      one.putAll(value(place, word));
      properties.put(word, one);
    }
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("properties", properties);
    object.put("additionalProperties", false);
    if (!required.isEmpty()) {
      object.put("required", required);
    }
    return object;
  }

  private static Map<String, Object> value(String place, String word) {
    return switch (word) {
      case "kind" -> one(Vocabulary.KINDS);
      case "severity" -> one(Vocabulary.SEVERITIES);
      case "type" -> one(Vocabulary.TYPES);
      case "registry" -> either(one(Vocabulary.REGISTRY), reference("registry"));
      case "household" -> reference("household");
      case "language" -> Map.of("const", 1);
      case "beyond", "fixed", "optional", "shown", "wait" -> Map.of("type", "boolean");
      case "confidential" -> either(Map.of("type", "boolean"), reference("scalars"));
      case "asks" -> named(either(reference("ask"), Map.of("const", "again")));
      case "params" -> named(reference("figure"));
      case "steps" -> named(reference("step"));
      case "opens" -> array(reference("opening"));
      case "frame", "starts" -> either(Map.of("type", "string"), reference(word));
      case "again", "notice", "charge", "refund", "custody" -> reference(word);
      case "outcomes", "give" -> labelled(reference("scalar"));
      case "refs" ->
          place.equals("procedure") ? labelled(reference("scalars")) : reference("scalars");
      case "options" -> either(Map.of("type", "string"), labelled(reference("scalar")));
      case "of" -> either(Map.of("type", "string"), named(reference("ask")));
      case "signatures" -> either(reference("scalars"), labelled(reference("scalar")));
      case "after",
          "by",
          "with",
          "needs",
          "until",
          "record",
          "approve",
          "call",
          "to",
          "how",
          "say",
          "warn",
          "hints",
          "without" ->
          reference("scalars");
      default -> reference("scalar");
    };
  }

  private static Map<String, Object> one(Collection<String> words) {
    return Map.of("enum", words);
  }

  private static Map<String, Object> reference(String definition) {
    return Map.of("$ref", "#/$defs/" + definition);
  }

  private static Map<String, Object> array(Map<String, Object> item) {
    return Map.of("type", "array", "items", item);
  }

  private static Map<String, Object> either(Map<String, Object> one, Map<String, Object> other) {
    return Map.of("anyOf", new ArrayList<>(List.of(one, other)));
  }

  /// Contents by names of the language.
  private static Map<String, Object> named(Map<String, Object> value) {
    Map<String, Object> named = new LinkedHashMap<>();
    named.put("type", "object");
    named.put("patternProperties", Map.of(NAME, value));
    named.put("additionalProperties", false);
    return named;
  }

  /// Contents by any label.
  private static Map<String, Object> labelled(Map<String, Object> value) {
    return Map.of("type", "object", "additionalProperties", value);
  }
}
