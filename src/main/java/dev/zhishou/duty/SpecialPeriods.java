package dev.zhishou.duty;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.CommunityId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The special periods of the communities.
public interface SpecialPeriods {
  /// Those that are not over on that day, by their first day.
  List<SpecialPeriod> since(CommunityId community, LocalDate day);

  /// Adds one.
  void add(SpecialPeriod period, AccountId by, Instant at);

  /// @return false: there is no such period
  boolean remove(CommunityId community, UUID id);

  /// The special days between two days, both included.
  default Set<LocalDate> days(CommunityId community, LocalDate from, LocalDate to) {
    return since(community, from).stream()
        .flatMap(period -> period.first().datesUntil(period.last().plusDays(1)))
        .filter(day -> !day.isBefore(from) && !day.isAfter(to))
        .collect(Collectors.toSet());
  }
}
