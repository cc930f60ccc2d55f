package dev.zhishou.insight.telling;

import dev.zhishou.insight.past.Past;
import dev.zhishou.insight.past.Period;
import dev.zhishou.procedure.model.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Says how long visitors waited at the desk (002-201).
final class DeskText {
  private static final double SECONDS = 60.0;

  private DeskText() {}

  /// @param since the receptions opened since the period began
  /// @return empty: nobody came
  static String of(List<Past> since, Period period) {
    return told(
        since.stream()
            .filter(past -> period.holds(past.openedAt()))
            .flatMap(past -> waited(past).stream())
            .toList());
  }

  /// @param waits how long each visitor waited
  static String told(List<Duration> waits) {
    return waits.isEmpty()
        ? ""
        : String.format(
            Locale.ROOT,
            "；来访 %d 位，平均等 %.1f 分钟，最长等 %.1f 分钟",
            waits.size(),
            waits.stream().mapToLong(Duration::toSeconds).average().orElse(0) / SECONDS,
            waits.stream().mapToLong(Duration::toSeconds).max().orElse(0) / SECONDS);
  }

  private static Optional<Duration> waited(Past past) {
    return moment(past, "received_at")
        .flatMap(came -> moment(past, "served_at").map(served -> Duration.between(came, served)));
  }

  private static Optional<Instant> moment(Past past, String question) {
    var all = past.given(question);
    return !all.isEmpty() && all.getLast().value() instanceof Value.At(Instant at)
        ? Optional.of(at)
        : Optional.empty();
  }
}
