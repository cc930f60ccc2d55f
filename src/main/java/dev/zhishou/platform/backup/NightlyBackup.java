package dev.zhishou.platform.backup;

import dev.zhishou.platform.Message;
import dev.zhishou.platform.followups.OperatorAlarms;
import dev.zhishou.platform.followups.RecurringWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/// A backup every night into `DATA/backups/<date>`; the last seven and the last four of a Sunday
/// stay.
final class NightlyBackup implements RecurringWork {
  private static final Logger LOG = LoggerFactory.getLogger(NightlyBackup.class);
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final int DAYS = 7;
  private static final int WEEKS = 4;

  private final Backup backup;
  private final Path folder;
  private final Clock clock;
  private final OperatorAlarms alarms;
  private final ObjectProvider<BeforeBackup> before;

  NightlyBackup(
      Backup backup,
      Path folder,
      Clock clock,
      OperatorAlarms alarms,
      ObjectProvider<BeforeBackup> before) {
    this.backup = backup;
    this.folder = folder;
    this.clock = clock;
    this.alarms = alarms;
    this.before = before;
  }

  @Override
  public String name() {
    return "nightly-backup";
  }

  @Override
  public When when() {
    return new When.Daily(LocalTime.of(2, 30));
  }

  @Override
  public void run() {
    try {
      Files.createDirectories(folder);
      Path today = folder.resolve(LocalDate.ofInstant(clock.instant(), CHINA).toString());
      if (!Files.exists(today)) {
        prepare();
        backup.write(today);
      }
      for (Path old : surplus()) {
        Folders.delete(old);
      }
    } catch (IOException e) {
      alarms.ring(
          "backup-failed",
          new Message("夜间备份失败: " + e.getMessage(), "the nightly backup failed: " + e.getMessage()));
    }
  }

  private void prepare() {
    for (BeforeBackup one : before) {
      try {
        one.backup();
      } catch (RuntimeException e) {
        LOG.warn("the backup is written although {} failed", one.getClass().getSimpleName(), e);
      }
    }
  }

  private List<Path> surplus() throws IOException {
    List<Path> all;
    try (var entries = Files.list(folder)) {
      all =
          entries
              .filter(e -> e.getFileName().toString().matches("\\d{4}-\\d\\d-\\d\\d"))
              .sorted(Comparator.<Path>naturalOrder().reversed())
              .toList();
    }
    Set<Path> kept = new HashSet<>(all.subList(0, Math.min(DAYS, all.size())));
    all.stream().filter(NightlyBackup::sunday).limit(WEEKS).forEach(kept::add);
    return all.stream().filter(b -> !kept.contains(b)).toList();
  }

  private static boolean sunday(Path backup) {
    return LocalDate.parse(backup.getFileName().toString()).getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
