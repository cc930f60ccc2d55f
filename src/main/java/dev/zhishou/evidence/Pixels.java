package dev.zhishou.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/// How many pixels a picture has, by its header: nothing is decoded before they are counted.
final class Pixels {
  private static final int SOI = 2;
  private static final int LONGEST_SIDE = 1 << 20;

  private Pixels() {}

  /// Empty when the header does not tell: then it is no sound picture.
  static OptionalLong of(MediaType type, byte[] beginning) {
    ByteBuffer bytes = ByteBuffer.wrap(beginning);
    try {
      return switch (type) {
        case PNG -> OptionalLong.of(area(bytes.getInt(16), bytes.getInt(20)));
        case JPEG -> jpeg(bytes);
        case WEBP -> webp(bytes.order(ByteOrder.LITTLE_ENDIAN));
        case HEIC -> heic(bytes);
        case MP4, M4A, WEBM, PDF -> OptionalLong.empty();
      };
    } catch (IndexOutOfBoundsException e) {
      return OptionalLong.empty();
    }
  }

  private static OptionalLong jpeg(ByteBuffer bytes) {
    int at = SOI;
    while (at + 9 < bytes.capacity()) {
      if ((bytes.get(at) & 0xFF) != 0xFF) {
        return OptionalLong.empty();
      }
      int marker = bytes.get(at + 1) & 0xFF;
      if (marker == 0xFF) {
        at++;
        continue;
      }
      boolean frame =
          marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
      if (frame) {
        return OptionalLong.of(
            area(bytes.getShort(at + 5) & 0xFFFF, bytes.getShort(at + 7) & 0xFFFF));
      }
      at += 2 + (bytes.getShort(at + 2) & 0xFFFF);
    }
    return OptionalLong.empty();
  }

  private static OptionalLong webp(ByteBuffer bytes) {
    String chunk = new String(bytes.array(), 12, 4, StandardCharsets.ISO_8859_1);
    return switch (chunk) {
      case "VP8X" -> OptionalLong.of(area(1 + three(bytes, 24), 1 + three(bytes, 27)));
      case "VP8L" -> {
        int bits = bytes.getInt(21);
        yield OptionalLong.of(area(1 + (bits & 0x3FFF), 1 + ((bits >>> 14) & 0x3FFF)));
      }
      case "VP8 " ->
          OptionalLong.of(area(bytes.getShort(26) & 0x3FFF, bytes.getShort(28) & 0x3FFF));
      default -> OptionalLong.empty();
    };
  }

  /// The largest `ispe` (image spatial extents) of the file's properties.
  private static OptionalLong heic(ByteBuffer bytes) {
    long largest = 0;
    for (int at = 0; at + 16 <= bytes.capacity(); at++) {
      if (bytes.getInt(at) == 0x69737065) {
        largest = Math.max(largest, area(bytes.getInt(at + 8), bytes.getInt(at + 12)));
      }
    }
    return largest == 0 ? OptionalLong.empty() : OptionalLong.of(largest);
  }

  private static int three(ByteBuffer bytes, int at) {
    return (bytes.get(at) & 0xFF)
        | (bytes.get(at + 1) & 0xFF) << 8
        | (bytes.get(at + 2) & 0xFF) << 16;
  }

  private static long area(int width, int height) {
    boolean absurd = width < 0 || height < 0 || width > LONGEST_SIDE || height > LONGEST_SIDE;
    return absurd ? Long.MAX_VALUE : (long) width * height;
  }
}
