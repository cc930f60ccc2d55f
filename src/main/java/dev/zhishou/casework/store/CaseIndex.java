package dev.zhishou.casework.store;

import dev.zhishou.platform.Scope;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds cases and runs by what is projected of them.
public interface CaseIndex {
  /// Cases, the soonest deadline first or the newest first.
  /// @param after where the part before ended; null: from the beginning
  List<Row> cases(Scope scope, Filter filter, @Nullable After after, int limit);

  /// These cases, as far as the scope reaches, in whatever state they are; in no order.
  List<Row> these(Scope scope, Collection<UUID> ids);

  /// The open case of that key (`one-per`) in a community.
  Optional<Row> openCase(UUID community, String key);

  /// Runs on which one of these roles, or this account, may act: soonest first.
  /// @param roles `community:role`, as held now
  List<StepAt> steps(Scope scope, UUID account, Collection<String> roles, Wanted wanted);

  /// @param mine only those that the account or its roles may act on
  /// @param states words such as `ready`
  record Wanted(boolean mine, List<String> states, @Nullable After after, int limit) {}

  /// What to look for; null: anything.
  record Filter(
      @Nullable String status,
      @Nullable String procedure,
      @Nullable String severity,
      @Nullable String text,
      boolean byDeadline) {}

  /// The last row of the part before.
  ///
  /// @param key its moment; null: it had none
  record After(@Nullable Instant key, UUID id, String run) {}

  /// A case in a list.
  ///
  /// @param seq of its last event
  @dev.zhishou.Exempt(reason = "one component for each column of the list")
  record Row(
      UUID id,
      UUID community,
      Append.Fixed fixed,
      Instant openedAt,
      String status,
      String severity,
      @Nullable Instant nextDeadline,
      int seq) {}

  /// Where a run is.
  record StepAt(UUID caseId, String run, @Nullable Instant dueAt) {}
}
