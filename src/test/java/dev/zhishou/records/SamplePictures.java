package dev.zhishou.records;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;

/// Pictures as phones send them, by name: `photo…` (with `upright` the high way), `signature…`,
/// `video…`; all else was erased.
final class SamplePictures implements Originals {
  private final Path folder;

  SamplePictures() {
    try {
      folder = Files.createDirectories(Path.of("target/forms/pictures"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<Original> of(String hash) {
    try {
      if (hash.startsWith("photo")) {
        return Optional.of(picture("jpg", hash, photo(hash)));
      }
      if (hash.startsWith("signature")) {
        return Optional.of(picture("png", hash, signature()));
      }
      if (hash.startsWith("video")) {
        Path video = Files.writeString(folder.resolve(hash + ".mp4"), "no picture");
        return Optional.of(new Original(video, "mp4"));
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Original picture(String ending, String name, BufferedImage picture) throws IOException {
    Path file = folder.resolve(name + "." + ending);
    if (!Files.exists(file)) {
      ImageIO.write(picture, ending, file.toFile());
    }
    return new Original(file, ending);
  }

  /// Grainy as at night, so that it does not shrink easily.
  private static BufferedImage photo(String name) {
    boolean high = name.contains("upright");
    int width = high ? 1200 : 1600;
    int height = high ? 1600 : 1200;
    BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = photo.createGraphics();
    pen.setPaint(new GradientPaint(0, 0, new Color(90, 120, 160), 0, height, Color.DARK_GRAY));
    pen.fillRect(0, 0, width, height);
    pen.setColor(Color.ORANGE);
    pen.fillOval(width / 8, height / 8, width / 4, width / 4);
    pen.dispose();
    Random grain = new Random(name.hashCode());
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        photo.setRGB(x, y, photo.getRGB(x, y) ^ grain.nextInt(0x40) * 0x010101);
      }
    }
    return photo;
  }

  /// Dark ink on nothing, much of the pad empty.
  private static BufferedImage signature() {
    BufferedImage pad = new BufferedImage(1000, 420, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = pad.createGraphics();
    pen.setColor(new Color(0x131d24));
    pen.setStroke(new BasicStroke(7));
    Path2D line = new Path2D.Float();
    line.moveTo(250, 250);
    line.curveTo(300, 60, 380, 380, 430, 180);
    line.curveTo(480, 80, 520, 330, 580, 200);
    line.curveTo(640, 120, 650, 300, 740, 170);
    pen.draw(line);
    pen.dispose();
    return pad;
  }
}
