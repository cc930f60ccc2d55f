package dev.zhishou.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.TestDatabase;
import dev.zhishou.casework.MovedClock;
import dev.zhishou.platform.followups.OperatorAlarms;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class NightlyBackupTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final MovedClock clock = new MovedClock("2026-11-21T18:30:00Z");
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final List<String> done = new ArrayList<>();

  @TempDir Path folder;

  private NightlyBackup nightly(Path into, BeforeBackup... hooks) {
    Map<String, Object> beans = new LinkedHashMap<>();
    for (BeforeBackup hook : hooks) {
      beans.put("hook" + beans.size(), hook);
    }
    ObjectProvider<BeforeBackup> before =
        new StaticListableBeanFactory(beans).getBeanProvider(BeforeBackup.class);
    Backup backup =
        new Backup(DATABASE.database().whole(), DATABASE.key(), folder.resolve("evidence"), clock);
    return new NightlyBackup(backup, into, clock, new OperatorAlarms(meters), before);
  }

  @Test
  void what_modules_do_before_a_backup_is_done_before_it_and_a_failing_one_stops_nobody()
      throws Exception {
    Path today = folder.resolve("backups/2026-11-22");
    NightlyBackup nightly =
        nightly(
            folder.resolve("backups"),
            () -> {
              throw new IllegalStateException("no seal tonight");
            },
            () -> done.add(Files.exists(today) ? "after" : "before"));
    nightly.run();
    assertThat(done).containsExactly("before");
    assertThat(Restore.of(today, DATABASE.key())).as("a whole backup").isNotNull();
    nightly.run();
    assertThat(done).as("one backup a day").hasSize(1);
    clock.forward(Duration.ofDays(1));
    nightly.run();
    assertThat(done).hasSize(2);
  }

  @Test
  void seven_days_and_four_sundays_stay_and_what_is_no_backup_of_ours() throws Exception {
    Path backups = folder.resolve("backups");
    for (int day = 1; day <= 21; day++) {
      Files.createDirectories(backups.resolve("2026-11-" + (day < 10 ? "0" : "") + day));
    }
    for (String sunday : new String[] {"2026-10-25", "2026-10-18", "before-upgrade"}) {
      Files.createDirectories(backups.resolve(sunday));
    }
    nightly(backups).run();
    assertThat(names(backups))
        .containsExactly(
            "2026-11-01",
            "2026-11-08",
            "2026-11-15",
            "2026-11-16",
            "2026-11-17",
            "2026-11-18",
            "2026-11-19",
            "2026-11-20",
            "2026-11-21",
            "2026-11-22",
            "before-upgrade");
  }

  @Test
  void a_backup_that_cannot_be_written_rings_the_operator() throws Exception {
    Path file = Files.writeString(folder.resolve("full"), "");
    nightly(file, () -> done.add("before")).run();
    assertThat(meters.counter("zhishou.operator.alarms", "what", "backup-failed").count())
        .isEqualTo(1);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(one -> one.getFileName().toString()).sorted().toList();
    }
  }
}
