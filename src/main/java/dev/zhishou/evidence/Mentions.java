package dev.zhishou.evidence;

import java.util.Set;

/// What is said about files where their records are kept. A file that anything mentions stays.
public interface Mentions {
  /// Those of the files that something mentions.
  Set<FileHash> among(Set<FileHash> files);
}
