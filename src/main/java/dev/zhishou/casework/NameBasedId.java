package dev.zhishou.casework;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Ids: UUIDv5 where the same cause must give the same id, UUIDv7 for what is new.
public final class NameBasedId {
  private NameBasedId() {}

  /// UUIDv5 of a name within a namespace.
  public static UUID v5(UUID namespace, String name) {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      sha1.update(
          ByteBuffer.allocate(16)
              .putLong(namespace.getMostSignificantBits())
              .putLong(namespace.getLeastSignificantBits())
              .flip());
      ByteBuffer bytes = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
      long high = bytes.getLong() & ~0xf000L | 0x5000L;
      long low = bytes.getLong() & ~(0xc0L << 56) | 0x80L << 56;
      return new UUID(high, low);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// UUIDv7: new ones sort by time, so that they touch the right edge of an index only.
  public static UUID v7(Instant now, RandomGenerator random) {
    return new UUID(
        now.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000),
        random.nextLong() >>> 2 | Long.MIN_VALUE);
  }
}
