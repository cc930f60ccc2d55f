package dev.zhishou.time;

import java.time.LocalDate;

/// Which days are worked: Monday to Friday but for public holidays, and make-up days.
@FunctionalInterface
public interface WorkingCalendar {
  /// Whether `date` is a working day.
  boolean works(LocalDate date);
}
