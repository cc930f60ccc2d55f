package dev.zhishou.duty.roster;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Judges a roster.
public final class CheckRoster {
  private CheckRoster() {}

  /// All that is wrong with it, by time.
  public static List<Finding> findings(Plan plan) {
    return Stream.of(Coverage.holes(plan), Coverage.nobodyInCharge(plan), OnePerson.faults(plan))
        .flatMap(List::stream)
        .sorted(
            Comparator.comparing((Finding finding) -> finding.when().from())
                .thenComparing(Finding::id))
        .distinct()
        .toList();
  }
}
