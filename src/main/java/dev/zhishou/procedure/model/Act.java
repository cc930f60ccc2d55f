package dev.zhishou.procedure.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What a module does when the step is done (`notice, call, charge, refund, custody, registry`).
public sealed interface Act {
  /// Tell an audience. `to`: roles, contact kinds, `reporter`, `home`, `community`, answers,
  /// selections.
  record Notice(String template, List<String> to) implements Act {}

  /// Ring someone: a role, contact kind, `reporter`, `owner`, an answer, or a number in quotes.
  record Call(List<String> to) implements Act {}

  /// Money in. `amount`: an answer of type money, or a number.
  record Charge(String item, String payer, String amount) implements Act {}

  /// Money back, less the deductions in a list with a column `amount`; null: nothing is deducted.
  record Refund(String item, @Nullable String less) implements Act {}

  /// A sealed or lent thing: `keep|seal|open|release|move|dispose: <label>`.
  record Custody(SequencedMap<String, String> deeds) implements Act {}

  /// A register is changed: `duty` or `household`.
  ///
  /// @param facts what is known of it, each with the name of its answer; empty: that it was done
  record Registry(String register, SequencedMap<String, String> facts) implements Act {
    /// That it was done.
    public Registry(String register) {
      this(register, new LinkedHashMap<>());
    }
  }
}
