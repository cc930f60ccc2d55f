package dev.zhishou.casework;

import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.UUID;

/// Thinks of answers.
public final class Inventor {
  private static final String DESK = "front-desk";
  private static final List<String> POSTS = List.of("guard", "engineer", DESK, "cleaner");

  private final SplittableRandom random;

  private final String name;

  Inventor(SplittableRandom random) {
    this(random, "张三");
  }

  /// @param name stands in every text and for every person
  public Inventor(SplittableRandom random, String name) {
    this.random = random;
    this.name = name;
  }

  /// An answer to each question that anybody is asked.
  public SequencedMap<String, Value> answers(SequencedMap<String, Ask> asks, Instant now) {
    SequencedMap<String, Value> answers = new LinkedHashMap<>();
    asks.forEach(
        (name, ask) -> {
          if (!ask.reckoned()) {
            answers.put(name, answer(ask, now));
          }
        });
    return answers;
  }

  Value answer(Ask ask, Instant now) {
    return switch (ask.type()) {
      case TEXT -> new Value.Text(name + " " + random.nextInt(100));
      case YES_NO -> new Value.YesNo(random.nextBoolean());
      case CHOICE -> new Value.Choice(List.of(option(ask)));
      case INTEGER -> new Value.Whole(1 + random.nextInt(5));
      case NUMBER -> new Value.Decimal(BigDecimal.valueOf(1 + random.nextInt(50)));
      case MONEY -> new Value.Money(100L * (1 + random.nextInt(500)));
      case DATE ->
          new Value.Date(
              LocalDate.ofInstant(now, ZoneOffset.UTC)
                  .plusDays("now".equals(ask.bounds().max()) ? -1 : 1));
      case TIME -> new Value.TimeOfDay(LocalTime.of(9, 30));
      case MOMENT -> new Value.At(now);
      case DURATION -> new Value.Length(Duration.ofMinutes(10));
      case ROLE -> new Value.Id(DESK);
      case PERSON -> new Value.Id(name);
      case STAFF -> new Value.Id(Staff.holder(staff(ask.bounds())).toString());
      case CASE -> new Value.Id(new UUID(0, random.nextInt(9)).toString());
      case HOME, PLACE, EQUIPMENT -> new Value.Id("3-2-" + random.nextInt(9));
      case PHOTO, FILE -> new Value.Files(List.of("ab".repeat(32)));
      case LIST -> rows(ask, now);
    };
  }

  /// A role whose holder may be named: above all, of the people of the one role that is ever
  /// answered, or anybody.
  private String staff(Ask.Bounds bounds) {
    if (bounds.above() != null) {
      return "company-leader";
    }
    return bounds.under() == null ? POSTS.get(random.nextInt(POSTS.size())) : DESK;
  }

  private String option(Ask ask) {
    var keys = List.copyOf(ask.options().keySet());
    return keys.isEmpty() ? "other" : keys.get(random.nextInt(keys.size()));
  }

  private Value rows(Ask ask, Instant now) {
    Value.Row row = new Value.Row("r" + random.nextInt(9), answers(ask.columns(), now));
    return new Value.Rows(List.of(row));
  }
}
