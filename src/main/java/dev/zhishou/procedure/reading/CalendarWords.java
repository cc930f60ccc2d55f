package dev.zhishou.procedure.reading;

import dev.zhishou.procedure.model.Every;
import dev.zhishou.procedure.model.words.MomentReader;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A calendar as `opens` and `every` write it: `month on working day 1 at 08:30`.
final class CalendarWords {
  private static final Pattern CALENDAR =
      Pattern.compile(
          "(day|workday|week|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
              + "|month|quarter|year)"
              + "(?: on (?:day (?<day>\\d{1,2})|working day (?<nth>\\d{1,2})|(?<last>last working day)))?"
              + "(?: at (?<at>\\d{1,2}:\\d{2}))?");
  private static final Set<Every.Rhythm> WITH_DAY =
      Set.of(Every.Rhythm.MONTH, Every.Rhythm.QUARTER, Every.Rhythm.YEAR);
  private static final Set<Every.Rhythm> WITH_WORKING_DAY =
      Set.of(Every.Rhythm.WEEK, Every.Rhythm.MONTH, Every.Rhythm.QUARTER, Every.Rhythm.YEAR);

  /// No month has more working days.
  private static final int MOST_WORKING_DAYS = 23;

  private CalendarWords() {}

  /// Reads it; empty where it is none.
  static Optional<Every.Calendar> read(String text) {
    if (text.equals("shift change")) {
      return Optional.of(new Every.Calendar(Every.Rhythm.SHIFT_CHANGE, 1, false, null));
    }
    Matcher match = CALENDAR.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    Every.Rhythm rhythm = Every.Rhythm.valueOf(match.group(1).toUpperCase(Locale.ROOT));
    String day = match.group("day");
    String nth = match.group("nth");
    boolean last = match.group("last") != null;
    Optional<LocalTime> at = Optional.ofNullable(match.group("at")).flatMap(MomentReader::clock);
    boolean sound =
        (day == null || WITH_DAY.contains(rhythm) && within(day, Every.Calendar.LAST))
            && (nth == null || WITH_WORKING_DAY.contains(rhythm) && within(nth, MOST_WORKING_DAYS))
            && (!last || WITH_WORKING_DAY.contains(rhythm))
            && (match.group("at") == null || at.isPresent());
    if (!sound) {
      return Optional.empty();
    }
    String named = nth == null ? day : nth;
    int on = last ? Every.Calendar.LAST : named == null ? 1 : Integer.parseInt(named);
    return Optional.of(new Every.Calendar(rhythm, on, nth != null || last, at.orElse(null)));
  }

  private static boolean within(String number, int most) {
    return Integer.parseInt(number) >= 1 && Integer.parseInt(number) <= most;
  }
}
