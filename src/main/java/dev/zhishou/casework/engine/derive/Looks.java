package dev.zhishou.casework.engine.derive;

import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Plan.Node;
import dev.zhishou.casework.engine.Plan.Question;
import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.Every;
import dev.zhishou.procedure.model.Figure;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.Span;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What a name says, seen from a place: own run → runs around it → the latest run of where it is
/// asked; columns of the row one is in come first (Pinned 8).
final class Looks {
  private final Plan plan;
  private final CaseState state;
  private final Derivation steps;
  private final Instant clock;

  Looks(Plan plan, CaseState state, Derivation steps, Instant clock) {
    this.plan = plan;
    this.state = state;
    this.steps = steps;
    this.clock = clock;
  }

  Condition.Look from(Place place, String prefix) {
    return name -> value(name, place, prefix);
  }

  @Nullable Value value(String name, Place place, String prefix) {
    boolean framed =
        !prefix.isEmpty()
            && (plan.node(prefix + name) != null || plan.question(prefix + name) != null);
    return own(framed ? prefix + name : name, place, prefix);
  }

  private @Nullable Value own(String name, Place place, String prefix) {
    Node node = plan.node(name);
    if (node != null) {
      return steps.truth(node, place);
    }
    Question question = plan.question(name);
    if (question != null) {
      Value answer =
          question.list() != null
              ? column(name, question, place)
              : question.ask().type() == AnswerType.LIST ? rows(name, place) : answer(name, place);
      return answer != null || question.at() != null ? answer : builtIn(name, place);
    }
    Figure figure = plan.figure(name, prefix);
    if (figure != null) {
      return figure(figure);
    }
    int dot = name.lastIndexOf('.');
    if (dot > 0) {
      Node starter = plan.node(name.substring(0, dot));
      return starter == null ? null : steps.partAnswer(starter, name.substring(dot + 1), place);
    }
    return builtIn(name, place);
  }

  /// The last answer that is seen from here.
  private @Nullable Value answer(String name, Place place) {
    List<CaseState.Given> given = state.answers().get(name);
    if (given == null) {
      return null;
    }
    for (int i = given.size() - 1; i >= 0; i--) {
      if (place.sees(given.get(i).scope())) {
        return given.get(i).value();
      }
    }
    return null;
  }

  /// A list: for each run that asked it the whole that was said last, together. What was asked anew
  /// of the stage takes the place of all that its runs said before: rows left out are taken off.
  Value.@Nullable Rows rows(String name, Place place) {
    List<CaseState.Given> given = state.answers().get(name);
    if (given == null) {
      return null;
    }
    SequencedMap<String, Value.Rows> last = new LinkedHashMap<>();
    for (CaseState.Given one : given) {
      if (place.sees(one.scope()) && one.value() instanceof Value.Rows rows) {
        last.keySet().removeIf(before -> within(before, one.scope()));
        last.put(one.scope(), rows);
      }
    }
    if (last.isEmpty()) {
      return null;
    }
    SequencedMap<String, Value.Row> rows = new LinkedHashMap<>();
    for (Value.Rows each : last.values()) {
      for (Value.Row row : each.rows()) {
        rows.putIfAbsent(row.id(), overlaid(name, row));
      }
    }
    return new Value.Rows(new ArrayList<>(rows.values()));
  }

  private static boolean within(String scope, String stage) {
    return !scope.equals(stage) && (stage.isEmpty() || scope.startsWith(stage + "/"));
  }

  /// A row with what was asked anew of its columns.
  private Value.Row overlaid(String list, Value.Row row) {
    String prefix = list + "/" + row.id() + "/";
    SequencedMap<String, Value> columns = null;
    Question question = plan.question(list);
    if (question == null) {
      return row;
    }
    for (String column : question.ask().columns().keySet()) {
      List<CaseState.Given> anew = state.answers().get(prefix + column);
      if (anew != null) {
        columns = columns == null ? new LinkedHashMap<>(row.columns()) : columns;
        columns.put(column, anew.getLast().value());
      }
    }
    return columns == null ? row : new Value.Row(row.id(), columns);
  }

  private @Nullable Value column(String name, Question question, Place place) {
    String list = question.list();
    Place row = rowPlace(list, place);
    if (row == null || list == null) {
      return null;
    }
    Value.Rows rows = rows(list, place);
    String column = name.substring(name.lastIndexOf('.') + 1);
    if (rows != null) {
      for (Value.Row each : rows.rows()) {
        if (each.id().equals(rowId(row))) {
          return each.columns().get(column);
        }
      }
    }
    return null;
  }

  /// The innermost run around a place that stands for a row of a list; null: none.
  static @Nullable Place rowPlace(@Nullable String list, Place place) {
    for (Place at = place; at != null; at = at.parent) {
      if (at.node.step().timing().every() instanceof Every.Rows rows
          && (at.node.prefix() + rows.list()).equals(list)
          && at.parent != null) {
        return at;
      }
      if (at.node.step().timing().every() instanceof Every.Rows rows
          && rows.list().equals(list)
          && at.parent != null) {
        return at;
      }
    }
    return null;
  }

  /// The id of the row that a run stands for: its key without the mark of a later run.
  static String rowId(Place row) {
    int later = row.key.lastIndexOf('~');
    return later < 0 ? row.key : row.key.substring(0, later);
  }

  /// A figure of the community if it has one, else the procedure's.
  @Nullable Value figure(Figure figure) {
    Figure.Size size = size(figure);
    return switch (size) {
      case Figure.Size.Length length ->
          length.span().unit().byTheClock()
              ? new Value.Length(Duration.ofSeconds(length.span().comparableSeconds()))
              : null;
      case Figure.Size.Number number -> number(number.number());
      case Figure.Size.At _ -> null;
    };
  }

  Figure.Size size(Figure figure) {
    return size(figure, state.head().pinned().figures());
  }

  /// What a figure is where a community may have tightened it.
  static Figure.Size size(Figure figure, Map<String, String> tightened) {
    String tighter = tightened.get(figure.name());
    if (tighter == null) {
      return figure.is();
    }
    return Span.read(tighter)
        .<Figure.Size>map(Figure.Size.Length::new)
        .orElseGet(() -> new Figure.Size.Number(new BigDecimal(tighter)));
  }

  private static Value number(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0
        ? new Value.Whole(number.longValueExact())
        : new Value.Decimal(number);
  }

  private @Nullable Value builtIn(String name, Place place) {
    var opened = state.head().opened();
    return switch (name) {
      case "opened" -> new Value.At(opened.received());
      case "opener" -> opened.opener() == null ? null : new Value.Id(opened.opener().toString());
      case "channel" ->
          opened.channel() == null ? null : new Value.Choice(List.of(opened.channel()));
      case "severity" -> new Value.Choice(List.of(state.status().severity().word()));
      case "night" -> new Value.YesNo(steps.night(place));
      case "drill" -> new Value.YesNo(opened.drill());
      case "home" -> opened.home() == null ? null : new Value.Id(opened.home());
      case "place" -> opened.place() == null ? null : new Value.Id(opened.place());
      case "now" -> new Value.At(clock);
      case "run" -> new Value.Whole(recurring(place));
      case "this" -> thing(place);
      default ->
          name.startsWith("staffed(")
              ? new Value.YesNo(
                  state.head().pinned().staffed().contains(name.substring(9, name.length() - 2)))
              : null;
    };
  }

  /// The number of the innermost run that recurs.
  private static long recurring(Place place) {
    for (Place at = place; at.parent != null; at = at.parent) {
      var timing = at.node.step().timing();
      if (timing.again() != null || timing.every() != null) {
        return at.ordinal;
      }
    }
    return 1;
  }

  private static @Nullable Value thing(Place place) {
    for (Place at = place; at.parent != null; at = at.parent) {
      var every = at.node.step().timing().every();
      if (every instanceof Every.Selection || every instanceof Every.Rows) {
        return new Value.Id(rowId(at));
      }
    }
    return null;
  }

  /// The answers that are seen from a place, each by name: for those who ask for many.
  Map<String, Value> all(Place place) {
    Map<String, Value> all = new LinkedHashMap<>();
    plan.questions()
        .forEach(
            (name, question) -> {
              Value value = value(name, place, "");
              if (value != null) {
                all.put(name, value);
              }
            });
    return all;
  }
}
