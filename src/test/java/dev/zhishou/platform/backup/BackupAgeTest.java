package dev.zhishou.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupAgeTest {
  private final Clock clock = Clock.fixed(Instant.parse("2026-11-21T02:30:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  @Test
  void the_newest_counts_and_none_is_older_than_any() throws Exception {
    BackupAge age = new BackupAge(folder, clock);
    assertThat(age.seconds()).isInfinite();
    assertThat(new BackupAge(folder.resolve("nowhere"), clock).seconds()).isInfinite();
    made("2026-11-19", "2026-11-19T02:30:00Z");
    made("2026-11-20", "2026-11-20T02:30:00Z");
    Files.createDirectory(folder.resolve("2026-11-21.unfinished"));
    assertThat(age.seconds()).isEqualTo(86_400.0);
  }

  private void made(String name, String at) throws Exception {
    Path backup = Files.createDirectory(folder.resolve(name));
    new Manifest(Manifest.FORMAT, at, "i", 0, "k", List.of(), List.of(), List.of()).write(backup);
  }
}
