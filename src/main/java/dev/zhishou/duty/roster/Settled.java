package dev.zhishou.duty.roster;

import dev.zhishou.access.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// With what a roster was published in spite of a finding.
///
/// @param finding its id
/// @param standIn who stands in; null: a reason was given
/// @param reason why it goes without, as the manager says; null: somebody stands in
/// @param by who says so, by his own account
public record Settled(
    String finding, @Nullable UUID standIn, @Nullable String reason, UUID by, Instant at) {
  /// Who stands in, as an account.
  public @Nullable AccountId standInAccount() {
    return standIn == null ? null : new AccountId(standIn);
  }
}
