package dev.zhishou.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/// What is accepted, told by the bytes and not by what the sender says.
public enum MediaType {
  JPEG("image/jpeg", "jpg"),
  PNG("image/png", "png"),
  WEBP("image/webp", "webp"),
  HEIC("image/heic", "heic"),
  MP4("video/mp4", "mp4"),
  M4A("audio/mp4", "m4a"),
  WEBM("video/webm", "webm"),
  PDF("application/pdf", "pdf");

  /// So many bytes of the beginning are enough to tell.
  static final int BEGINNING = 256 * 1024;

  private static final Set<String> HEIC_BRANDS =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");
  private static final Set<String> MP4_BRANDS =
      Set.of(
          "isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV", "dash");

  private final String word;
  private final String ending;

  MediaType(String word, String ending) {
    this.word = word;
    this.ending = ending;
  }

  /// As HTTP writes it.
  public String word() {
    return word;
  }

  /// The usual ending of such a file.
  public String ending() {
    return ending;
  }

  /// The type of that word; empty when it is none of these.
  public static Optional<MediaType> named(String word) {
    for (MediaType type : values()) {
      if (type.word.equals(word)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /// Whether it is a picture, whose pixels are counted.
  boolean picture() {
    return switch (this) {
      case JPEG, PNG, WEBP, HEIC -> true;
      case MP4, M4A, WEBM, PDF -> false;
    };
  }

  /// What a file is that begins like this; empty: nothing that is accepted.
  static Optional<MediaType> of(byte[] beginning) {
    if (begins(beginning, 0, 0xFF, 0xD8, 0xFF)) {
      return Optional.of(JPEG);
    }
    if (begins(beginning, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
      return Optional.of(PNG);
    }
    if (text(beginning, 0, 4).equals("RIFF") && text(beginning, 8, 4).equals("WEBP")) {
      return Optional.of(WEBP);
    }
    if (text(beginning, 0, 5).equals("%PDF-")) {
      return Optional.of(PDF);
    }
    if (begins(beginning, 0, 0x1A, 0x45, 0xDF, 0xA3)) {
      return text(beginning, 0, 64).contains("webm") ? Optional.of(WEBM) : Optional.empty();
    }
    return text(beginning, 4, 4).equals("ftyp") ? ofBrand(text(beginning, 8, 4)) : Optional.empty();
  }

  private static Optional<MediaType> ofBrand(String brand) {
    if (HEIC_BRANDS.contains(brand)) {
      return Optional.of(HEIC);
    }
    if (brand.equals("M4A ")) {
      return Optional.of(M4A);
    }
    return MP4_BRANDS.contains(brand) ? Optional.of(MP4) : Optional.empty();
  }

  private static boolean begins(byte[] bytes, int at, int... expected) {
    if (bytes.length < at + expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((bytes[at + i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }

  private static String text(byte[] bytes, int at, int length) {
    int end = Math.min(bytes.length, at + length);
    return at >= end ? "" : new String(bytes, at, end - at, StandardCharsets.ISO_8859_1);
  }
}
