package dev.zhishou.casework.store;

import java.util.List;

/// What the database says of values that were erased.
public interface ErasedValues {
  /// Those that stand there, beside the very event: a backup from before the erasure was restored.
  List<Erasure> standing(List<Erasure> erased);
}
