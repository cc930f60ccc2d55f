package dev.zhishou.procedure.model.words;

import dev.zhishou.procedure.model.Amount;
import dev.zhishou.procedure.model.Moment;
import dev.zhishou.time.Span;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads moments: `5m`, `2h since contact`, `17:30`, `end of day`, `day 4 of this month`,
/// `next_at or end of day`, `none (why)`.
public final class MomentReader {
  private static final String NAME = "[a-z][a-z0-9_]*(?:\\.[a-z][a-z0-9_]*)*";
  private static final Pattern NONE = Pattern.compile("none \\((.+)\\)", Pattern.DOTALL);
  private static final Pattern BARE = Pattern.compile(NAME);
  private static final Pattern ANCHORED = Pattern.compile("(.+?) (since|before) (" + NAME + ")");
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})");
  private static final Pattern MONTH_DAY = Pattern.compile("day (\\d{1,2}) of (this|next) month");

  private MomentReader() {}

  /// The moment of a text; empty when it is none.
  public static Optional<Moment> read(String text) {
    List<String> parts = alternatives(text.strip());
    if (parts.size() == 1) {
      return one(parts.getFirst());
    }
    List<Moment> moments = new ArrayList<>();
    for (String part : parts) {
      Optional<Moment> moment = one(part.strip());
      if (moment.isEmpty()) {
        return Optional.empty();
      }
      moments.add(moment.get());
    }
    return Optional.of(new Moment.FirstKnown(List.copyOf(moments)));
  }

  /// What stands between ` or `, but not within brackets.
  private static List<String> alternatives(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0 && text.startsWith(" or ", at)) {
        parts.add(text.substring(from, at));
        from = at + " or ".length();
      }
    }
    parts.add(text.substring(from));
    return parts;
  }

  private static Optional<Moment> one(String text) {
    Matcher none = NONE.matcher(text);
    if (none.matches()) {
      return Optional.of(new Moment.Never(none.group(1)));
    }
    Matcher anchored = ANCHORED.matcher(text);
    if (anchored.matches()) {
      return amount(anchored.group(1))
          .map(
              amount ->
                  anchored.group(2).equals("since")
                      ? new Moment.Since(amount, anchored.group(3))
                      : new Moment.Before(amount, anchored.group(3)));
    }
    Matcher monthDay = MONTH_DAY.matcher(text);
    if (monthDay.matches()) {
      int day = Integer.parseInt(monthDay.group(1));
      return day < 1 || day > 31
          ? Optional.empty()
          : Optional.of(new Moment.MonthDay(day, monthDay.group(2).equals("next")));
    }
    return switch (text) {
      case "end of day" -> Optional.of(new Moment.EndOf(Moment.Stretch.DAY));
      case "end of work" -> Optional.of(new Moment.EndOf(Moment.Stretch.WORK));
      case "end of shift" -> Optional.of(new Moment.EndOf(Moment.Stretch.SHIFT));
      case "none" -> Optional.empty();
      default -> clockOrAmount(text);
    };
  }

  private static Optional<Moment> clockOrAmount(String text) {
    Optional<LocalTime> clock = clock(text);
    if (clock.isPresent()) {
      return clock.map(Moment.Clock::new);
    }
    Optional<Span> span = Span.read(text);
    if (span.isPresent()) {
      return Optional.of(new Moment.After(new Amount.Fixed(span.get())));
    }
    return BARE.matcher(text).matches() ? Optional.of(new Moment.Named(text)) : Optional.empty();
  }

  /// The time of day of `17:30` or `8:00`; empty for anything else.
  public static Optional<LocalTime> clock(String text) {
    Matcher clock = CLOCK.matcher(text);
    if (!clock.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(clock.group(1));
    int minute = Integer.parseInt(clock.group(2));
    return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
  }

  private static Optional<Amount> amount(String text) {
    Optional<Span> span = Span.read(text);
    if (span.isPresent()) {
      return Optional.of(new Amount.Fixed(span.get()));
    }
    return BARE.matcher(text).matches() ? Optional.of(new Amount.Named(text)) : Optional.empty();
  }

  /// The names that a moment reads.
  public static List<String> names(Moment moment) {
    return switch (moment) {
      case Moment.After(Amount amount) -> names(amount);
      case Moment.Since(Amount amount, String anchor) -> joined(amount, anchor);
      case Moment.Before(Amount amount, String anchor) -> joined(amount, anchor);
      case Moment.Named(String name) -> List.of(name);
      case Moment.FirstKnown(List<Moment> moments) ->
          moments.stream().flatMap(one -> names(one).stream()).toList();
      case Moment.Clock _, Moment.EndOf _, Moment.MonthDay _, Moment.Never _ -> List.of();
    };
  }

  private static List<String> joined(Amount amount, String anchor) {
    List<String> names = new ArrayList<>(names(amount));
    names.add(anchor);
    return names;
  }

  private static List<String> names(Amount amount) {
    return switch (amount) {
      case Amount.Fixed _ -> List.of();
      case Amount.Named(String name) -> List.of(name);
    };
  }
}
