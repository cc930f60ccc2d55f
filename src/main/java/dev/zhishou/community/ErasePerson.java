package dev.zhishou.community;

import dev.zhishou.access.CommunityId;
import java.util.UUID;

/// Erases somebody from the register: name, number, date of birth, what he is found by, and who he
/// was in the receipts of notices (PIPL 47).
public interface ErasePerson {
  /// Erases him, unless he still lives here: then the contract wants him in the register.
  Outcome erase(CommunityId community, UUID person);

  /// What came of it.
  enum Outcome {
    /// He is gone.
    ERASED,
    /// The register has nobody of that id.
    NOBODY,
    /// He lives in a home or owns one.
    LIVES_HERE
  }
}
