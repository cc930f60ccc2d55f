package dev.zhishou.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// How old the newest nightly backup is.
///
/// @param folder of the backups
/// @param clock by which they were made
record BackupAge(Path folder, Clock clock) {
  /// In seconds; infinite when there is none that can be read: whoever watches the figure shall be
  /// called then, too.
  double seconds() {
    if (!Files.isDirectory(folder)) {
      return Double.POSITIVE_INFINITY;
    }
    try (var entries = Files.list(folder)) {
      List<Path> whole = entries.filter(e -> Files.exists(e.resolve(Manifest.FILE))).toList();
      Instant newest = Instant.MIN;
      for (Path backup : whole) {
        Instant made = Instant.parse(Manifest.read(backup).madeAt());
        newest = made.isAfter(newest) ? made : newest;
      }
      return whole.isEmpty()
          ? Double.POSITIVE_INFINITY
          : Duration.between(newest, clock.instant()).toMillis() / 1_000.0;
    } catch (IOException unreadable) {
      return Double.POSITIVE_INFINITY;
    }
  }
}
