package dev.zhishou.platform.backup;

/// What a module does before the server writes its nightly backup.
@FunctionalInterface
public interface BeforeBackup {
  /// Does it. The backup is written even when it fails.
  void backup();
}
