package dev.zhishou.notify;

import dev.zhishou.platform.Sql;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// The messages of the house. The door for other modules.
///
/// ```java
/// messages.queue(message, envelopes);                    // a transaction of its own
/// int queued = messages.queue(sql, message, envelopes);  // in the caller's,
/// messages.wake();                                       // and after its commit
/// ```
///
/// The words come from the caller's bean of [Wording]. Queued twice under the same message id,
/// nobody gets it twice; envelopes that are new are added.
public interface Messages {
  /// Queues a message to all its recipients and sets the workers going.
  ///
  /// @return how many deliveries are new
  int queue(Queued message, Collection<Envelope> envelopes);

  /// Queues a message in the caller's transaction, in one statement for every ten thousand
  /// recipients.
  ///
  /// @return how many deliveries are new
  int queue(Sql sql, Queued message, Collection<Envelope> envelopes);

  /// Sets workers and screens of this node going: after the commit of what was queued.
  void wake();

  /// The deliveries of a message, in the order of their ids, for lists of who was not reached.
  ///
  /// @param after the last one of the part before; null: from the beginning
  List<Delivery> deliveries(
      UUID community, UUID message, @org.jspecify.annotations.Nullable UUID after, int limit);

  /// How many deliveries of a message stand how.
  List<Count> counts(UUID community, UUID message);

  /// The last messages of a kind, the newest first.
  List<Queued> latest(UUID community, String kind, int limit);

  /// Takes back what has not gone out yet of a message.
  ///
  /// @return how many deliveries
  int withdraw(UUID community, UUID message);

  /// So many deliveries by this channel stand like this.
  record Count(ChannelKind by, DeliveryState state, int number) {}
}
