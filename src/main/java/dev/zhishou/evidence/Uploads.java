package dev.zhishou.evidence;

import dev.zhishou.access.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Which account put which file there.
public interface Uploads {
  /// Notes an upload; again is harmless, and lets it count from now.
  ///
  /// @return whether it is the account's first of this file
  boolean note(Upload upload, AccountId account, Instant at);

  /// The account's own upload of a file.
  Optional<Upload> of(FileHash file, AccountId account);

  /// A file that anybody put there.
  Optional<Upload> any(FileHash file);

  /// The files that nobody uploaded since then and of which nothing is known to speak.
  Set<FileHash> unasked(Instant before);

  /// Notes that something speaks of these files: they stay.
  void keep(Set<FileHash> files);

  /// Forgets a file unless somebody has uploaded it since.
  ///
  /// @param delete deletes it, before anybody can upload it anew
  void forget(FileHash file, Instant before, Runnable delete);

  /// A file.
  ///
  /// @param size in bytes
  record Upload(FileHash file, MediaType type, long size) {}
}
