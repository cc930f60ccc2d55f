package dev.zhishou.records;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// How a camera was held: JPEG files say it in their EXIF header (tag 274) and leave the turning to
/// whoever shows them.
///
/// @param code 1 to 8 as in EXIF; 1: upright
record Turn(int code) {
  private static final int ORIENTATION = 274;
  private static final Turn UPRIGHT = new Turn(1);

  /// As the beginning of a file says; upright where it says nothing.
  static Turn of(byte[] beginning) {
    ByteBuffer bytes = ByteBuffer.wrap(beginning);
    try {
      int at = 2;
      while (bytes.getShort(0) == (short) 0xFFD8 && (bytes.get(at) & 0xFF) == 0xFF) {
        int marker = bytes.get(at + 1) & 0xFF;
        if (marker == 0xE1 && text(bytes, at + 4).equals("Exif")) {
          return tag(bytes.slice(at + 10, bytes.capacity() - at - 10));
        }
        if (marker == 0xDA) {
          return UPRIGHT;
        }
        at += 2 + (bytes.getShort(at + 2) & 0xFFFF);
      }
      return UPRIGHT;
    } catch (IndexOutOfBoundsException cut) {
      return UPRIGHT;
    }
  }

  private static String text(ByteBuffer bytes, int at) {
    byte[] four = new byte[4];
    bytes.get(at, four);
    return new String(four, StandardCharsets.ISO_8859_1);
  }

  private static Turn tag(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int folder = tiff.getInt(4);
    int entries = tiff.getShort(folder) & 0xFFFF;
    for (int entry = 0; entry < entries; entry++) {
      int at = folder + 2 + 12 * entry;
      if ((tiff.getShort(at) & 0xFFFF) == ORIENTATION) {
        int code = tiff.getShort(at + 8);
        return code >= 1 && code <= 8 ? new Turn(code) : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  /// Whether width and height change places.
  boolean aside() {
    return code >= 5;
  }

  /// Sets upright what is so wide and high as it lies in the file.
  AffineTransform upright(int width, int height) {
    return switch (code) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }
}
