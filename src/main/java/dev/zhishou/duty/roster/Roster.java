package dev.zhishou.duty.roster;

import java.util.List;
import java.util.Optional;

/// A week's roster as it is looked at: the draft or what is published, and what is wrong with it.
///
/// @param draft whether it is the draft
/// @param standIns who was named for holes of the published roster
public record Roster(
    Plan plan, RosterStore.Kept kept, boolean draft, List<Turn> standIns, List<Finding> findings) {

  /// With what a finding was published.
  public Optional<Settled> settled(Finding finding) {
    return kept.settled().stream().filter(one -> one.finding().equals(finding.id())).findFirst();
  }
}
