package dev.zhishou.casework.spi;

import dev.zhishou.casework.engine.World;
import java.util.UUID;

/// Who holds a role in a community and who stands above. Implemented by `duty`.
public interface Holders {
  /// The people of a community as they stand now: an immutable snapshot, cached; its methods take
  /// the moment, so it is right at the second of a shift change.
  World.People people(UUID community);
}
