package dev.zhishou.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/// Mainland China's working days: Monday to Friday without the public holidays, and the make-up
/// days, as the State Council announces them year by year. One resource file for each announced
/// year; a year that has not been announced yet is Monday to Friday, and `published` says so.
public final class ChinaCalendar implements WorkingCalendar {
  private static final int FIRST_YEAR = 2023;

  private final Set<Integer> years = new TreeSet<>();
  private final Set<LocalDate> holidays = new HashSet<>();
  private final Set<LocalDate> makeUps = new HashSet<>();

  private ChinaCalendar() {}

  /// The calendar with all years that are shipped.
  public static ChinaCalendar shipped() {
    ChinaCalendar calendar = new ChinaCalendar();
    int year = FIRST_YEAR;
    while (calendar.read(year)) {
      year++;
    }
    return calendar;
  }

  @Override
  public boolean works(LocalDate date) {
    if (makeUps.contains(date)) {
      return true;
    }
    DayOfWeek day = date.getDayOfWeek();
    return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY && !holidays.contains(date);
  }

  /// Whether the holidays of `year` are known; otherwise its working days are only Monday to
  /// Friday.
  public boolean published(int year) {
    return years.contains(year);
  }

  /// The years whose holidays are known, in order.
  public Set<Integer> years() {
    return new TreeSet<>(years);
  }

  private boolean read(int year) {
    String name = "holidays-" + year + ".csv";
    try (InputStream in = ChinaCalendar.class.getResourceAsStream(name)) {
      if (in == null) {
        return false;
      }
      var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
      lines
          .filter(line -> Character.isDigit(line.charAt(0)))
          .forEach(line -> add(name, year, line));
      years.add(year);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private void add(String file, int year, String line) {
    String[] cells = line.split(",");
    LocalDate date = LocalDate.parse(cells[0]);
    if (date.getYear() != year) {
      throw new IllegalStateException(file + " has a day of another year: " + line);
    }
    switch (cells[1]) {
      case "holiday" -> holidays.add(date);
      case "make-up" -> makeUps.add(date);
      default -> throw new IllegalStateException(file + " has an unknown kind: " + line);
    }
  }
}
