package dev.zhishou.procedure.binder;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A role of `sop/roles.yaml`.
///
/// @param above who stands above; null at the top
/// @param rank how high who holds it stands in the company; null: below a manager
public record Role(String id, String title, @Nullable String above, @Nullable Rank rank) {
  /// Ranks of the company from manager level on (004-366), the lower one first.
  public enum Rank {
    MANAGER("经理级"),
    DEPUTY_GENERAL_MANAGER("副总经理级"),
    GENERAL_MANAGER("总经理级");

    private final String title;

    Rank(String title) {
      this.title = title;
    }

    /// What people call it.
    public String title() {
      return title;
    }

    /// The word of the file (`deputy-general-manager`).
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The rank of that word; empty: there is none.
    static Optional<Rank> of(String word) {
      return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
  }
}
