package dev.zhishou.platform.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/// Seals personal values for the database. Erasing a value is deleting its row; a copy of the
/// database without the master key tells nothing. The key may change while the server runs.
public final class Sealing {
  private final SealingKey key;

  Sealing(SealingKey key) {
    this.key = key;
  }

  /// Seals bytes for one place.
  public byte[] seal(byte[] plain, SealedAt at) {
    try {
      return key.now().aead().encrypt(plain, at.associatedData());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("could not seal " + at, e);
    }
  }

  /// Seals a text for one place.
  public byte[] seal(String plain, SealedAt at) {
    return seal(plain.getBytes(StandardCharsets.UTF_8), at);
  }

  /// Opens what was sealed for this place.
  ///
  /// @throws IllegalStateException when it was changed, moved, or sealed under another master key
  public byte[] open(byte[] sealed, SealedAt at) {
    try {
      return key.now().aead().decrypt(sealed, at.associatedData());
    } catch (GeneralSecurityException unknown) {
      // Another node may have sealed it under a key that this one has not read yet.
      try {
        return key.anew().aead().decrypt(sealed, at.associatedData());
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("could not open " + at, e);
      }
    }
  }

  /// Opens a text.
  public String openText(byte[] sealed, SealedAt at) {
    return new String(open(sealed, at), StandardCharsets.UTF_8);
  }

  /// What a value begins with that is sealed under the newest key.
  byte[] prefix() {
    return key.anew().prefix();
  }

  static boolean begins(byte[] sealed, byte[] prefix) {
    return sealed.length > prefix.length
        && Arrays.equals(sealed, 0, prefix.length, prefix, 0, prefix.length);
  }
}
