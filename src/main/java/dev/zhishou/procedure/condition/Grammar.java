package dev.zhishou.procedure.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import dev.zhishou.procedure.condition.Expression.Comparison;
import dev.zhishou.procedure.condition.Expression.Sign;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.procedure.text.Said;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns a text into an [Expression] by CEL's own grammar. What CEL has and the language does not
/// (maps, messages, regular expressions, null) is refused with a fault.
final class Grammar {
  private static final CelParser PARSER = CelParserFactory.standardCelParserBuilder().build();
  private static final Map<String, Comparison> COMPARISONS =
      Map.of(
          "_==_", Comparison.EQUAL,
          "_!=_", Comparison.DIFFERENT,
          "_<_", Comparison.LESS,
          "_<=_", Comparison.AT_MOST,
          "_>_", Comparison.MORE,
          "_>=_", Comparison.AT_LEAST);
  private static final Map<String, Sign> SIGNS =
      Map.of(
          "_+_",
          Sign.PLUS,
          "_-_",
          Sign.MINUS,
          "_*_",
          Sign.TIMES,
          "_/_",
          Sign.OVER,
          "_%_",
          Sign.REST);
  private static final Set<String> FUNCTIONS =
      Set.of("staffed", "size", "exists", "all", "duration", "timestamp");

  private final Names names;
  private final List<Fault> faults;
  private Map<Long, Integer> offsets = Map.of();
  private final List<String> variables = new ArrayList<>();

  Grammar(Names names, List<Fault> faults) {
    this.names = names;
    this.faults = faults;
  }

  /// The parts of a text; null when it cannot be read (the faults say why).
  @Nullable Expression read(String text) {
    CelValidationResult result = PARSER.parse(Words.toCel(text));
    if (result.hasError()) {
      CelIssue issue = result.getErrors().getFirst();
      faults.add(
          Fault.condition(
              Math.max(0, issue.getSourceLocation().getColumn()),
              "条件读不懂：" + text,
              "The condition cannot be read: " + text,
              new Said(
                  "条件写成 `met and not back`、`hours >= 3`、`state == \"help\"` 这样。",
                  "Write it like `met and not back`, `hours >= 3`, `state == \"help\"`.")));
      return null;
    }
    try {
      CelAbstractSyntaxTree tree = result.getAst();
      offsets = tree.getSource().getPositionsMap();
      return part(tree.getExpr());
    } catch (CelValidationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private int offset(CelExpr part) {
    int own = offsets.getOrDefault(part.id(), 0);
    return switch (part.getKind()) {
      case CALL -> {
        int first = own;
        if (part.call().target().isPresent()) {
          first = Math.min(first, offset(part.call().target().get()));
        }
        for (CelExpr argument : part.call().args()) {
          first = Math.min(first, offset(argument));
        }
        yield first;
      }
      case SELECT -> Math.min(own, offset(part.select().operand()));
      default -> own;
    };
  }

  private @Nullable Expression part(CelExpr part) {
    return switch (part.getKind()) {
      case CONSTANT -> constant(part);
      case IDENT -> ident(part);
      case SELECT -> select(part);
      case CALL -> call(part);
      case LIST -> list(part);
      default -> refuse(part, "这种写法", "this form");
    };
  }

  private @Nullable Expression constant(CelExpr part) {
    CelConstant constant = part.constant();
    Optional<Value> value =
        switch (constant.getKind()) {
          case BOOLEAN_VALUE -> Optional.of(new Value.YesNo(constant.booleanValue()));
          case INT64_VALUE -> Optional.of(new Value.Whole(constant.int64Value()));
          case UINT64_VALUE -> Optional.of(new Value.Whole(constant.uint64Value().longValue()));
          case DOUBLE_VALUE ->
              Optional.of(new Value.Decimal(BigDecimal.valueOf(constant.doubleValue())));
          case STRING_VALUE -> Optional.of(new Value.Text(constant.stringValue()));
          default -> Optional.empty();
        };
    return value.isPresent()
        ? new Expression.Literal(value.get(), offset(part))
        : refuse(
            part,
            "`" + constant.getKind().name().toLowerCase(Locale.ROOT) + "`",
            "`" + constant.getKind().name().toLowerCase(Locale.ROOT) + "`");
  }

  private Expression ident(CelExpr part) {
    String name = part.ident().name();
    return variables.contains(name)
        ? new Expression.Each(name, offset(part))
        : name(name, offset(part));
  }

  private Expression name(String name, int offset) {
    boolean figure = names.type(name).map(Type::figure).orElse(false);
    return new Expression.Name(name, figure, offset);
  }

  private @Nullable Expression select(CelExpr part) {
    CelExpr operand = part.select().operand();
    if (operand.getKind() == CelExpr.ExprKind.Kind.IDENT
        && variables.contains(operand.ident().name())) {
      return new Expression.Column(operand.ident().name(), part.select().field(), offset(part));
    }
    String dotted = dotted(part);
    return dotted == null ? refuse(part, "点号写在这里", "a dot here") : name(dotted, offset(part));
  }

  private static @Nullable String dotted(CelExpr part) {
    return switch (part.getKind()) {
      case IDENT -> part.ident().name();
      case SELECT -> {
        String before = dotted(part.select().operand());
        yield before == null ? null : before + "." + part.select().field();
      }
      default -> null;
    };
  }

  private @Nullable Expression list(CelExpr part) {
    List<Expression> parts = parts(part.list().elements());
    return parts == null ? null : new Expression.ListOf(parts, offset(part));
  }

  private @Nullable List<Expression> parts(List<CelExpr> elements) {
    List<Expression> parts = new ArrayList<>();
    boolean whole = true;
    for (CelExpr element : elements) {
      Expression one = part(element);
      if (one == null) {
        whole = false;
      } else {
        parts.add(one);
      }
    }
    return whole ? parts : null;
  }

  private @Nullable Expression call(CelExpr part) {
    CelExpr.CelCall call = part.call();
    int offset = offset(part);
    if (call.function().equals("exists") || call.function().equals("all")) {
      return over(part);
    }
    List<CelExpr> all = new ArrayList<>();
    call.target().ifPresent(all::add);
    all.addAll(call.args());
    if (FUNCTIONS.contains(call.function())) {
      return function(part, call.function(), all);
    }
    List<Expression> given = parts(all);
    if (given == null) {
      return null;
    }
    Comparison comparison = COMPARISONS.get(call.function());
    if (comparison != null) {
      return new Expression.Compare(comparison, given.getFirst(), given.getLast(), offset);
    }
    Sign sign = SIGNS.get(call.function());
    if (sign != null) {
      return new Expression.Reckon(sign, given.getFirst(), given.getLast(), offset);
    }
    return switch (call.function()) {
      case "!_" -> new Expression.Not(given.getFirst(), offset);
      case "_&&_" -> new Expression.Both(given.getFirst(), given.getLast(), offset);
      case "_||_" -> new Expression.Either(given.getFirst(), given.getLast(), offset);
      case "_?_:_" ->
          new Expression.Choose(given.getFirst(), given.get(1), given.getLast(), offset);
      case "@in" -> new Expression.In(given.getFirst(), given.getLast(), offset);
      case "-_" ->
          new Expression.Reckon(
              Sign.MINUS,
              new Expression.Literal(new Value.Whole(0), offset),
              given.getFirst(),
              offset);
      default -> refuse(part, "`" + call.function() + "`", "`" + call.function() + "`");
    };
  }

  private @Nullable Expression function(CelExpr part, String function, List<CelExpr> given) {
    if (given.size() != 1) {
      return refuse(part, "`" + function + "` 这样用", "`" + function + "` used like this");
    }
    if (function.equals("size")) {
      Expression inner = part(given.getFirst());
      return inner == null ? null : new Expression.Size(inner, offset(part));
    }
    CelExpr only = given.getFirst();
    if (only.getKind() != CelExpr.ExprKind.Kind.CONSTANT
        || only.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
      return refuse(part, "`" + function + "` 里不是引号中的文字", "`" + function + "` without a text");
    }
    String said = only.constant().stringValue();
    if (function.equals("staffed")) {
      if (!names.role(said)) {
        faults.add(
            new Fault(
                "unknown-role",
                offset(only),
                new Said("没有 `" + said + "` 这个角色。", "There is no role `" + said + "`."),
                new Said("用 sop/roles.yaml 里的角色。", "Use a role of sop/roles.yaml.")));
        return null;
      }
      return new Expression.Name("staffed(\"" + said + "\")", false, offset(part));
    }
    Optional<Value> value = Instants.read(function, said);
    return value.isPresent()
        ? new Expression.Literal(value.get(), offset(part))
        : refuse(part, function + "(\"" + said + "\")", function + "(\"" + said + "\")");
  }

  private @Nullable Expression over(CelExpr part) {
    CelExpr.CelCall call = part.call();
    boolean sound =
        call.target().isPresent()
            && call.args().size() == 2
            && call.args().getFirst().getKind() == CelExpr.ExprKind.Kind.IDENT;
    if (!sound) {
      return refuse(part, "`" + call.function() + "` 这样用", "`" + call.function() + "` like this");
    }
    Expression list = part(call.target().get());
    String variable = call.args().getFirst().ident().name();
    variables.add(variable);
    Expression body = part(call.args().get(1));
    variables.removeLast();
    return list == null || body == null
        ? null
        : new Expression.Over(call.function().equals("all"), list, variable, body, offset(part));
  }

  private @Nullable Expression refuse(CelExpr part, String chinese, String english) {
    faults.add(
        Fault.condition(
            offset(part),
            "条件里不能用" + chinese + "。",
            "A condition knows no " + english + ".",
            new Said(
                "可用：and or not、== != < <= > >=、in、+ - * / %、exists、all、size、duration、"
                    + "timestamp、staffed。",
                "Known: and or not, == != < <= > >=, in, + - * / %, exists, all, size, duration,"
                    + " timestamp, staffed.")));
    return null;
  }
}
