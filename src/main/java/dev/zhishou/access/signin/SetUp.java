package dev.zhishou.access.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// What somebody needs to set up his authenticator app.
///
/// @param secret to be typed in, Base32
/// @param uri what its QR code holds
public record SetUp(String secret, String uri) {
  private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  /// For the secret of an account.
  public static SetUp of(byte[] secret, String username) {
    String text = base32(secret);
    String name = URLEncoder.encode(username, StandardCharsets.UTF_8).replace("+", "%20");
    return new SetUp(
        text, "otpauth://totp/Zhishou:" + name + "?secret=" + text + "&issuer=Zhishou");
  }

  @Override
  public String toString() {
    return "SetUp[hidden]";
  }

  private static String base32(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int held = 0;
    int bits = 0;
    for (byte one : bytes) {
      held = held << 8 | one & 0xff;
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(DIGITS.charAt(held >> bits & 31));
      }
    }
    return text.toString();
  }
}
