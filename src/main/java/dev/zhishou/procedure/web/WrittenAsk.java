package dev.zhishou.procedure.web;

import dev.zhishou.Exempt;
import dev.zhishou.procedure.condition.ConditionWording;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Condition;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A question as the library shows it.
///
/// @param is what it is reckoned from: `sum(list.column)`, `between(moment, moment)`
@Exempt(reason = "one component for each field of a question in the API")
record WrittenAsk(
    String name,
    String ask,
    String type,
    boolean required,
    @Nullable String requiredIf,
    @Nullable String requiredWords,
    @Nullable String min,
    @Nullable String max,
    @Nullable String under,
    @Nullable String above,
    @Nullable Map<String, String> options,
    @Nullable Boolean several,
    @Nullable String of,
    @Nullable String from,
    @Nullable String is,
    @Nullable String mask,
    @Nullable List<WrittenAsk> columns) {

  /// @param words says its conditions
  static WrittenAsk of(Ask ask, ConditionWording words) {
    Ask.Bounds bounds = ask.bounds();
    Ask.Reckoning is = ask.source().is();
    Condition only = bounds.unconditional() ? null : bounds.required();
    return new WrittenAsk(
        ask.name(),
        ask.text(),
        ask.type().word(),
        bounds.unconditional(),
        only == null ? null : only.text(),
        only == null ? null : words.when(only),
        bounds.min(),
        bounds.max(),
        bounds.under(),
        bounds.above(),
        ask.options().isEmpty() ? null : ask.options(),
        ask.several() ? Boolean.TRUE : null,
        ask.source().of(),
        ask.source().from(),
        is == null ? null : is.text(),
        ask.source().mask(),
        ask.columns().isEmpty()
            ? null
            : ask.columns().values().stream().map(column -> of(column, words)).toList());
  }
}
