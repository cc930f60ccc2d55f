package dev.zhishou.insight.past;

import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.FindCases;
import dev.zhishou.casework.FindCases.Found;
import dev.zhishou.casework.ReadCase;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds the real cases of a time, folded. What is told of them is read by everybody who works in
/// the community, so that confidential ones are not found.
@Component
public class PastCases {
  private final FindCases found;
  private final ReadCase reading;

  PastCases(FindCases found, ReadCase reading) {
    this.found = found;
    this.reading = reading;
  }

  /// Those of whatever procedure that were opened since then, the newest first.
  public List<Past> since(CommunityId community, Instant since) {
    return folded(found.opened(community, since)).toList();
  }

  /// Those of a procedure, the newest first.
  public List<Past> since(CommunityId community, String procedure, Instant since) {
    return folded(found.opened(community, procedure, since)).toList();
  }

  /// The same, confidential ones too: for what tells nothing of them that is not known anyway, such
  /// as that a round was made.
  public List<Past> allSince(CommunityId community, String procedure, Instant since) {
    return of(found.opened(community, procedure, since).stream().map(Found::id).toList()).toList();
  }

  /// Those that are open, the soonest deadline first.
  public List<Past> open(CommunityId community) {
    return told(found.open(community)).toList();
  }

  /// Those of a procedure that are open.
  public List<Past> open(CommunityId community, String procedure) {
    return folded(found.open(community, procedure)).toList();
  }

  /// Those that name a home, by id or by name, and are open or were opened since then, the newest
  /// first.
  ///
  /// @param procedure null: any
  public List<Past> ofHome(
      CommunityId community, Set<String> home, @Nullable String procedure, Instant since) {
    return folded(found.ofHome(community, home, procedure, since)).toList();
  }

  /// These, whatever they are.
  public Stream<Past> of(Collection<UUID> ids) {
    return ids.stream().flatMap(id -> reading.live(Actor.SYSTEM, id).stream()).map(Past::new);
  }

  private Stream<Past> folded(List<Found> cases) {
    return told(cases.stream().map(Found::id).toList());
  }

  private Stream<Past> told(Collection<UUID> ids) {
    return of(ids).filter(past -> !past.live().confidential());
  }
}
