package dev.zhishou.casework;

import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A command as it came in. What it says is read by the case's own questions, so it is read when
/// the case is at hand.
///
/// @param id makes a repeat harmless
/// @param at the device's time when it happened; null: now
/// @param via how it was heard; null: from the actor himself
/// @param reader reads what is wanted
public record Sent(UUID id, @Nullable Instant at, @Nullable String via, Reader reader) {
  /// What reading gave.
  public sealed interface Read {
    /// A deed.
    record Deed(Command.Deed deed) implements Read {}

    /// It has faults; all of them.
    record Faulty(List<Refusal.Fault> faults) implements Read {}
  }

  /// Reads a deed by the questions of a case.
  @FunctionalInterface
  public interface Reader {
    /// Reads it.
    Read read(Plan plan, CaseState state);
  }

  /// A deed that needs no reading.
  public static Sent of(UUID id, Command.Deed deed) {
    return new Sent(id, null, null, (plan, state) -> new Read.Deed(deed));
  }
}
