package dev.zhishou.casework.event;

import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Value;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A private value as it is kept: the JSON text `[salt,name,value]` whose digest stands in the
/// event.
///
/// @param text the exact text
/// @param whole false: the value is masked for the reader, and the text is not for him
public record Disclosure(String text, String name, JsonNode json, boolean whole) {
  /// Reads one; a text of another form is a bug or a forgery.
  public static Disclosure read(String text) {
    JsonNode json = JsonMapper.shared().readTree(text);
    if (!json.isArray() || json.size() != 3 || !json.path(1).isString()) {
      throw new IllegalArgumentException("no disclosure");
    }
    return new Disclosure(text, json.path(1).asString(), json.path(2), true);
  }

  /// The same as somebody sees it who need not know it: without the text, which would betray it.
  public Disclosure masked(JsonNode shown) {
    return shown.equals(json) ? this : new Disclosure("", name, shown, false);
  }

  /// The value by its question; null when it has another shape.
  public @Nullable Value value(Ask ask) {
    return ValueReader.read(json, ask).value();
  }
}
