package dev.zhishou.casework.spi;

import java.util.Optional;
import java.util.UUID;

/// The number that who reported left, for who is to tell him something. Implemented by `desk`.
@FunctionalInterface
public interface ReporterNumber {
  /// The number that stands on the report; empty: it has none, or it was erased.
  Optional<String> of(UUID community, UUID report);
}
