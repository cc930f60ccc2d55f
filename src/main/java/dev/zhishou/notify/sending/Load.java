package dev.zhishou.notify.sending;

import dev.zhishou.notify.channel.Gateway;
import java.util.List;

/// What was taken of a lane.
///
/// @param gateways those that may carry it, in the order in which they are tried
public record Load(List<Taken> taken, List<Gateway> gateways) {
  /// An empty one.
  public static final Load NOTHING = new Load(List.of(), List.of());
}
