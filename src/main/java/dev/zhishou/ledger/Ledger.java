package dev.zhishou.ledger;

import dev.zhishou.platform.Sql;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps the lines.
interface Ledger {
  /// The lines of a community by number.
  ///
  /// @param caseId only what it took in or wrote; null: all
  /// @param after the last id of the part before; null: from the beginning
  List<Entry> entries(UUID community, @Nullable UUID caseId, @Nullable UUID after, int limit);

  /// What stands on the account of a case for an item; empty: it never had any.
  Optional<Long> left(Sql sql, UUID caseId, String item);

  /// The same of another case, if all of it was charged for this home.
  ///
  /// @param caseId an id, as it was answered
  Optional<Left> leftOf(Sql sql, String caseId, String item, String home);

  /// @param account the case
  record Left(UUID account, long fen) {}

  /// Writes lines with the next numbers.
  ///
  /// @throws IllegalStateException when an account would go below nothing: somebody gave back in
  ///     the meantime
  void add(Sql sql, UUID community, List<Entry.Sum> sums, Entry.Origin origin);
}
