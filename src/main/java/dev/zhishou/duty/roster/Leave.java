package dev.zhishou.duty.roster;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.CommunityId;
import dev.zhishou.time.Moments;
import java.time.LocalDate;
import java.util.UUID;

/// Somebody is away for whole days. Why is nobody's business here.
///
/// @param first first day away
/// @param last last day away
public record Leave(
    UUID id, CommunityId community, AccountId account, LocalDate first, LocalDate last) {
  /// Whether a turn falls into it.
  boolean meets(Turn turn) {
    return account.equals(turn.account())
        && turn.from().isBefore(Moments.endOf(last))
        && turn.to().isAfter(Moments.startOf(first));
  }
}
