package dev.zhishou.casework.web;

import dev.zhishou.Exempt;
import dev.zhishou.procedure.model.Ask;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A question as it is shown.
@Exempt(reason = "one component for each field of a question in the API")
record AskView(
    String name,
    String ask,
    String type,
    boolean required,
    @Nullable String requiredIf,
    @Nullable String min,
    @Nullable String max,
    @Nullable Map<String, String> options,
    @Nullable Boolean several,
    @Nullable String of,
    @Nullable String from,
    @Nullable String mask,
    @Nullable List<AskView> columns) {

  /// @param required whether it must be answered, as far as can be told now
  static AskView of(String name, Ask ask, boolean required) {
    Ask.Bounds bounds = ask.bounds();
    return new AskView(
        name,
        ask.text(),
        ask.type().word(),
        required,
        bounds.required() == null || bounds.unconditional() ? null : bounds.required().text(),
        bounds.min(),
        bounds.max(),
        ask.options().isEmpty() ? null : ask.options(),
        ask.several() ? Boolean.TRUE : null,
        ask.source().of(),
        ask.source().from(),
        ask.source().mask(),
        ask.columns().isEmpty()
            ? null
            : ask.columns().entrySet().stream()
                .map(e -> of(e.getKey(), e.getValue(), e.getValue().bounds().unconditional()))
                .toList());
  }
}
