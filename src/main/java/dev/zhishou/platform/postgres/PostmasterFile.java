package dev.zhishou.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What `postmaster.pid` says of a running server. The file is PostgreSQL's: read, never deleted.
///
/// @param pid process of the postmaster
/// @param port TCP port that it listens on
/// @param ready whether it says that it accepts connections
record PostmasterFile(long pid, int port, boolean ready) {
  /// Reads the file; empty when there is none or it is only half written.
  static Optional<PostmasterFile> read(Path cluster) throws IOException {
    try {
      List<String> lines =
          Files.readAllLines(cluster.resolve("postmaster.pid"), StandardCharsets.UTF_8);
      if (lines.size() < 4) {
        return Optional.empty();
      }
      boolean ready = lines.size() >= 8 && lines.get(7).strip().equals("ready");
      return Optional.of(
          new PostmasterFile(
              Long.parseLong(lines.get(0).strip()), Integer.parseInt(lines.get(3).strip()), ready));
    } catch (NoSuchFileException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /// Whether the process lives and is a PostgreSQL (a pid may have been given to somebody else).
  boolean lives() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(p -> p.info().command().map(c -> c.contains("postgres")).orElse(true))
        .isPresent();
  }
}
