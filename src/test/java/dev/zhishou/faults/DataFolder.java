package dev.zhishou.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/// A data folder of its own, gone after the test.
record DataFolder(Path path) implements AutoCloseable {
  static DataFolder fresh() throws IOException {
    Path path = Files.createTempDirectory("zhishou-faults-");
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    return new DataFolder(path);
  }

  @Override
  public void close() throws IOException {
    try (var files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
