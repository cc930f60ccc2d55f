package dev.zhishou.platform.keys;

import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/// Finds a sealed value by equality without opening any: the same value under the same purpose
/// gives the same 16 bytes, and nobody without the key can compute them.
public final class BlindIndex {
  private static final int BYTES = 16;

  private final PrfSet prf;

  BlindIndex(PrfSet prf) {
    this.prf = prf;
  }

  /// The look-up bytes of a value.
  ///
  /// @param purpose what is looked up, such as `phone` or `community/last-4`; values of different
  ///     purposes never meet
  public byte[] of(String purpose, String value) {
    try {
      return prf.computePrimary((purpose + "\0" + value).getBytes(StandardCharsets.UTF_8), BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
