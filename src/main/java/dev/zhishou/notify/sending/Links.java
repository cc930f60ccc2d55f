package dev.zhishou.notify.sending;

import dev.zhishou.notify.NotifySettings;
import dev.zhishou.notify.Words;
import dev.zhishou.platform.keys.BlindIndex;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The addresses under which a message is acknowledged without signing in. An address is the
/// delivery's id with a digest of it that nobody can compute without the key of the house.
@Component
public class Links {
  private static final String PURPOSE = "acknowledge-by-link";
  private static final int ID = 16;

  private final NotifySettings settings;
  private final BlindIndex digest;

  Links(NotifySettings settings, BlindIndex digest) {
    this.settings = settings;
    this.digest = digest;
  }

  /// What stands in a message; null: the server does not know under which address it is reached,
  /// or there is nothing to show.
  @Nullable String of(Taken taken, Words words) {
    String address = settings.address();
    if (address == null || address.isBlank()) {
      return null;
    }
    String base = address.replaceAll("/+$", "");
    if (words.answer()) {
      return base + "/a/" + token(taken.id());
    }
    return words.page() == null ? null : base + words.page();
  }

  /// The last part of a delivery's address.
  public String token(UUID delivery) {
    byte[] id =
        ByteBuffer.allocate(ID)
            .putLong(delivery.getMostSignificantBits())
            .putLong(delivery.getLeastSignificantBits())
            .array();
    byte[] proof = digest.of(PURPOSE, delivery.toString());
    byte[] both = ByteBuffer.allocate(ID + proof.length).put(id).put(proof).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
  }

  /// The delivery of an address; empty: nobody was given that address.
  public Optional<UUID> delivery(String token) {
    byte[] both;
    try {
      both = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (both.length != 2 * ID) {
      return Optional.empty();
    }
    ByteBuffer read = ByteBuffer.wrap(both);
    UUID delivery = new UUID(read.getLong(), read.getLong());
    byte[] given = new byte[ID];
    read.get(given);
    return MessageDigest.isEqual(given, digest.of(PURPOSE, delivery.toString()))
        ? Optional.of(delivery)
        : Optional.empty();
  }
}
