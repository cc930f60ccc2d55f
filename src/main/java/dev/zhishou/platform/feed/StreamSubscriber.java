package dev.zhishou.platform.feed;

import java.util.List;

/// Who has a stream open: what of a change he may see, and whether he may still listen.
public interface StreamSubscriber {
  /// Whether the change lies in his communities; asked for each change, so it must be quick.
  boolean concerns(Change change);

  /// The events of these changes for him; empty when there is nothing to tell.
  List<StreamEvent> events(List<Change> changes);

  /// Whether session and rights still hold; asked at every heartbeat.
  boolean mayStay();
}
