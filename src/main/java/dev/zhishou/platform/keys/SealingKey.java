package dev.zhishou.platform.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;

/// The keyset that seals, read again every half minute: another node may have changed it.
final class SealingKey {
  /// How long a node may go on sealing under the key before. A rotation waits longer than that
  /// before it takes stock.
  static final Duration FRESH = Duration.ofSeconds(30);

  private final Supplier<KeysetHandle> reading;
  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile Loaded loaded;

  SealingKey(Supplier<KeysetHandle> reading, Clock clock) {
    this.reading = reading;
    this.clock = clock;
    this.loaded = load();
  }

  /// @param prefix what every value begins with that is sealed under the primary key
  record Loaded(Aead aead, byte[] prefix, Instant at) {}

  /// As it is, read again when it is old; one thread reads, the others go on.
  Loaded now() {
    if (clock.instant().isAfter(loaded.at().plus(FRESH)) && lock.tryLock()) {
      try {
        loaded = load();
      } catch (DataAccessException away) {
        // The key that is known serves on while the database is away.
        loaded = new Loaded(loaded.aead(), loaded.prefix(), clock.instant());
      } finally {
        lock.unlock();
      }
    }
    return loaded;
  }

  /// As it is in the database now.
  Loaded anew() {
    lock.lock();
    try {
      loaded = load();
      return loaded;
    } finally {
      lock.unlock();
    }
  }

  private Loaded load() {
    KeysetHandle handle = reading.get();
    try {
      return new Loaded(
          handle.getPrimitive(RegistryConfiguration.get(), Aead.class),
          ByteBuffer.allocate(5).put((byte) 1).putInt(handle.getPrimary().getId()).array(),
          clock.instant());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
