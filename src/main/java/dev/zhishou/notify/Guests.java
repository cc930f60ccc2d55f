package dev.zhishou.notify;

import dev.zhishou.access.CommunityId;
import java.util.Optional;
import java.util.UUID;

/// How people outside are reached who were given a link to one step, or who keep the day seals.
public interface Guests {
  /// The phone number or mail address that came with a link; empty: none did, or the link has
  /// served.
  Optional<String> address(CommunityId community, UUID link, ChannelKind by);
}
