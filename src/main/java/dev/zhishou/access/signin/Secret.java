package dev.zhishou.access.signin;

import java.security.SecureRandom;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/// A random text that is shown once: a token, a link, a device's cookie. 256 bit.
///
/// @param text what its holder keeps
public record Secret(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  /// A new one.
  ///
  /// @param prefix tells what it is, for who finds it in a log
  public static Secret fresh(String prefix) {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /// What is kept of it: SHA-256.
  public byte[] hash() {
    return digest(text);
  }

  static byte[] digest(String text) {
    return DigestUtils.sha256(text);
  }

  @Override
  public String toString() {
    return "Secret[hidden]";
  }
}
