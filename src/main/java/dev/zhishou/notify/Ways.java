package dev.zhishou.notify;

import dev.zhishou.access.CommunityId;
import java.util.List;
import java.util.Set;

/// Which ways out of the house are set up.
public interface Ways {
  /// The channels that carry to a person's own address.
  Set<ChannelKind> personal();

  /// The groups that hear of a community: its own, and those of head office.
  List<Group> groups(CommunityId community);

  /// A robot's group.
  record Group(Recipient.Group to, ChannelKind by, String name) {}
}
