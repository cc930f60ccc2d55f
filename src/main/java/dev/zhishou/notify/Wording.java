package dev.zhishou.notify;

import java.util.Optional;

/// Finds the words of one kind of message. A module that queues messages has a bean of it.
public interface Wording {
  /// The kind of message that it serves.
  String kind();

  /// The words for a recipient, as things stand now; empty: it need not be said any more, and its
  /// delivery is withdrawn.
  Optional<Words> words(Queued message, Recipient to, ChannelKind by);

  /// What it is about, for lists of what was sent; names no person.
  default String headline(Queued message) {
    return message.kind();
  }

  /// Somebody has acknowledged a message of this kind, by a link, a key, or in the app. Called at
  /// least once.
  default void acknowledged(Queued message, Recipient by, ChannelKind via) {}
}
