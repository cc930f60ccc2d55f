package dev.zhishou.casework;

import dev.zhishou.casework.engine.Decider;
import java.util.Optional;

/// Deciders by procedure and version; a running case stays on the version it was opened with.
public interface Plans {
  /// The decider of that version.
  Optional<Version> of(String procedure, int version);

  /// The decider of the newest version.
  Optional<Version> newest(String procedure);

  /// A version made ready to run.
  record Version(String procedure, int version, Decider decider) {}
}
