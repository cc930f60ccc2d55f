package dev.zhishou.casework.store;

import java.util.UUID;

/// Seals disclosures before they are stored, each to its place.
public interface Sealer {
  /// Seals a disclosure.
  byte[] seal(UUID caseId, int seq, String name, String disclosure);

  /// Opens what was sealed for this place; anything else is refused by an exception.
  String open(UUID caseId, int seq, String name, byte[] sealed);
}
