package dev.zhishou.evidence;

import dev.zhishou.access.AccountId;
import java.time.Instant;
import java.util.Optional;

/// Which account put which file there.
public interface Uploads {
  /// Notes an upload; again is harmless.
  ///
  /// @return whether it is the account's first of this file
  boolean note(Upload upload, AccountId account, Instant at);

  /// The account's own upload of a file.
  Optional<Upload> of(FileHash file, AccountId account);

  /// A file that anybody put there.
  Optional<Upload> any(FileHash file);

  /// A file.
  ///
  /// @param size in bytes
  record Upload(FileHash file, MediaType type, long size) {}
}
