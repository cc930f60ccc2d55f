package dev.zhishou.evidence;

import java.util.HexFormat;
import java.util.Optional;

/// The name of a file: SHA-256 of its bytes, in lower-case hex.
public record FileHash(String hex) {
  /// Reads one; empty when it is not 64 digits of hex.
  public static Optional<FileHash> of(String text) {
    return text.matches("[0-9a-f]{64}") ? Optional.of(new FileHash(text)) : Optional.empty();
  }

  /// The hash of these bytes of a digest.
  static FileHash of(byte[] digest) {
    return new FileHash(HexFormat.of().formatHex(digest));
  }

  /// Its 32 bytes.
  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}
