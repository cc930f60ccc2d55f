package dev.zhishou.notify.channel;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HMAC-SHA256 in base64, as robots and webhooks want it.
public final class Signed {
  private static final String PREFIX = "whsec_";

  private Signed() {}

  /// A new secret, drawn by chance.
  public static String newSecret() {
    byte[] bytes = new byte[32];
    new java.security.SecureRandom().nextBytes(bytes);
    return PREFIX + Base64.getEncoder().encodeToString(bytes);
  }

  static String by(byte[] key, byte[] what) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(what));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  static String by(String key, String what) {
    return by(key.getBytes(StandardCharsets.UTF_8), what.getBytes(StandardCharsets.UTF_8));
  }

  /// The signature of a call under Standard Webhooks, without its version.
  ///
  /// @param secret `whsec_` and base64
  public static String webhook(String secret, String id, String timestamp, String body) {
    byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
    return by(key, (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
  }

  /// Whether a text is a secret of a webhook: `whsec_` and 24 to 64 bytes.
  public static boolean secret(String text) {
    try {
      int bytes = Base64.getDecoder().decode(text.replaceFirst("^" + PREFIX, "")).length;
      return text.startsWith(PREFIX) && bytes >= 24 && bytes <= 64;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
