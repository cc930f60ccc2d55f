package dev.zhishou.insight.figures;

import dev.zhishou.insight.past.Period;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import dev.zhishou.time.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The days that figures are asked for, both counted.
record Days(LocalDate first, LocalDate last) {

  /// A month up to today, unless said.
  static Days of(@Nullable LocalDate from, @Nullable LocalDate to, Instant now) {
    LocalDate last = to == null ? Moments.dayOf(now) : to;
    LocalDate first = from == null ? last.minusMonths(1).plusDays(1) : from;
    if (first.isAfter(last)) {
      throw Problem.invalid(
              List.of(
                  new Problem.Fault(
                      "?from", "range", new Message("开始日期晚于结束日期", "It begins after it ends"))))
          .raised();
    }
    return new Days(first, last);
  }

  Period period() {
    return Period.of(first, last.plusDays(1));
  }
}
