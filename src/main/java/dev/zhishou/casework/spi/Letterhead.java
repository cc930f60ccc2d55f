package dev.zhishou.casework.spi;

import java.util.UUID;

/// What stands of an estate at the head of its reports and plans. Implemented by `community`.
@FunctionalInterface
public interface Letterhead {
  /// Location, door numbers and floor area, as far as they are written (002-001); empty: nothing
  /// is.
  String of(UUID community);
}
