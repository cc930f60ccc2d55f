package dev.zhishou.casework;

import dev.zhishou.access.Permission;
import dev.zhishou.casework.engine.Refusal;

/// Why something was not done. A value; turned into a problem document in one place.
public sealed interface Refused {
  /// The case says no.
  record ByCase(Refusal why) implements Refused {}

  /// The actor's roles do not allow it.
  record ByPermission(Permission needed) implements Refused {}

  /// There is no procedure, community, report … of this name.
  ///
  /// @param pointer where it was named
  record Unknown(String pointer) implements Refused {}

  /// The key of this call was used for another one.
  record OtherRequest() implements Refused {}
}
