package dev.zhishou.desk;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.CommunityId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What someone said, as it was taken in.
///
/// @param receipt who took it in, how, when
/// @param text as it was said: a personal value, sealed where it is kept
/// @param reporter null: not told
/// @param where what it is about, as far as it is known
/// @param suggested ids of the procedures that were suggested, best first
public record Report(
    UUID id,
    CommunityId community,
    Receipt receipt,
    String text,
    @Nullable Reporter reporter,
    Where where,
    List<String> suggested) {

  /// Who took it in, how, when.
  ///
  /// @param by null: nobody of ours, it was written down by who has no account
  /// @param receivedAt first receipt by anybody
  /// @param at when it was typed in
  public record Receipt(@Nullable AccountId by, Channel channel, Instant receivedAt, Instant at) {}

  /// Who said it.
  public record Reporter(@Nullable String name, @Nullable String phone) {}

  /// Where.
  public record Where(
      @Nullable UUID home,
      @Nullable UUID place,
      @Nullable Integer building,
      @Nullable Integer unit) {}
}
