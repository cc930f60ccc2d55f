package dev.zhishou.casework.spi;

import dev.zhishou.casework.engine.World;
import dev.zhishou.platform.Sql;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// A word of the language that acts in another module (`charge, refund, custody, registry`). Asked
/// before the decision, acts in its transaction after the append.
public interface StepAction {
  /// The word it serves.
  String kind();

  /// Whether the module can do it.
  ///
  /// @return an effect, or why not
  Prepared prepare(UUID community, UUID caseId, World.Want.ModuleAct want);

  /// What was prepared.
  ///
  /// @param refusal why not; empty: it can be done
  /// @param write done in the same transaction, after the append
  record Prepared(Optional<String> refusal, Consumer<Sql> write) {}
}
