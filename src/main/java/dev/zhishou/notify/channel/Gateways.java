package dev.zhishou.notify.channel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps the gateways, where they lead sealed.
public interface Gateways {
  /// All, by channel and position.
  List<Kept> all();

  /// One of them.
  Optional<Kept> one(UUID id);

  /// Writes a new one, or anew what is there; it is switched on then.
  void keep(Gateway gateway, Instant now);

  /// Switches one off.
  ///
  /// @param why `by-hand` or `failing`
  void off(UUID id, String why, Instant now);

  /// Takes one away; what was sent by it stays on record.
  void remove(UUID id, Instant now);

  /// Those of a lane that fail since before then.
  List<Kept> failingSince(Instant then);

  /// A gateway and how it does.
  ///
  /// @param failing since when nothing worked; null: it works
  /// @param off since when it is switched off; null: it is on
  record Kept(Gateway gateway, @Nullable Instant failing, @Nullable Instant off, String why) {}
}
