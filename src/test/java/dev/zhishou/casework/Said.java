package dev.zhishou.casework;

import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.Moments;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/// Answers that somebody gives, right or wrong, as a seed has it.
public final class Said {
  private static final String HASH = "ab".repeat(32);
  private static final List<String> POSTS = List.of("guard", "engineer", "front-desk", "cleaner");

  private final SplittableRandom random;
  private final java.util.function.Function<String, String> holder;

  /// @param holder the account that holds a role
  public Said(SplittableRandom random, java.util.function.Function<String, String> holder) {
    this.random = random;
    this.holder = holder;
  }

  /// Answers to these questions: those that must be answered, and most of the others.
  public SequencedMap<String, Value> to(
      SequencedMap<String, Ask> asks, Instant now, Predicate<String> required) {
    SequencedMap<String, Value> given = new LinkedHashMap<>();
    asks.forEach(
        (name, ask) -> {
          boolean must = ask.bounds().unconditional() || required.test(name);
          boolean may = ask.bounds().required() != null || random.nextInt(3) > 0;
          if (must || may) {
            given.put(name, one(ask, now));
          }
        });
    return given;
  }

  private Value one(Ask ask, Instant now) {
    return switch (ask.type()) {
      case TEXT, PERSON -> new Value.Text("说的话" + random.nextInt(50));
      case YES_NO -> new Value.YesNo(random.nextInt(3) > 0);
      case CHOICE ->
          new Value.Choice(
              List.of(
                  List.copyOf(ask.options().keySet()).get(random.nextInt(ask.options().size()))));
      case INTEGER -> new Value.Whole(whole(ask));
      case NUMBER -> new Value.Decimal(BigDecimal.valueOf(whole(ask)));
      case MONEY -> new Value.Money(whole(ask) * 100);
      case DATE -> new Value.Date(Moments.dayOf(now).plusDays(random.nextInt(3)));
      case TIME -> new Value.TimeOfDay(LocalTime.of(9, 30));
      case MOMENT ->
          new Value.At(
              "now".equals(ask.bounds().max())
                  ? now.minus(Duration.ofDays(1))
                  : now.plus(Duration.ofHours(1 + random.nextInt(5))));
      case DURATION -> new Value.Length(Duration.ofMinutes(10));
      case ROLE -> new Value.Id(POSTS.get(random.nextInt(POSTS.size())));
      case STAFF -> new Value.Id(holder.apply(POSTS.get(random.nextInt(POSTS.size()))));
      case HOME, PLACE, EQUIPMENT, CASE -> new Value.Id(ask.type().word() + random.nextInt(4));
      case PHOTO, FILE -> new Value.Files(List.of(HASH));
      case LIST -> rows(ask, now);
    };
  }

  private long whole(Ask ask) {
    String min = ask.bounds().min();
    return (min == null ? 0 : Long.parseLong(min)) + random.nextInt(9);
  }

  private Value rows(Ask ask, Instant now) {
    SequencedMap<String, Value.Row> rows = new LinkedHashMap<>();
    int least = ask.bounds().min() == null ? 0 : 1;
    int most = least + random.nextInt(3);
    for (int i = 0; i < most; i++) {
      SequencedMap<String, Value> columns = to(ask.columns(), now, name -> true);
      boolean named = ask.columns().firstEntry().getValue().type().identifies();
      String id =
          named && columns.get(ask.columns().firstEntry().getKey()) instanceof Value.Id first
              ? first.id()
              : "r" + i;
      rows.putIfAbsent(id, new Value.Row(id, columns));
    }
    return new Value.Rows(List.copyOf(rows.values()));
  }
}
