package dev.zhishou.casework.scenario;

import dev.zhishou.casework.engine.derive.Limits;
import dev.zhishou.casework.scenario.script.AnswerReader;
import dev.zhishou.casework.scenario.script.Cast;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.Truth;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.Moments;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Invents answers that their questions accept.
///
/// @param chosen answers by name that are given wherever they are asked
/// @param who whom an answer may name
/// @param limits what bounds them
final class Inventing {
  private static final int OFTEN = 2;
  private static final int THINGS = 40;
  private static final int MOST_TRIES = 40;
  private static final List<String> STAFF = List.of("guard", "engineer", "front-desk", "cleaner");

  private final SplittableRandom random;
  private final Map<String, String> chosen;
  private final Cast who;
  private final Limits limits;

  Inventing(SplittableRandom random, Map<String, String> chosen, Cast who, Limits limits) {
    this.random = random;
    this.chosen = chosen;
    this.who = who;
    this.limits = limits;
  }

  /// Answers to these questions: what must be answered is, the rest sometimes.
  ///
  /// @param look what names say besides
  SequencedMap<String, Value> answers(
      SequencedMap<String, Ask> asks, Condition.Look look, Instant now) {
    SequencedMap<String, Value> given = new LinkedHashMap<>();
    asks.forEach(
        (name, ask) -> {
          String min = ask.bounds().min();
          boolean early = min != null && asks.containsKey(min) && !given.containsKey(min);
          boolean asked = !ask.reckoned() && !early && !waits(ask, asks, given);
          if (asked && (chosen.containsKey(name) || random.nextInt(OFTEN) == 0)) {
            put(given, name, ask, look, now);
          }
        });
    for (int round = 0; round <= asks.size(); round++) {
      int before = given.size();
      asks.forEach(
          (name, ask) -> {
            if (!given.containsKey(name)
                && !waits(ask, asks, given)
                && required(ask, given, look)) {
              put(given, name, ask, look, now);
            }
          });
      if (given.size() == before) {
        break;
      }
    }
    return given;
  }

  /// Whether it must be known first whose people, or above whom, somebody is to be.
  private static boolean waits(Ask ask, Map<String, Ask> asks, Map<String, Value> given) {
    return Stream.of(ask.bounds().under(), ask.bounds().above())
        .anyMatch(name -> name != null && asks.containsKey(name) && !given.containsKey(name));
  }

  private void put(
      Map<String, Value> given, String name, Ask ask, Condition.Look look, Instant now) {
    Value value = value(ask, given, look, now);
    if (value != null) {
      given.put(name, value);
    }
  }

  private static boolean required(Ask ask, Map<String, Value> given, Condition.Look look) {
    Condition required = ask.bounds().required();
    return required != null && required.test(over(given, look)) == Truth.YES;
  }

  private static Condition.Look over(Map<String, Value> given, Condition.Look look) {
    return name -> given.containsKey(name) ? given.get(name) : look.value(name);
  }

  private @Nullable Value value(
      Ask ask, Map<String, Value> given, Condition.Look look, Instant now) {
    String word = chosen.get(ask.name());
    if (word != null) {
      return AnswerReader.said(word, ask, now).orElse(null);
    }
    return switch (ask.type()) {
      case TEXT -> new Value.Text("文字" + random.nextInt(100));
      case YES_NO -> new Value.YesNo(random.nextBoolean());
      case CHOICE -> choice(ask);
      case INTEGER -> new Value.Whole(whole(ask, over(given, look)));
      case NUMBER -> new Value.Decimal(BigDecimal.valueOf(whole(ask, over(given, look))));
      case MONEY -> new Value.Money(whole(ask, over(given, look)) * 100);
      case DATE -> new Value.Date(day(ask, over(given, look), now));
      case TIME -> new Value.TimeOfDay(LocalTime.of(8 + random.nextInt(10), 0));
      case MOMENT -> new Value.At(moment(ask, over(given, look), now));
      case DURATION -> new Value.Length(Duration.ofMinutes(10L * (1 + random.nextInt(12))));
      case ROLE -> new Value.Id(STAFF.get(random.nextInt(STAFF.size())));
      case STAFF -> staff(ask, over(given, look));
      case PERSON, HOME, PLACE, EQUIPMENT, CASE ->
          new Value.Id(ask.type().word() + "-" + (1 + random.nextInt(THINGS)));
      case PHOTO, FILE -> files(ask);
      case LIST -> rows(ask, given, look, now);
    };
  }

  /// Somebody who may be named, of the usual four where two of them may, so that a list has its
  /// rows; null: nobody may.
  private @Nullable Value staff(Ask ask, Condition.Look look) {
    List<Value.Id> may = named(STAFF, ask, look);
    List<Value.Id> of = may.size() < 2 ? named(who.names(), ask, look) : may;
    return of.isEmpty() ? null : of.get(random.nextInt(of.size()));
  }

  private List<Value.Id> named(Collection<String> names, Ask ask, Condition.Look look) {
    return names.stream()
        .map(name -> new Value.Id(Cast.account(name).toString()))
        .filter(one -> limits.line(one, ask, look) == null)
        .toList();
  }

  private @Nullable Value choice(Ask ask) {
    List<String> keys = new ArrayList<>(ask.options().keySet());
    if (keys.isEmpty()) {
      return null;
    }
    long wanted = Math.clamp(number(ask.bounds().min(), 1), 1, keys.size());
    List<String> chosenKeys = new ArrayList<>();
    while (chosenKeys.size() < wanted) {
      chosenKeys.add(keys.remove(random.nextInt(keys.size())));
    }
    return new Value.Choice(List.copyOf(chosenKeys));
  }

  private long whole(Ask ask, Condition.Look look) {
    long min = number(ask.bounds().min(), look, 0);
    long max = number(ask.bounds().max(), look, Math.max(min, 0) + 12);
    return min + random.nextLong(Math.max(1, max - min + 1));
  }

  private static long number(@Nullable String text, long otherwise) {
    return number(text, name -> null, otherwise);
  }

  /// A bound: a number, or what a name that stands for one says.
  private static long number(@Nullable String text, Condition.Look look, long otherwise) {
    if (text == null) {
      return otherwise;
    }
    if (text.matches("-?\\d+(\\.\\d+)?")) {
      return new BigDecimal(text).longValue();
    }
    Value named = look.value(text);
    if (named instanceof Value.Rows(var rows)) {
      return rows.size();
    }
    return named instanceof Value.Whole(long whole) ? whole : otherwise;
  }

  private Instant moment(Ask ask, Condition.Look look, Instant now) {
    Duration away = Duration.ofMinutes(15L * (1 + random.nextInt(40)));
    String min = ask.bounds().min();
    boolean past = "now".equals(ask.bounds().max());
    if (min != null && look.value(min) instanceof Value.At(Instant from)) {
      Instant later = from.plus(away);
      return past && later.isAfter(now) ? from : later;
    }
    return past ? now.minusSeconds(60) : now.plus(away);
  }

  private LocalDate day(Ask ask, Condition.Look look, Instant now) {
    int away = random.nextInt(6);
    String min = ask.bounds().min();
    if (min != null && look.value(min) instanceof Value.Date(LocalDate from)) {
      return from.plusDays(away);
    }
    LocalDate today = Moments.dayOf(now);
    return "now".equals(ask.bounds().max()) ? today.minusDays(away) : today.plusDays(away);
  }

  private Value files(Ask ask) {
    List<String> hashes = new ArrayList<>();
    for (long i = Math.max(1, number(ask.bounds().min(), 1)); i > 0; i--) {
      hashes.add(AnswerReader.invented("photo " + random.nextInt()));
    }
    return new Value.Files(hashes);
  }

  private Value rows(Ask ask, Map<String, Value> given, Condition.Look look, Instant now) {
    SequencedMap<String, Value.Row> rows = new LinkedHashMap<>();
    Condition.Look outer = over(given, look);
    long count =
        Math.min(
            number(ask.bounds().min(), outer, 0) + random.nextInt(3),
            number(ask.bounds().max(), outer, Long.MAX_VALUE));
    for (int i = 1; rows.size() < count && i < MOST_TRIES; i++) {
      SequencedMap<String, Value> columns = answers(ask.columns(), outer, now);
      if (ask.columns().isEmpty()) {
        break;
      }
      var first = ask.columns().firstEntry();
      if (first.getValue().type().identifies() && columns.get(first.getKey()) == null) {
        put(columns, first.getKey(), first.getValue(), outer, now);
      }
      boolean identifies = first.getValue().type().identifies();
      String id = identifies ? AnswerReader.text(columns.get(first.getKey())) : "" + i;
      rows.putIfAbsent(id, new Value.Row(id, columns));
    }
    return new Value.Rows(List.copyOf(rows.values()));
  }
}
