package dev.zhishou.procedure.reading;

import dev.zhishou.procedure.model.Amount;
import dev.zhishou.procedure.model.Every;
import dev.zhishou.procedure.model.Moment;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes moments and recurrences as the language writes them.
public final class Wording {
  private Wording() {}

  /// `2h since contact`.
  public static String of(Moment moment) {
    return switch (moment) {
      case Moment.After(Amount amount) -> of(amount);
      case Moment.Since(Amount amount, String anchor) -> of(amount) + " since " + anchor;
      case Moment.Before(Amount amount, String anchor) -> of(amount) + " before " + anchor;
      case Moment.Clock(var time) -> time.toString();
      case Moment.EndOf(var stretch) -> "end of " + stretch.name().toLowerCase(Locale.ROOT);
      case Moment.MonthDay(int day, boolean next) ->
          "day " + day + " of " + (next ? "next" : "this") + " month";
      case Moment.Named(String name) -> name;
      case Moment.FirstKnown(var moments) ->
          moments.stream().map(Wording::of).collect(Collectors.joining(" or "));
      case Moment.Never(String why) -> "none (" + why + ")";
    };
  }

  /// `5m`, or a name.
  public static String of(Amount amount) {
    return switch (amount) {
      case Amount.Fixed(var span) -> span.toString();
      case Amount.Named(String name) -> name;
    };
  }

  /// `day at 09:00`.
  public static String of(Every every) {
    return switch (every) {
      case Every.Interval(Amount amount) -> of(amount);
      case Every.Calendar(var rhythm, int day, boolean working, var at) ->
          rhythm.name().toLowerCase(Locale.ROOT).replace('_', ' ')
              + (working ? workingDay(day) : day == 1 ? "" : " on day " + day)
              + (at == null ? "" : " at " + at);
      case Every.Rows(String list) -> list;
      case Every.Selection(String name) -> name;
      case Every.EachTime() -> "time";
    };
  }

  private static String workingDay(int day) {
    return day == Every.Calendar.LAST ? " on last working day" : " on working day " + day;
  }
}
