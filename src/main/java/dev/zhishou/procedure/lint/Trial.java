package dev.zhishou.procedure.lint;

import dev.zhishou.procedure.condition.Literals;
import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.Figure;
import dev.zhishou.procedure.model.Truth;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.Span;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Tries out what can be answered: whether some of several conditions is false whatever is said.
/// Yes-no, choices, steps, numbers at and around every number written, figures as they are; all
/// else stays unknown.
final class Trial {
  private static final int MOST_TRIES = 20_000;
  private static final int MOST_SEVERAL = 6;

  private final Subject subject;

  Trial(Subject subject) {
    this.subject = subject;
  }

  /// Whether they can never all hold. False where there is too much to try.
  boolean never(List<Condition> conditions) {
    Set<String> names = new TreeSet<>();
    conditions.forEach(condition -> names.addAll(condition.names()));
    Set<BigDecimal> numbers = numbers(conditions, names);
    SequencedMap<String, List<@Nullable Value>> domains = new LinkedHashMap<>();
    long tries = 1;
    for (String name : names) {
      List<@Nullable Value> domain = domain(name, numbers);
      domains.put(name, domain);
      tries *= domain.size();
      if (tries > MOST_TRIES) {
        return false;
      }
    }
    return never(conditions, new ArrayList<>(names), domains, new HashMap<>(), 0);
  }

  private static boolean never(
      List<Condition> conditions,
      List<String> names,
      Map<String, List<@Nullable Value>> domains,
      Map<String, @Nullable Value> tried,
      int at) {
    if (at == names.size()) {
      return conditions.stream().anyMatch(one -> one.test(tried::get) == Truth.NO);
    }
    String name = names.get(at);
    for (Value value : domains.getOrDefault(name, List.of())) {
      tried.put(name, value);
      if (!never(conditions, names, domains, tried, at + 1)) {
        return false;
      }
    }
    return true;
  }

  private Set<BigDecimal> numbers(List<Condition> conditions, Set<String> names) {
    Set<BigDecimal> numbers = new LinkedHashSet<>();
    conditions.forEach(condition -> numbers.addAll(Literals.numbers(condition)));
    for (String name : names) {
      Figure figure = subject.procedure().figures().get(name);
      if (figure != null && figure.is() instanceof Figure.Size.Number(BigDecimal number)) {
        numbers.add(number);
        numbers.add(number.movePointRight(2));
      }
    }
    numbers.add(BigDecimal.ZERO);
    return numbers;
  }

  private List<@Nullable Value> domain(String name, Set<BigDecimal> numbers) {
    List<@Nullable Value> domain = new ArrayList<>();
    Figure figure = subject.procedure().figures().get(name);
    Ask ask = subject.outline().asks().get(name);
    if (subject.flow().place(name).isPresent()) {
      yesNo(domain);
    } else if (figure != null) {
      domain.add(figure(figure));
    } else if (ask != null) {
      answers(ask, numbers, domain);
    }
    if (domain.isEmpty()) {
      domain.add(null);
    }
    return domain;
  }

  private static void yesNo(List<@Nullable Value> domain) {
    domain.add(new Value.YesNo(true));
    domain.add(new Value.YesNo(false));
  }

  private static @Nullable Value figure(Figure figure) {
    return switch (figure.is()) {
      case Figure.Size.Number(BigDecimal number) -> new Value.Decimal(number);
      case Figure.Size.Length(Span span) ->
          new Value.Length(Duration.ofSeconds(span.comparableSeconds()));
      case Figure.Size.At _ -> null;
    };
  }

  private static void answers(Ask ask, Set<BigDecimal> numbers, List<@Nullable Value> domain) {
    if (ask.type() == AnswerType.YES_NO) {
      yesNo(domain);
    } else if (ask.type() == AnswerType.CHOICE) {
      options(ask, domain);
    } else if (ask.type() == AnswerType.INTEGER
        || ask.type() == AnswerType.NUMBER
        || ask.type() == AnswerType.MONEY) {
      numbers(ask, numbers, domain);
    }
  }

  private static void options(Ask ask, List<@Nullable Value> domain) {
    List<String> keys = List.copyOf(ask.options().keySet());
    if (!ask.several()) {
      keys.forEach(key -> domain.add(new Value.Choice(List.of(key))));
    } else if (keys.size() <= MOST_SEVERAL) {
      for (int mask = 1; mask < 1 << keys.size(); mask++) {
        List<String> chosen = new ArrayList<>();
        for (int at = 0; at < keys.size(); at++) {
          if ((mask >> at & 1) == 1) {
            chosen.add(keys.get(at));
          }
        }
        domain.add(new Value.Choice(chosen));
      }
    }
  }

  private static void numbers(Ask ask, Set<BigDecimal> numbers, List<@Nullable Value> domain) {
    BigDecimal least = bound(ask.bounds().min(), ask);
    BigDecimal most = bound(ask.bounds().max(), ask);
    Set<BigDecimal> candidates = new TreeSet<>();
    for (BigDecimal number : numbers) {
      candidates.add(number);
      candidates.add(number.add(BigDecimal.ONE));
      candidates.add(number.subtract(BigDecimal.ONE));
      candidates.add(number.add(new BigDecimal("0.5")));
      candidates.add(number.subtract(new BigDecimal("0.5")));
    }
    add(candidates, least);
    add(candidates, most);
    between(candidates);
    for (BigDecimal candidate : candidates) {
      boolean whole = candidate.stripTrailingZeros().scale() <= 0;
      boolean within =
          (least == null || candidate.compareTo(least) >= 0)
              && (most == null || candidate.compareTo(most) <= 0);
      if (within && (whole || ask.type() == AnswerType.NUMBER)) {
        domain.add(
            ask.type() == AnswerType.MONEY
                ? new Value.Money(candidate.longValue())
                : new Value.Decimal(candidate));
      }
    }
  }

  /// Adds what lies halfway between neighbours, so that `x > 3 and x < 3.5` can be true.
  private static void between(Set<BigDecimal> candidates) {
    BigDecimal before = null;
    for (BigDecimal one : List.copyOf(candidates)) {
      if (before != null) {
        candidates.add(before.add(one).divide(BigDecimal.TWO));
      }
      before = one;
    }
  }

  private static void add(Set<BigDecimal> candidates, @Nullable BigDecimal number) {
    if (number != null) {
      candidates.add(number);
    }
  }

  private static @Nullable BigDecimal bound(@Nullable String text, Ask ask) {
    if (text == null || !text.matches("-?\\d{1,15}(?:\\.\\d{1,9})?")) {
      return null;
    }
    BigDecimal number = new BigDecimal(text);
    return ask.type() == AnswerType.MONEY ? number.movePointRight(2) : number;
  }
}
