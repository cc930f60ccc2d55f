package dev.zhishou.casework.engine.deeds;

import dev.zhishou.casework.engine.Refusal.Fault;
import dev.zhishou.casework.engine.derive.Limits;
import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.Truth;
import dev.zhishou.procedure.model.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// Checks answers against their questions, all faults at once, and parts what is personal from what
/// may stand in an event.
final class Answering {
  private static final int MOST_ROWS = 500;

  private final SequencedMap<String, Ask> asks;
  private final Condition.Look look;
  private final Instant now;
  private final Limits limits;
  private final List<Fault> faults = new ArrayList<>();
  private final SequencedMap<String, Value> plain = new LinkedHashMap<>();
  private final SequencedMap<String, Value> secrets = new LinkedHashMap<>();

  /// @param look what names say besides these answers
  Answering(SequencedMap<String, Ask> asks, Limits limits, Condition.Look look, Instant now) {
    this.asks = asks;
    this.limits = limits;
    this.look = look;
    this.now = now;
  }

  /// Checks what is given.
  ///
  /// @param rowPrefix what sets rows of this run apart from those of its other runs; empty: nothing
  /// @param demand whether missing ones are faults
  Answering check(SequencedMap<String, Value> given, String rowPrefix, boolean demand) {
    Condition.Look with = overlaid(given);
    for (Map.Entry<String, Value> each : given.entrySet()) {
      Ask ask = asks.get(each.getKey());
      String pointer = "/answers/" + each.getKey();
      if (ask == null || ask.reckoned()) {
        faults.add(new Fault(pointer, "unknown", ""));
      } else if (ask.type() == AnswerType.LIST && each.getValue() instanceof Value.Rows rows) {
        list(each.getKey(), ask, rows, rowPrefix, with);
      } else {
        one(pointer, ask, each.getValue(), with);
        (ask.sealed() ? secrets : plain).put(each.getKey(), each.getValue());
      }
    }
    given
        .keySet()
        .forEach(
            from -> limits.plan().reckoned(from).forEach((name, ask) -> reckon(name, ask, with)));
    if (demand) {
      asks.forEach(
          (name, ask) -> {
            if (required(ask, with) && !given.containsKey(name) && !ask.reckoned()) {
              faults.add(new Fault("/answers/" + name, "required", ""));
            }
          });
    }
    return this;
  }

  /// What is reckoned follows what it is reckoned from whenever that is given, whichever step asks
  /// for it.
  private void reckon(String name, Ask ask, Condition.Look with) {
    Ask.Reckoning is = ask.source().is();
    Value value = is == null ? null : is.value(ask.type(), with);
    if (value != null) {
      plain.put(name, value);
    }
  }

  private Condition.Look overlaid(Map<String, Value> given) {
    return name -> {
      Value own = given.get(name);
      if (own == null) {
        own = given.get("frame." + name);
      }
      return own == null ? look.value(name) : own;
    };
  }

  static boolean required(Ask ask, Condition.Look look) {
    Condition required = ask.bounds().required();
    return required != null && (ask.bounds().unconditional() || required.test(look) == Truth.YES);
  }

  private void list(String name, Ask ask, Value.Rows rows, String rowPrefix, Condition.Look with) {
    String pointer = "/answers/" + name;
    if (rows.rows().size() > MOST_ROWS) {
      faults.add(new Fault(pointer, "max", String.valueOf(MOST_ROWS)));
      return;
    }
    bounded(pointer, ask, rows, with);
    Set<String> ids = new HashSet<>();
    List<Value.Row> kept = new ArrayList<>();
    int number = 0;
    for (Value.Row row : rows.rows()) {
      String at = pointer + "/" + number++;
      String id = id(ask, row, rowPrefix);
      if (!ids.add(id)) {
        faults.add(new Fault(at, "rows", id));
      }
      kept.add(row(name, ask, new Value.Row(id, row.columns()), at, with));
    }
    plain.put(name, new Value.Rows(kept));
  }

  private Value.Row row(String name, Ask list, Value.Row row, String at, Condition.Look with) {
    Condition.Look columns =
        column -> {
          Value own = row.columns().get(column);
          return own == null ? with.value(column) : own;
        };
    SequencedMap<String, Value> open = new LinkedHashMap<>();
    row.columns()
        .forEach(
            (column, value) -> {
              Ask ask = list.columns().get(column);
              if (ask == null) {
                faults.add(new Fault(at + "/" + column, "unknown", ""));
                return;
              }
              one(at + "/" + column, ask, value, columns);
              if (ask.sealed()) {
                secrets.put(name + "/" + row.id() + "/" + column, value);
              } else {
                open.put(column, value);
              }
            });
    list.columns()
        .forEach(
            (column, ask) -> {
              if (required(ask, columns) && !row.columns().containsKey(column)) {
                faults.add(new Fault(at + "/" + column, "required", ""));
              }
            });
    return new Value.Row(row.id(), open);
  }

  /// What tells the row from others: its first column where that identifies it, else the id that
  /// came with it (Pinned 17).
  private static String id(Ask list, Value.Row row, String rowPrefix) {
    Ask first = list.columns().isEmpty() ? null : list.columns().firstEntry().getValue();
    if (first != null
        && first.type().identifies()
        && row.columns().get(first.name()) instanceof Value.Id id) {
      return clean(id.id());
    }
    return rowPrefix.isEmpty() || row.id().startsWith(rowPrefix + ".")
        ? clean(row.id())
        : rowPrefix + "." + clean(row.id());
  }

  static String clean(String id) {
    return id.replace('/', '_').replace('#', '_').replace('~', '_');
  }

  private void one(String pointer, Ask ask, Value value, Condition.Look with) {
    if (!fits(ask, value)) {
      faults.add(new Fault(pointer, "type", ask.type().word()));
      return;
    }
    switch (value) {
      case Value.Choice choice -> choice(pointer, ask, choice, with);
      case Value.Text text -> {
        if (text.text().isBlank()) {
          faults.add(new Fault(pointer, "required", ""));
        }
      }
      case Value.Whole _, Value.Decimal _, Value.Money _, Value.Files _, Value.At _, Value.Date _ ->
          bounded(pointer, ask, value, with);
      case Value.TimeOfDay _, Value.Length _ -> bounded(pointer, ask, value, with);
      case Value.Id id -> {
        String wrong = limits.line(id, ask, with);
        if (wrong != null) {
          faults.add(new Fault(pointer, wrong, ""));
        }
      }
      case Value.YesNo _, Value.Sealed _, Value.Rows _ -> {}
    }
  }

  private void choice(String pointer, Ask ask, Value.Choice choice, Condition.Look with) {
    for (String key : choice.keys()) {
      if (!ask.options().isEmpty() && !ask.options().containsKey(key)) {
        faults.add(new Fault(pointer, "option", String.join(", ", ask.options().keySet())));
      }
    }
    if (new HashSet<>(choice.keys()).size() < choice.keys().size()) {
      faults.add(new Fault(pointer, "rows", String.join(", ", choice.keys())));
    }
    if (!ask.several() && choice.keys().size() != 1) {
      faults.add(new Fault(pointer, "max", "1"));
    } else if (ask.several()) {
      bounded(pointer, ask, choice, with);
    }
  }

  private void bounded(String pointer, Ask ask, Value value, Condition.Look with) {
    String min = ask.bounds().min();
    Integer above = min == null ? null : limits.order(value, min, with, now);
    if (min != null && above != null && above < 0) {
      faults.add(new Fault(pointer, "min", min));
    }
    String max = ask.bounds().max();
    Integer below = max == null ? null : limits.order(value, max, with, now);
    if (max != null && below != null && below > 0) {
      faults.add(new Fault(pointer, "max", max));
    }
  }

  private static boolean fits(Ask ask, Value value) {
    if (value instanceof Value.Sealed) {
      return ask.sealed();
    }
    return switch (ask.type()) {
      case TEXT -> value instanceof Value.Text;
      case YES_NO -> value instanceof Value.YesNo;
      case CHOICE -> value instanceof Value.Choice;
      case INTEGER -> value instanceof Value.Whole;
      case NUMBER -> value instanceof Value.Whole || value instanceof Value.Decimal;
      case MONEY -> value instanceof Value.Money;
      case DATE -> value instanceof Value.Date;
      case TIME -> value instanceof Value.TimeOfDay;
      case MOMENT -> value instanceof Value.At;
      case DURATION -> value instanceof Value.Length;
      case PERSON -> value instanceof Value.Id || value instanceof Value.Text;
      case ROLE, STAFF, HOME, PLACE, EQUIPMENT, CASE -> value instanceof Value.Id;
      case PHOTO, FILE -> value instanceof Value.Files;
      case LIST -> value instanceof Value.Rows;
    };
  }

  /// The same without what does not fit.
  Answering fitting(SequencedMap<String, Value> given) {
    SequencedMap<String, Value> fitting = new LinkedHashMap<>(given);
    faults.forEach(fault -> fitting.remove(fault.pointer().split("/", -1)[2]));
    return new Answering(asks, limits, look, now).check(fitting, "", false);
  }

  List<Fault> faults() {
    return faults;
  }

  SequencedMap<String, Value> plain() {
    return plain;
  }

  SequencedMap<String, Value> secrets() {
    return secrets;
  }

  /// Plain and private together, for a module that acts with the doing.
  SequencedMap<String, Value> whole() {
    SequencedMap<String, Value> whole = new LinkedHashMap<>(plain);
    secrets.forEach(
        (name, value) -> {
          String[] path = name.split("/", -1);
          if (path.length == 3 && whole.get(path[0]) instanceof Value.Rows rows) {
            whole.put(path[0], Written.column(rows, path[1], path[2], value));
          } else if (path.length == 1) {
            whole.put(name, value);
          }
        });
    return whole;
  }
}
