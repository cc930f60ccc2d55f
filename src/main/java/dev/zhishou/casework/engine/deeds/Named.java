package dev.zhishou.casework.engine.deeds;

import dev.zhishou.casework.engine.Meant;
import dev.zhishou.procedure.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Who is named for the register of a household: each under the word by which the file names him.
final class Named {
  private final Function<String, @Nullable Value> values;
  private final Columns columns;

  /// Finds the column of a list that is a name, or a phone number; null: it has none.
  interface Columns {
    @Nullable String of(String list, String mask);
  }

  /// @param values what a name says now; null: nothing
  Named(Function<String, @Nullable Value> values, Columns columns) {
    this.values = values;
    this.columns = columns;
  }

  List<Meant.Said> all(Map<String, String> facts) {
    List<Meant.Said> said = new ArrayList<>();
    add(said, "owner_before", said(facts, "owner_before"), null, null);
    add(
        said,
        "owner",
        said(facts, "owner"),
        said(facts, "owner_phone"),
        said(facts, "phone_before"));
    add(said, "head", said(facts, "head"), null, null);
    rows(said, "family", facts.get("family"));
    add(said, "emergency", said(facts, "emergency"), said(facts, "emergency_phone"), null);
    add(said, "tenant", said(facts, "tenant"), said(facts, "tenant_phone"), null);
    rows(said, "tenant", facts.get("tenants"));
    return said;
  }

  private @Nullable Value said(Map<String, String> facts, String fact) {
    String name = facts.get(fact);
    return name == null ? null : values.apply(name);
  }

  private static void add(
      List<Meant.Said> said,
      String as,
      @Nullable Value name,
      @Nullable Value phone,
      @Nullable Value before) {
    if (name != null || phone != null) {
      said.add(new Meant.Said(as, name, phone, before));
    }
  }

  private void rows(List<Meant.Said> said, String as, @Nullable String list) {
    if (list != null && values.apply(list) instanceof Value.Rows(var rows)) {
      String name = columns.of(list, "name");
      String phone = columns.of(list, "phone");
      for (Value.Row row : rows) {
        add(
            said,
            as,
            name == null ? null : row.columns().get(name),
            phone == null ? null : row.columns().get(phone),
            null);
      }
    }
  }
}
