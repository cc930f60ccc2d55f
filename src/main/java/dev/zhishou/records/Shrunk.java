package dev.zhishou.records;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Pictures made small for paper: upright, on white, JPEG. Read with every second pixel or fewer
/// where they are large, so that one of 50 megapixels does not fill the memory.
final class Shrunk {
  /// No picture takes more room in the sheet, in bytes.
  static final int MOST_BYTES = 110_000;

  private static final int HEADER = 1 << 16;
  private static final int[] SIDES = {800, 560, 400, 280};
  private static final float QUALITY = 0.7f;

  private Shrunk() {}

  /// As JPEG; empty: it is no picture that can be read here.
  static Optional<byte[]> photo(Path file) {
    return read(file, SIDES[0])
        .map(
            picture -> {
              byte[] small = jpeg(picture);
              for (int at = 1; at < SIDES.length && small.length > MOST_BYTES; at++) {
                small = jpeg(fit(picture, SIDES[at], new Turn(1)));
              }
              return small;
            });
  }

  /// What was drawn without the empty paper around it; empty: no picture.
  static Optional<byte[]> drawing(Path file) {
    return read(file, SIDES[0]).map(Shrunk::trimmed).map(Shrunk::jpeg);
  }

  private static Optional<BufferedImage> read(Path file, int side) {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile());
        InputStream beginning = Files.newInputStream(file)) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
        int step = Math.max(1, longest / (2 * side));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return Optional.of(fit(reader.read(0, param), side, Turn.of(beginning.readNBytes(HEADER))));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException broken) {
      // The readers of the JDK throw anything at a broken picture: it is named, not shown.
      return Optional.empty();
    }
  }

  /// At most so long, never enlarged.
  private static BufferedImage fit(BufferedImage picture, int side, Turn turn) {
    double scale = Math.min(1, (double) side / Math.max(picture.getWidth(), picture.getHeight()));
    int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
    BufferedImage small =
        new BufferedImage(
            turn.aside() ? height : width,
            turn.aside() ? width : height,
            BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = small.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, small.getWidth(), small.getHeight());
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.transform(turn.upright(width, height));
    pen.drawImage(picture, 0, 0, width, height, null);
    pen.dispose();
    return small;
  }

  private static BufferedImage trimmed(BufferedImage picture) {
    int left = picture.getWidth();
    int top = picture.getHeight();
    int right = -1;
    int bottom = -1;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        if ((picture.getRGB(x, y) >> 8 & 0xFF) < 0xE0) {
          left = Math.min(left, x);
          right = Math.max(right, x);
          top = Math.min(top, y);
          bottom = Math.max(bottom, y);
        }
      }
    }
    return right < 0 ? picture : picture.getSubimage(left, top, right - left + 1, bottom - top + 1);
  }

  private static byte[] jpeg(BufferedImage picture) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(picture, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
