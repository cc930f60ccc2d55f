package dev.zhishou.notify.channel;

import dev.zhishou.notify.ChannelKind;
import java.util.Set;

/// Carries parcels by gateways of some kinds. Answers within the time that is set for all of them,
/// whatever the other side does.
public interface Channel {
  /// The kinds that it serves.
  Set<ChannelKind> kinds();

  /// Hands a parcel over.
  Result send(Gateway gateway, Parcel parcel);
}
