package dev.zhishou.notify.answering;

import dev.zhishou.access.AccountId;
import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Fault;
import dev.zhishou.notify.Queued;
import dev.zhishou.notify.Recipient;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Deliveries as what comes back finds them.
public interface Answerable {
  /// A delivery.
  Optional<One> one(UUID delivery);

  /// The delivery that a gateway knows by a name of its own, or by ours.
  Optional<One> named(UUID gateway, String reference);

  /// It is acknowledged; nothing changes when it was before.
  void acknowledged(UUID delivery, Instant at);

  /// The provider says that it arrived; null: that it never will, and why.
  void reported(UUID delivery, Instant at, @Nullable Fault why);

  /// What lies on somebody's page and is not over, the newest first, without what stands
  /// everywhere; all of it has arrived by that.
  ///
  /// @param after the last one of the part before; null: from the newest
  List<One> page(AccountId account, Instant now, @Nullable UUID after, int limit);

  /// What stands on every open page of somebody and is not over, the newest first.
  List<One> everywhere(AccountId account, Instant now);

  /// He has opened it.
  void read(UUID delivery, AccountId by, Instant at);

  /// A delivery that can be answered.
  ///
  /// @param acknowledged when; null: not yet
  record One(
      UUID id,
      Queued message,
      Recipient to,
      ChannelKind by,
      @Nullable Instant read,
      @Nullable Instant acknowledged) {}
}
