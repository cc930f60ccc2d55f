package dev.zhishou.portal;

import dev.zhishou.access.CommunityId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which homes said that they have read which article (003-064).
interface Readings {
  /// Keeps that somebody of the home has read it. The first who says so stays; again changes
  /// nothing.
  ///
  /// @param name his name: a personal value, sealed where it is kept
  void confirm(CommunityId community, String article, UUID home, String name, Instant now);

  /// The homes that read it, the newest first.
  List<Reading> of(CommunityId community, String article, @Nullable UUID after, int limit);

  /// The ids of all homes that read it.
  Set<UUID> homes(CommunityId community, String article);

  /// How many homes have read each article.
  List<Count> counts(CommunityId community);

  /// @param name who said so; null: its time has passed
  record Reading(UUID id, UUID home, @Nullable String name, Instant readAt) {}

  record Count(String article, int homes) {}
}
