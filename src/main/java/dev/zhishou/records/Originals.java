package dev.zhishou.records;

import java.nio.file.Path;
import java.util.Optional;

/// The files that a form shows, by hash.
interface Originals {
  /// Empty: it was erased in its time, or is lost.
  Optional<Original> of(String hash);

  /// @param ending what such files end in: `jpg`
  record Original(Path path, String ending) {}
}
