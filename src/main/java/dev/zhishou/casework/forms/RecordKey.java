package dev.zhishou.casework.forms;

import java.util.Optional;
import java.util.UUID;

/// What names a form from outside: its case and its number, which stays the same through all
/// revisions.
public record RecordKey(UUID caseId, String number) {
  private static final int CASE = 36;

  /// `0190b0a0-0000-7000-8000-000000000001_LT-TS-2026-0007`
  public String text() {
    return caseId + "_" + number;
  }

  /// Reads one; empty: it is none.
  public static Optional<RecordKey> read(String text) {
    if (text.length() < CASE + 2 || text.charAt(CASE) != '_') {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new RecordKey(UUID.fromString(text.substring(0, CASE)), text.substring(CASE + 1)));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
