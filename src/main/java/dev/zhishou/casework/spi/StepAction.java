package dev.zhishou.casework.spi;

import dev.zhishou.casework.engine.World;
import dev.zhishou.platform.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A word of the language that acts in another module (`notice, charge, refund, custody,
/// registry`). Asked before the decision, acts in its transaction after the append.
public interface StepAction {
  /// The word it serves.
  String kind();

  /// Whether the module can do it. Reads only: it may be asked and nothing come of it.
  ///
  /// @param sql in the transaction that will write
  /// @param before upon what it will write earlier in this transaction, by any word
  /// @return an effect, or why not
  Prepared prepare(Sql sql, Facts facts, List<Facts> before);

  /// What somebody must have read before he signs the step, and has not.
  default List<World.Paper> unread(UUID caseId, UUID account) {
    return List.of();
  }

  /// What it is asked upon.
  ///
  /// @param drill nothing real may come of it
  record Facts(UUID community, UUID caseId, boolean drill, Doing doing, World.Want.ModuleAct act) {}

  /// @param account who settled the step, by his own hand or for another; null: the system
  /// @param at when it happened
  record Doing(@Nullable UUID account, Instant at) {}

  /// What was prepared.
  ///
  /// @param refusal why not; empty: it can be done
  /// @param write done in the same transaction, after the append
  record Prepared(Optional<String> refusal, Consumer<Sql> write) {
    /// It can be done.
    public static Prepared write(Consumer<Sql> write) {
      return new Prepared(Optional.empty(), write);
    }

    /// It cannot be done.
    public static Prepared refused(String why) {
      return new Prepared(Optional.of(why), sql -> {});
    }
  }
}
