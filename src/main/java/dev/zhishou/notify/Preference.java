package dev.zhishou.notify;

import dev.zhishou.time.Moments;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How somebody wants to be reached. A critical offer asks nobody's preference for quiet.
///
/// @param channels in the order in which they are tried, besides the open page
/// @param quietFrom when his quiet hours begin, in China; null: he has none
/// @param quietTo when they end
public record Preference(
    List<ChannelKind> channels, @Nullable LocalTime quietFrom, @Nullable LocalTime quietTo) {
  /// Of who chose nothing: short message, then a call, then mail.
  public static final Preference USUAL =
      new Preference(List.of(ChannelKind.SMS, ChannelKind.VOICE, ChannelKind.MAIL), null, null);

  /// Copies what it is given.
  public Preference {
    channels = List.copyOf(channels);
  }

  /// The first moment from `at` on that is not in his quiet hours.
  public Instant awake(Instant at) {
    if (quietFrom == null || quietTo == null || quietFrom.equals(quietTo)) {
      return at;
    }
    LocalTime time = at.atZone(Moments.ZONE).toLocalTime();
    boolean overnight = quietFrom.isAfter(quietTo);
    boolean after = !time.isBefore(quietFrom);
    boolean before = time.isBefore(quietTo);
    boolean quiet = overnight ? after || before : after && before;
    return quiet ? Moments.nextClock(at, quietTo) : at;
  }
}
