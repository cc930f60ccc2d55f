package dev.zhishou.casework.retention;

import java.time.Instant;

/// Erases one kind of personal data that is past its time.
public interface Expiring {
  /// The kind as `sop/retention.yaml` calls it.
  String kind();

  /// Erases some of what is older than the rule allows, or makes it anonymous.
  ///
  /// @param most how many at once, so that nobody waits behind it
  /// @return how many; fewer than `most`: nothing is left
  int erase(RetentionRule rule, Instant now, int most);
}
