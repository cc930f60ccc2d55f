package dev.zhishou.notify.outgoing;

import dev.zhishou.notify.NotifySettings;

/// The calls of a test.
public final class Outside {
  private Outside() {}

  /// Calls under these settings.
  public static Outgoing of(NotifySettings settings) {
    return new Outgoing(new Destinations(settings), settings);
  }

  /// Where it may call.
  public static Destinations destinations(NotifySettings settings) {
    return new Destinations(settings);
  }
}
