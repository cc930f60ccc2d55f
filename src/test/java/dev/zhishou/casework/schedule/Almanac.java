package dev.zhishou.casework.schedule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// When the shipped procedures open in a year, reckoned a second time: from the words of the YAML
/// and the announced holidays, day by day, without the program's reader and without its calendar.
final class Almanac {
  private static final Pattern EVERY =
      Pattern.compile("^ *- \\{?every: ([^,}]+)(?:, each: (.+))?}?$");
  private static final Path HOLIDAYS = Path.of("src/main/resources/dev/zhishou/time");

  private final int year;
  private final List<LocalDate> days;
  private final List<LocalDate> working;

  Almanac(int year) {
    this.year = year;
    LocalDate first = LocalDate.of(year, 1, 1);
    Map<LocalDate, String> announced = new TreeMap<>(announced(year - 1));
    announced.putAll(announced(year));
    this.days = first.datesUntil(first.plusYears(1)).toList();
    this.working =
        first
            .minusWeeks(1)
            .datesUntil(first.plusYears(1).plusWeeks(1))
            .filter(
                day -> {
                  String kind = announced.getOrDefault(day, "");
                  boolean weekend =
                      Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());
                  return kind.equals("make-up") || !weekend && !kind.equals("holiday");
                })
            .toList();
  }

  /// @param each the selection by which there is a case for each row; empty: one
  record Line(String every, String each) {}

  /// What stands under `opens` of each file in the binder.
  static Map<String, List<Line>> written() {
    Map<String, List<Line>> written = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of("sop"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".yaml")).sorted().toList()) {
        if (file.getNameCount() == 3 && !file.toString().endsWith(".test.yaml")) {
          List<Line> lines = opens(Files.readAllLines(file));
          if (!lines.isEmpty()) {
            written.put(file.getFileName().toString().replace(".yaml", ""), lines);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written;
  }

  private static List<Line> opens(List<String> file) {
    List<Line> found = new ArrayList<>();
    boolean inside = false;
    for (String line : file) {
      inside = line.startsWith("opens:") || inside && line.startsWith(" ");
      Matcher every = EVERY.matcher(line);
      if (inside && every.matches()) {
        found.add(new Line(every.group(1).strip(), every.group(2) == null ? "" : every.group(2)));
      }
    }
    return found;
  }

  /// The moments of the year that a calendar names.
  Set<LocalDateTime> moments(String every) {
    String[] parts = every.split(" at ");
    LocalTime time = parts.length == 2 ? LocalTime.parse(parts[1]) : LocalTime.MIDNIGHT;
    if (every.equals("shift change")) {
      return days.stream()
          .flatMap(day -> Stream.of(day.atTime(8, 0), day.atTime(20, 0)))
          .collect(Collectors.toCollection(TreeSet::new));
    }
    return dates(parts[0]).stream()
        .filter(day -> day.getYear() == year)
        .map(day -> day.atTime(time))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<LocalDate> dates(String words) {
    String[] parts = words.split(" on ");
    String on = parts.length == 2 ? parts[1] : "day 1";
    return switch (parts[0]) {
      case "day" -> days;
      case "workday" -> working;
      case "week" -> picked(working, Almanac::week, on);
      case "month" -> picked(from(on), YearMonth::from, on);
      case "quarter" ->
          picked(from(on), YearMonth::from, on).stream()
              .filter(day -> Set.of(1, 4, 7, 10).contains(day.getMonthValue()))
              .toList();
      case "year" ->
          picked(from(on), YearMonth::from, on).stream()
              .filter(day -> day.getMonthValue() == 1)
              .toList();
      default -> {
        DayOfWeek wanted = DayOfWeek.valueOf(parts[0].toUpperCase(Locale.ROOT));
        yield days.stream().filter(day -> day.getDayOfWeek() == wanted).toList();
      }
    };
  }

  private List<LocalDate> from(String on) {
    return on.contains("working") ? working : days;
  }

  private static String week(LocalDate day) {
    return day.get(IsoFields.WEEK_BASED_YEAR) + "W" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  /// Of each stretch the day that the words name.
  private static <T> List<LocalDate> picked(
      List<LocalDate> from, Function<LocalDate, T> stretch, String on) {
    Map<T, List<LocalDate>> stretches = from.stream().collect(Collectors.groupingBy(stretch));
    String[] words = on.split(" ");
    return stretches.values().stream()
        .map(
            all ->
                on.startsWith("last")
                    ? all.getLast()
                    : all.get(Math.min(all.size(), Integer.parseInt(words[words.length - 1])) - 1))
        .toList();
  }

  private static Map<LocalDate, String> announced(int year) {
    try {
      return Files.readAllLines(HOLIDAYS.resolve("holidays-" + year + ".csv")).stream()
          .filter(line -> line.startsWith("20"))
          .map(line -> line.split(","))
          .collect(Collectors.toMap(cells -> LocalDate.parse(cells[0]), cells -> cells[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
