package dev.zhishou.insight.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Figures of many cases.
///
/// @param cases how many
/// @param inTime in how many of them no step was late
/// @param reopened how many of them were over once and were opened again
/// @param said how many owners said whether they were content
/// @param content how many of these were
/// @param takenOn how long it took until somebody took them on
/// @param closed how long it took until they were closed
public record Sum(
    int cases, int inTime, int reopened, int said, int content, Lasted takenOn, Lasted closed) {
  /// Nothing at all.
  public static final Sum NONE = new Sum(0, 0, 0, 0, 0, Lasted.NONE, Lasted.NONE);

  /// How long it took in those in which it came to it.
  ///
  /// @param seconds of all of them together
  public record Lasted(int cases, long seconds) {
    static final Lasted NONE = new Lasted(0, 0);

    Lasted plus(Lasted other) {
      return new Lasted(cases + other.cases, seconds + other.seconds);
    }

    private static Lasted between(Instant from, @Nullable Instant to) {
      return to == null ? NONE : new Lasted(1, Math.max(0, Duration.between(from, to).toSeconds()));
    }
  }

  Sum plus(Sum other) {
    return new Sum(
        cases + other.cases,
        inTime + other.inTime,
        reopened + other.reopened,
        said + other.said,
        content + other.content,
        takenOn.plus(other.takenOn),
        closed.plus(other.closed));
  }

  /// All of them together.
  public static Sum of(Collection<Sum> sums) {
    return sums.stream().reduce(NONE, Sum::plus);
  }

  static Sum of(CaseFigure one) {
    CaseFigure.Times times = one.times();
    return new Sum(
        1,
        one.late() ? 0 : 1,
        times.reopened() ? 1 : 0,
        one.content() == null ? 0 : 1,
        Boolean.TRUE.equals(one.content()) ? 1 : 0,
        Lasted.between(times.opened(), times.takenOn()),
        Lasted.between(times.opened(), times.closed()));
  }
}
