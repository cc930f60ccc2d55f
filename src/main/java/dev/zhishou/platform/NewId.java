package dev.zhishou.platform;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/// New ids: UUID version 7 (RFC 9562), so that rows made together lie together.
public final class NewId {
  private static final SecureRandom RANDOM = new SecureRandom();

  private NewId() {}

  /// An id made at this moment.
  public static UUID at(Instant now) {
    long random = RANDOM.nextLong();
    long most = (now.toEpochMilli() << 16) | 0x7000L | (random & 0x0fffL);
    long least = (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(most, least);
  }
}
