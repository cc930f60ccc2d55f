package dev.zhishou.casework.event;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/// SHA-256 and how its values are written.
public final class Digest {
  private static final HexFormat HEX = HexFormat.of();
  private static final Base64.Encoder B64 = Base64.getUrlEncoder().withoutPadding();

  private Digest() {}

  /// SHA-256 of the bytes.
  public static byte[] sha256(byte[] bytes) {
    return DigestUtils.sha256(bytes);
  }

  /// Lower-case hex.
  public static String hex(byte[] bytes) {
    return HEX.formatHex(bytes);
  }

  /// Base64url without padding.
  public static String b64(byte[] bytes) {
    return B64.encodeToString(bytes);
  }

  /// The digest of a disclosure as it stands in the event.
  public static String ofDisclosure(String disclosure) {
    return b64(sha256(disclosure.getBytes(StandardCharsets.UTF_8)));
  }
}
