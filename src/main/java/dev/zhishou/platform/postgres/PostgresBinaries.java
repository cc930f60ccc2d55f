package dev.zhishou.platform.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs as they travel in the jar, unpacked once per version.
final class PostgresBinaries {
  /// Names the unpacked folder; a new version unpacks beside the old one.
  static final String VERSION = "18.6.0";

  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwxr-xr-x");

  private PostgresBinaries() {}

  /// Unpacks into `folder` unless that was done before, and returns the folder that holds `bin`.
  ///
  /// @throws IOException when the platform has no binaries in this build, or the disk refuses
  static Path unpack(Path folder) throws IOException {
    Path target = folder.resolve("postgres-" + VERSION);
    if (Files.exists(target.resolve("bin/postgres"))) {
      return target;
    }
    Path unfinished = folder.resolve("postgres-" + VERSION + ".unfinished");
    delete(unfinished);
    Files.createDirectories(unfinished);
    try (InputStream bundle = bundle();
        var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(bundle)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        write(unfinished, entry, tar);
      }
    }
    Files.setPosixFilePermissions(unfinished, FOLDER);
    Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    return target;
  }

  private static void write(Path folder, TarArchiveEntry entry, InputStream content)
      throws IOException {
    Path file = folder.resolve(entry.getName()).normalize();
    if (!file.startsWith(folder)) {
      throw new IOException("entry outside the folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      Files.setPosixFilePermissions(file, FOLDER);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
    boolean program = (entry.getMode() & 0100) != 0;
    Files.setPosixFilePermissions(
        file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
  }

  private static InputStream bundle() throws IOException {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch");
    String name =
        "/postgres-"
            + (system.contains("mac") ? "darwin" : "linux")
            + "-"
            + (machine.equals("amd64") ? "x86_64" : "arm_64")
            + ".txz";
    InputStream bundle = PostgresBinaries.class.getResourceAsStream(name);
    if (bundle == null) {
      throw new IOException(
          "此构建不含适用于 "
              + system
              + "/"
              + machine
              + " 的 PostgreSQL,请用 --database / this build has no PostgreSQL for "
              + system
              + "/"
              + machine
              + ", use --database");
    }
    return bundle;
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
