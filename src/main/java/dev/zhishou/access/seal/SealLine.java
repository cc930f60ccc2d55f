package dev.zhishou.access.seal;

import java.util.HexFormat;

/// The end of a chain: up to here everything is sealed.
///
/// @param id of the chain
/// @param seq of its last link
/// @param hash of its last link
public record SealLine(String kind, String id, long seq, byte[] hash) {
  /// As it goes into the root.
  String text() {
    return kind + " " + id + " " + seq + " " + HexFormat.of().formatHex(hash);
  }
}
