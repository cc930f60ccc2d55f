package dev.zhishou.casework.web;

import dev.zhishou.Exempt;
import dev.zhishou.casework.ConditionWords;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A question as it is shown.
@Exempt(reason = "one component for each field of a question in the API")
record AskView(
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
    @Nullable String mask,
    @Nullable List<AskView> columns,
    @Nullable JsonNode proposed) {

  /// How what a question names is told.
  ///
  /// @param bound a bound: a number, a role or an account for the name of a figure or of what was
  ///     answered
  /// @param words says conditions
  record Told(UnaryOperator<String> bound, ConditionWords words) {}

  /// @param required whether it must be answered, as far as can be told now
  static AskView of(String name, Ask ask, boolean required, Told told) {
    return of(name, ask, required, told, null);
  }

  /// @param proposed what the registers say, as the reader sees it; null: nothing
  static AskView of(
      String name, Ask ask, boolean required, Told told, @Nullable JsonNode proposed) {
    Ask.Bounds bounds = ask.bounds();
    Condition only = bounds.unconditional() ? null : bounds.required();
    return new AskView(
        name,
        ask.text(),
        ask.type().word(),
        required,
        only == null ? null : only.text(),
        only == null ? null : told.words().when(only),
        bounds.min() == null ? null : told.bound().apply(bounds.min()),
        bounds.max() == null ? null : told.bound().apply(bounds.max()),
        bounds.under() == null ? null : told.bound().apply(bounds.under()),
        bounds.above() == null ? null : told.bound().apply(bounds.above()),
        ask.options().isEmpty() ? null : ask.options(),
        ask.several() ? Boolean.TRUE : null,
        ask.source().of(),
        ask.source().from(),
        ask.source().mask(),
        ask.columns().isEmpty()
            ? null
            : ask.columns().entrySet().stream()
                .map(e -> of(e.getKey(), e.getValue(), e.getValue().bounds().unconditional(), told))
                .toList(),
        proposed);
  }

  /// A bound that names a figure or what was answered, as what that is; any other as it is written.
  ///
  /// @param value what the bound says as a name; null: nothing
  static String told(String bound, @Nullable Value value) {
    if (value instanceof Value.Whole(long whole)) {
      return Long.toString(whole);
    }
    if (value instanceof Value.Money(long fen)) {
      return BigDecimal.valueOf(fen, 2).toPlainString();
    }
    if (value instanceof Value.Id(String id)) {
      return id;
    }
    if (value instanceof Value.Rows(var rows)) {
      return Integer.toString(rows.size());
    }
    return value instanceof Value.Decimal(BigDecimal decimal) ? decimal.toPlainString() : bound;
  }
}
