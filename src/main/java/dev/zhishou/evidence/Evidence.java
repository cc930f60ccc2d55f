package dev.zhishou.evidence;

import dev.zhishou.access.AccountId;
import dev.zhishou.platform.PlatformSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The files: photos, recordings, drawn signatures. The door for other modules. It does not ask who
/// may read: a file is read only through what it belongs to, and that asks.
@Component
public class Evidence {
  private final EvidenceFolder folder;
  private final Uploads uploads;
  private final Clock clock;

  Evidence(PlatformSettings settings, Uploads uploads, Clock clock) {
    this.folder = new EvidenceFolder(settings.data().resolve("evidence"));
    this.uploads = uploads;
    this.clock = clock;
  }

  /// How taking a file in went.
  public sealed interface Taken {
    /// It is there.
    ///
    /// @param first whether the account had not uploaded it before
    record Here(Uploads.Upload upload, boolean first) implements Taken {}

    /// It is refused.
    record Refused(Why why) implements Taken {}
  }

  /// Why a file is refused.
  public enum Why {
    OTHER_BYTES,
    TOO_LARGE,
    OTHER_TYPE,
    BROKEN,
    TOO_MANY_PIXELS
  }

  /// Takes a file in for an account.
  ///
  /// @throws IOException when the disk is full or fails, or the sender breaks off
  public Taken take(AccountId account, FileHash name, InputStream in) throws IOException {
    return switch (folder.keep(name, in)) {
      case EvidenceFolder.Kept.Done(MediaType type, long size) -> {
        Uploads.Upload upload = new Uploads.Upload(name, type, size);
        boolean first = uploads.note(upload, account, clock.instant());
        if (!folder.has(name)) {
          throw new IOException("forgotten in this instant: to be sent again");
        }
        yield new Taken.Here(upload, first);
      }
      case EvidenceFolder.Kept.OtherBytes k -> new Taken.Refused(Why.OTHER_BYTES);
      case EvidenceFolder.Kept.TooLarge k -> new Taken.Refused(Why.TOO_LARGE);
      case EvidenceFolder.Kept.OtherType k -> new Taken.Refused(Why.OTHER_TYPE);
      case EvidenceFolder.Kept.Broken k -> new Taken.Refused(Why.BROKEN);
      case EvidenceFolder.Kept.TooManyPixels k -> new Taken.Refused(Why.TOO_MANY_PIXELS);
    };
  }

  /// Whether the account uploaded the file, and it lies there.
  public boolean uploadedBy(FileHash file, AccountId account) {
    return uploads.of(file, account).isPresent() && folder.has(file);
  }

  /// Whether the file lies there, whoever uploaded it.
  public boolean exists(FileHash file) {
    return folder.has(file);
  }

  /// What the file is; empty when it is not there.
  public Optional<Uploads.Upload> describe(FileHash file) {
    return folder.has(file) ? uploads.any(file) : Optional.empty();
  }

  /// Where it lies, for what packs or prints it.
  public Optional<Path> path(FileHash file) {
    return folder.has(file) ? Optional.of(folder.path(file)) : Optional.empty();
  }

  /// Its bytes; to be closed.
  ///
  /// @throws IOException when it is not there or cannot be read
  public InputStream open(FileHash file) throws IOException {
    return Files.newInputStream(folder.path(file));
  }

  /// Deletes a file that was erased; that it is gone already is no fault.
  ///
  /// @throws IOException when the disk refuses
  public void erase(FileHash file) throws IOException {
    Files.deleteIfExists(folder.path(file));
  }
}
