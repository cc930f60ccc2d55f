package dev.zhishou.procedure.condition;

import dev.zhishou.procedure.condition.Expression.Compare;
import dev.zhishou.procedure.condition.Expression.Literal;
import dev.zhishou.procedure.condition.Expression.Reckon;
import dev.zhishou.procedure.condition.Type.Sort;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.procedure.text.Nearest;
import dev.zhishou.procedure.text.Said;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Says what a condition's parts are and where they do not fit.
final class Checker {
  private static final Said TO_TEST =
      new Said("比较一下，例如 `hours >= 3`。", "Compare it with something, as in `hours >= 3`.");
  private static final Said SAME = new Said("两边要是同一类。", "Both sides must be of one sort.");

  private record Bound(String variable, Type type) {}

  private final Names names;
  private final boolean sealedAllowed;
  private final List<Fault> faults;
  private final Deque<Bound> bound = new ArrayDeque<>();

  Checker(Names names, boolean sealedAllowed, List<Fault> faults) {
    this.names = names;
    this.sealedAllowed = sealedAllowed;
    this.faults = faults;
  }

  /// Demands a yes or no.
  void test(Expression part) {
    Type type = type(part);
    if (type.sort() != Sort.YES_NO && !type.any()) {
      fault(
          part,
          "这里要的是是或否，写的是" + type.sort().chinese + "。",
          "Here must stand a yes or no, and this is " + type.sort().english + ".",
          TO_TEST);
    }
  }

  Type type(Expression part) {
    return switch (part) {
      case Literal literal -> Fit.literal(literal.value());
      case Expression.Name name -> name(name);
      case Expression.Each each -> variable(each.variable());
      case Expression.Column column -> column(column);
      case Expression.Not not -> not(not);
      case Expression.Both both -> tests(both.left(), both.right());
      case Expression.Either either -> tests(either.left(), either.right());
      case Expression.Choose choose -> choose(choose);
      case Compare compare -> compare(compare);
      case Expression.In in -> in(in);
      case Expression.ListOf list -> list(list);
      case Reckon reckon -> reckon(reckon);
      case Expression.Size size -> size(size);
      case Expression.Over over -> over(over);
    };
  }

  private Type name(Expression.Name name) {
    if (name.name().startsWith("staffed(")) {
      return Type.YES_NO;
    }
    Optional<Type> type = names.type(name.name());
    if (type.isEmpty()) {
      faults.add(
          new Fault(
              "unknown-name",
              name.offset(),
              new Said("没有 `" + name.name() + "`。", "Nothing is called `" + name.name() + "`."),
              Nearest.mend(name.name(), names.known())));
      return Type.ANY;
    }
    if (type.get().sealed() && !sealedAllowed) {
      sealed(name.name(), name.offset());
      return Type.ANY;
    }
    return type.get();
  }

  private void sealed(String name, int offset) {
    faults.add(
        new Fault(
            "sealed",
            offset,
            new Said(
                "条件不能读 `" + name + "`：文字、个人信息和照片是封存的。",
                "A condition must not read `"
                    + name
                    + "`: texts, personal values and photos are"
                    + " sealed."),
            new Said("另问一个是否题或选择题，用它来判断。", "Ask a yes-no or a choice beside it and test that.")));
  }

  private Type variable(String variable) {
    return bound.stream()
        .filter(one -> one.variable().equals(variable))
        .findFirst()
        .map(Bound::type)
        .orElse(Type.ANY);
  }

  private Type column(Expression.Column column) {
    Type row = variable(column.variable());
    if (row.columns().isEmpty()) {
      return Type.ANY;
    }
    Type type = row.columns().get(column.column());
    if (type == null) {
      faults.add(
          new Fault(
              "unknown-name",
              column.offset(),
              new Said(
                  "列表没有 `" + column.column() + "` 这一列。",
                  "The list has no column `" + column.column() + "`."),
              Nearest.mend(column.column(), row.columns().keySet())));
      return Type.ANY;
    }
    if (type.sealed() && !sealedAllowed) {
      sealed(column.column(), column.offset());
      return Type.ANY;
    }
    return type;
  }

  private Type not(Expression.Not not) {
    Type type = type(not.part());
    if (type.sort() == Sort.YES_NO || type.any()) {
      return Type.YES_NO;
    }
    fault(
        not.part(),
        "`not` 后面要是是或否，写的是" + type.sort().chinese + "。",
        "After `not` must stand a yes or no, and this is " + type.sort().english + ".",
        new Said("加括号：`not (a == b)`。", "Put brackets: `not (a == b)`."));
    return Type.ANY;
  }

  private Type tests(Expression... parts) {
    for (Expression part : parts) {
      test(part);
    }
    return Type.YES_NO;
  }

  private Type choose(Expression.Choose choose) {
    test(choose.test());
    Type yes = type(choose.yes());
    Type no = type(choose.no());
    if (!Fit.fits(yes, no)) {
      differ(choose, yes, no);
    }
    return yes;
  }

  private Type compare(Compare compare) {
    Type left = type(compare.left());
    Type right = type(compare.right());
    if (several(compare, left, right)) {
      return Type.YES_NO;
    }
    if (!Fit.fits(left, right)) {
      differ(compare, left, right);
    } else if (compare.how().ordered() && (Fit.unordered(left) || Fit.unordered(right))) {
      Type which = Fit.unordered(left) ? left : right;
      fault(
          compare,
          which.sort().chinese + "没有大小之分。",
          "There is no order among " + which.sort().english + ".",
          new Said("用 == 或 !=。", "Use == or !=."));
    }
    option(left, compare.right());
    option(right, compare.left());
    return Type.YES_NO;
  }

  private boolean several(Compare compare, Type left, Type right) {
    boolean mixed =
        left.sort() == Sort.SEVERAL && right.word() || right.sort() == Sort.SEVERAL && left.word();
    if (mixed) {
      fault(
          compare,
          "可以选几项的不能用 == 比较。",
          "Several options cannot be compared like one.",
          new Said("写成 `\"smoke\" in signs`。", "Write `\"smoke\" in signs`."));
    }
    return mixed;
  }

  private void differ(Expression part, Type left, Type right) {
    fault(
        part,
        left.sort().chinese + "和" + right.sort().chinese + "不能相比。",
        left.sort().english + " cannot stand against " + right.sort().english + ".",
        SAME);
  }

  private void option(Type choice, Expression said) {
    boolean limited = choice.sort() == Sort.CHOICE || choice.sort() == Sort.SEVERAL;
    if (limited
        && !choice.options().isEmpty()
        && said instanceof Literal(Value.Text(String key), int offset)
        && !choice.options().contains(key)) {
      faults.add(
          new Fault(
              "unknown-option",
              offset,
              new Said("没有 `" + key + "` 这个选项。", "There is no option `" + key + "`."),
              Nearest.mend(key, choice.options())));
    }
  }

  private Type in(Expression.In in) {
    Type part = type(in.part());
    if (in.list() instanceof Expression.ListOf list) {
      for (Expression one : list.parts()) {
        Type type = type(one);
        if (!Fit.fits(part, type)) {
          differ(one, part, type);
        }
        option(part, one);
      }
      return Type.YES_NO;
    }
    Type list = type(in.list());
    if (list.sort() == Sort.SEVERAL) {
      option(list, in.part());
    } else if (!list.any()) {
      fault(
          in.list(),
          "`in` 后面要有几项。",
          "`in` needs several things after it.",
          new Said("写成 `x in [\"a\", \"b\"]`。", "Write `x in [\"a\", \"b\"]`."));
    }
    return Type.YES_NO;
  }

  private Type list(Expression.ListOf list) {
    fault(
        list,
        "写出来的列表只能跟在 `in` 后面，别处什么也不是。",
        "A list that is written out stands behind `in` only; elsewhere it is nothing.",
        new Said("写一个值，或写 `名字 in [...]`。", "Write one value, or `name in [...]`."));
    return Type.ANY;
  }

  private Type reckon(Reckon reckon) {
    Type left = type(reckon.left());
    Type right = type(reckon.right());
    if (left.any() || right.any()) {
      return Type.ANY;
    }
    Optional<Type> result = Sums.result(reckon.sign(), left, right);
    if (result.isEmpty()) {
      fault(
          reckon,
          left.sort().chinese + "和" + right.sort().chinese + "不能这样算。",
          left.sort().english + " and " + right.sort().english + " cannot be reckoned like this.",
          SAME);
    }
    return result.orElse(Type.ANY);
  }

  private Type size(Expression.Size size) {
    Type type = type(size.part());
    if (!Fit.counted(type)) {
      fault(
          size,
          type.sort().chinese + "没有个数。",
          "There is no size of " + type.sort().english + ".",
          TO_TEST);
    }
    return Type.WHOLE;
  }

  private Type over(Expression.Over over) {
    Optional<Type> each = Fit.each(type(over.list()));
    if (each.isEmpty()) {
      fault(
          over,
          "这不是列表。",
          "This is no list.",
          new Said("exists 和 all 只用于列表。", "exists and all are for lists."));
    }
    bound.push(new Bound(over.variable(), each.orElse(Type.ANY)));
    test(over.body());
    bound.pop();
    return Type.YES_NO;
  }

  private void fault(Expression part, String chinese, String english, Said mend) {
    faults.add(Fault.condition(part.offset(), chinese, english, mend));
  }
}
