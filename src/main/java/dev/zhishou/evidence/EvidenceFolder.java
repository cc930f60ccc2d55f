package dev.zhishou.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.codec.digest.DigestUtils;

/// The files under `DATA/evidence/ab/cd/<sha256>`. A file has its name only when all of it lies on
/// the disk: temp file, fsync, rename, fsync of the folder.
final class EvidenceFolder {
  static final long LARGEST = 25L << 20;
  static final long MOST_PIXELS = 50_000_000;

  private final Path folder;

  EvidenceFolder(Path folder) {
    this.folder = folder;
  }

  /// How keeping went.
  sealed interface Kept {
    /// It lies there.
    record Done(MediaType type, long size) implements Kept {}

    /// The bytes have another hash than their name.
    record OtherBytes() implements Kept {}

    /// More than 25 MB.
    record TooLarge() implements Kept {}

    /// Nothing that is accepted.
    record OtherType() implements Kept {}

    /// A picture whose header does not tell its size.
    record Broken() implements Kept {}

    /// More than 50 megapixels.
    record TooManyPixels() implements Kept {}
  }

  /// Keeps what the stream holds under this name.
  ///
  /// @throws IOException when the disk is full or fails, or the sender breaks off; nothing is left
  Kept keep(FileHash name, InputStream in) throws IOException {
    Path under = path(name).getParent();
    Files.createDirectories(under);
    Path temporary = Files.createTempFile(under, ".new-", "");
    try {
      return write(name, in, temporary);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private Kept write(FileHash name, InputStream in, Path temporary) throws IOException {
    MessageDigest digest = DigestUtils.getSha256Digest();
    byte[] beginning = new byte[MediaType.BEGINNING];
    int known = 0;
    long size = 0;
    try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
      OutputStream out = Channels.newOutputStream(channel);
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        size += read;
        if (size > LARGEST) {
          return new Kept.TooLarge();
        }
        digest.update(buffer, 0, read);
        out.write(buffer, 0, read);
        int more = Math.min(read, beginning.length - known);
        System.arraycopy(buffer, 0, beginning, known, more);
        known += more;
      }
      channel.force(true);
    }
    if (!FileHash.of(digest.digest()).equals(name)) {
      return new Kept.OtherBytes();
    }
    Kept looked = look(Arrays.copyOf(beginning, known), size);
    if (looked instanceof Kept.Done) {
      Path place = path(name);
      Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
      force(Objects.requireNonNull(place.getParent()));
    }
    return looked;
  }

  private static Kept look(byte[] beginning, long size) {
    Optional<MediaType> type = MediaType.of(beginning);
    if (type.isEmpty()) {
      return new Kept.OtherType();
    }
    if (type.get().picture()) {
      OptionalLong pixels = Pixels.of(type.get(), beginning);
      if (pixels.isEmpty() || pixels.getAsLong() == 0) {
        return new Kept.Broken();
      }
      if (pixels.getAsLong() > MOST_PIXELS) {
        return new Kept.TooManyPixels();
      }
    }
    return new Kept.Done(type.get(), size);
  }

  /// Whether the file lies there.
  boolean has(FileHash name) {
    return Files.isRegularFile(path(name));
  }

  /// Where the file lies, or would lie.
  Path path(FileHash name) {
    String hex = name.hex();
    return folder.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
  }

  /// The rename is safe only when the folder is on the disk too.
  private static void force(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
