package dev.zhishou.access.seal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/// A seal as it was signed.
///
/// @param n its number, from 1
/// @param text the JSON text that was signed: `{v, n, made_at, count, root, prev_seal}`
/// @param root SHA-256 over the sorted lines, in hex
/// @param signature Ed25519 over the UTF-8 bytes of the text
public record DaySeal(
    int n, Instant madeAt, String text, String root, byte[] signature, byte[] publicKey) {

  /// The root over lines, whatever order they come in.
  static String root(List<SealLine> lines) {
    return sha256(
        lines.stream().map(SealLine::text).sorted().collect(Collectors.joining("\n", "", "\n")));
  }

  /// The text that is signed.
  ///
  /// @param before null: it is the first
  static String text(int n, Instant at, List<SealLine> lines, @Nullable DaySeal before) {
    return text(n, at, lines.size(), root(lines), before == null ? null : sha256(before.text()));
  }

  static String text(int n, Instant at, int count, String root, @Nullable String before) {
    return "{\"v\":1,\"n\":"
        + n
        + ",\"made_at\":\""
        + at.truncatedTo(ChronoUnit.SECONDS)
        + "\",\"count\":"
        + count
        + ",\"root\":\""
        + root
        + "\",\"prev_seal\":"
        + (before == null ? "null" : "\"" + before + "\"")
        + "}";
  }

  static String sha256(String text) {
    return DigestUtils.sha256Hex(text);
  }
}
