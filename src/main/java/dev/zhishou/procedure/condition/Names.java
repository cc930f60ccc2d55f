package dev.zhishou.procedure.condition;

import java.util.Collection;
import java.util.Optional;

/// What a file's conditions may read.
public interface Names {
  /// What a name stands for; dotted names are asked whole (`visit.content`, `frame.ended`,
  /// `alert.event`). Empty: nobody knows it.
  Optional<Type> type(String name);

  /// All that is known, for a hint at the nearest.
  Collection<String> known();

  /// Whether a role of this name exists, for `staffed("medic")`.
  boolean role(String id);
}
