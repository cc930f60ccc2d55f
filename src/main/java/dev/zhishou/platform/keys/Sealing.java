package dev.zhishou.platform.keys;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/// Seals personal values for the database. Erasing a value is deleting its row; a copy of the
/// database without the master key tells nothing.
public final class Sealing {
  private final Aead aead;

  Sealing(Aead aead) {
    this.aead = aead;
  }

  /// Seals bytes for one place.
  public byte[] seal(byte[] plain, SealedAt at) {
    try {
      return aead.encrypt(plain, at.associatedData());
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
      return aead.decrypt(sealed, at.associatedData());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("could not open " + at, e);
    }
  }

  /// Opens a text.
  public String openText(byte[] sealed, SealedAt at) {
    return new String(open(sealed, at), StandardCharsets.UTF_8);
  }
}
