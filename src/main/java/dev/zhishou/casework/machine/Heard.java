package dev.zhishou.casework.machine;

import java.util.UUID;

/// A case that a message touched.
///
/// @param how what it did there
public record Heard(UUID id, String number, String procedure, How how) {
  /// What a message did to a case.
  public enum How {
    /// It opened it.
    OPENED,
    /// It was open already: one thing, one case.
    JOINED,
    /// It was told to the open case, and did what waited for it.
    TOLD
  }
}
