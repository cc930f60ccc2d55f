package dev.zhishou.procedure.web;

import dev.zhishou.Exempt;
import dev.zhishou.procedure.model.Ask;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A question as the library shows it.
@Exempt(reason = "one component for each field of a question in the API")
record WrittenAsk(
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
    @Nullable List<WrittenAsk> columns) {

  static WrittenAsk of(Ask ask) {
    Ask.Bounds bounds = ask.bounds();
    return new WrittenAsk(
        ask.name(),
        ask.text(),
        ask.type().word(),
        bounds.unconditional(),
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
            : ask.columns().values().stream().map(WrittenAsk::of).toList());
  }
}
