package dev.zhishou.insight.figures;

import dev.zhishou.time.Moments;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How many complaints of a month and a channel were answered within their limit.
///
/// @param received all of them, those that nobody can be answered for included
/// @param inTime answered within the limit
/// @param late answered after it, or not at all and it is over
/// @param running not answered, and it is not over
public record Replies(int received, int inTime, int late, int running) {
  static final Replies NONE = new Replies(0, 0, 0, 0);

  /// @param channel the key of how they came in
  public record Key(YearMonth month, String channel) {
    static final Comparator<Key> ORDER =
        Comparator.comparing(Key::month).thenComparing(Key::channel);

    static Key of(Reply one) {
      return new Key(monthOf(one.received()), one.channel());
    }

    static YearMonth monthOf(Instant at) {
      return YearMonth.from(Moments.dayOf(at));
    }
  }

  Replies plus(Replies other) {
    return new Replies(
        received + other.received,
        inTime + other.inTime,
        late + other.late,
        running + other.running);
  }

  static Replies of(Reply one, Instant now) {
    Instant due = one.due();
    if (due == null) {
      return new Replies(1, 0, 0, 0);
    }
    @Nullable Instant answered = one.answered();
    if (Objects.requireNonNullElse(answered, now).isAfter(due)) {
      return new Replies(1, 0, 1, 0);
    }
    return answered == null ? new Replies(1, 0, 0, 1) : new Replies(1, 1, 0, 0);
  }
}
