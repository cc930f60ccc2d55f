package dev.zhishou.insight.telling;

import dev.zhishou.insight.past.Past;
import dev.zhishou.insight.past.Period;
import dev.zhishou.procedure.model.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Says how long visitors waited at the desk (002-201), and how long who paid stood there
/// (002-227).
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

  /// How long who paid was at the counter.
  ///
  /// @param rounds of collecting that may have gone on in the period
  /// @return empty: nobody paid there
  static String counter(List<Past> rounds, Period period) {
    return atCounter(
        rounds.stream()
            .flatMap(
                past ->
                    past.given("served_at").stream()
                        .filter(
                            served ->
                                served.value() instanceof Value.At(Instant at) && period.holds(at))
                        .flatMap(served -> lasted(past, served.run()).stream()))
            .toList());
  }

  private static Optional<Duration> lasted(Past past, String run) {
    return past.given("at_counter").stream()
        .filter(given -> given.run().equals(run))
        .flatMap(
            given ->
                given.value() instanceof Value.Length(Duration lasted)
                    ? Stream.of(lasted)
                    : Stream.empty())
        .reduce((before, after) -> after);
  }

  /// @param times how long each one was there
  static String atCounter(List<Duration> times) {
    return said("；柜台收费 %d 次，平均 %.1f 分钟，最长 %.1f 分钟", times);
  }

  /// @param waits how long each visitor waited
  static String told(List<Duration> waits) {
    return said("；来访 %d 位，平均等 %.1f 分钟，最长等 %.1f 分钟", waits);
  }

  private static String said(String words, List<Duration> times) {
    return times.isEmpty()
        ? ""
        : String.format(
            Locale.ROOT,
            words,
            times.size(),
            times.stream().mapToLong(Duration::toSeconds).average().orElse(0) / SECONDS,
            times.stream().mapToLong(Duration::toSeconds).max().orElse(0) / SECONDS);
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
