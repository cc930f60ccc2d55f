package dev.zhishou.desk;

import dev.zhishou.access.CommunityId;
import java.time.Instant;

/// Keeps whose warnings count where.
public interface Listenings {
  /// Of a community; nobody's where nothing was set.
  Listening of(CommunityId community);

  /// Sets it anew.
  void set(CommunityId community, Listening listening, Instant at);
}
