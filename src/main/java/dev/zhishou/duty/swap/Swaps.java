package dev.zhishou.duty.swap;

import dev.zhishou.access.CommunityId;
import dev.zhishou.duty.Duty;
import dev.zhishou.duty.roster.Settled;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Keeps what is offered.
public interface Swaps {
  /// One of them.
  Optional<Swap> find(CommunityId community, UUID id);

  /// Those whose turn ends after that, by time.
  List<Swap> since(CommunityId community, Instant since);

  /// Keeps a new one; false: that turn is on offer already.
  boolean add(Swap swap);

  /// Keeps how it stands now.
  ///
  /// @return false: it stands differently already
  boolean move(Swap.State from, Swap now);

  /// Puts the taker's turn in the place of the other's, also in a draft of the week, all or
  /// nothing.
  ///
  /// @param settled with what it is done in spite of findings
  /// @return false: it stands differently already, or the turn is there no more
  boolean carryOut(Swap.State from, Swap now, Duty duty, List<Settled> settled);
}
