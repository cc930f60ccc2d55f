package dev.zhishou.evidence;

import dev.zhishou.platform.followups.RecurringWork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Deletes files that nobody spoke of within seven days of their last upload. What was mentioned
/// once is never asked about again.
@Component
class ForgetUploads implements RecurringWork {
  private static final Duration KEPT = Duration.ofDays(7);

  /// After the nightly backup, which lists the files before it takes them.
  private static final LocalTime AT = LocalTime.of(4, 30);

  private final Evidence evidence;
  private final Uploads uploads;
  private final List<Mentions> mentions;
  private final Clock clock;

  ForgetUploads(Evidence evidence, Uploads uploads, List<Mentions> mentions, Clock clock) {
    this.evidence = evidence;
    this.uploads = uploads;
    this.mentions = mentions;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "forget-uploads";
  }

  @Override
  public When when() {
    return new When.Daily(AT);
  }

  @Override
  public void run() {
    Instant before = clock.instant().minus(KEPT);
    Set<FileHash> files = uploads.unasked(before);
    if (files.isEmpty()) {
      return;
    }
    Set<FileHash> mentioned = new HashSet<>();
    mentions.forEach(each -> mentioned.addAll(each.among(files)));
    uploads.keep(mentioned);
    files.stream()
        .filter(file -> !mentioned.contains(file))
        .forEach(file -> uploads.forget(file, before, () -> delete(file)));
  }

  private void delete(FileHash file) {
    try {
      evidence.erase(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
