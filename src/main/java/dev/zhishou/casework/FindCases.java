package dev.zhishou.casework;

import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.store.CaseHomes;
import dev.zhishou.casework.store.CaseIndex;
import dev.zhishou.casework.store.CaseTitles;
import dev.zhishou.platform.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds cases for other modules.
@Component
public class FindCases {
  private static final int AT_ONCE = 500;

  private final CaseIndex index;
  private final CaseTitles titles;
  private final CaseHomes homes;

  FindCases(CaseIndex index, CaseTitles titles, CaseHomes homes) {
    this.index = index;
    this.titles = titles;
    this.homes = homes;
  }

  /// A case that was found.
  ///
  /// @param seq of its last event: nothing has happened since as long as it is the same
  public record Found(UUID id, String number, Instant openedAt, int seq) {}

  /// The real cases of a procedure that were opened since then and not cancelled, the newest first.
  public List<Found> opened(CommunityId community, String procedure, Instant since) {
    return found(community, procedure, null, since);
  }

  /// The same of whatever procedure.
  public List<Found> opened(CommunityId community, Instant since) {
    return found(community, null, null, since);
  }

  /// The real cases of a procedure that are open, the newest first.
  public List<Found> open(CommunityId community, String procedure) {
    return found(community, procedure, "open", Instant.EPOCH);
  }

  /// The real cases that are open, the soonest deadline first.
  public List<UUID> open(CommunityId community) {
    var filter = new CaseIndex.Filter("open", null, null, null, true);
    return all(community, filter, Instant.EPOCH).stream()
        .filter(row -> !row.fixed().drill())
        .map(CaseIndex.Row::id)
        .distinct()
        .toList();
  }

  /// The real cases that name a home, by id or by name, and are open, or were opened since then and
  /// not cancelled; the newest first.
  ///
  /// @param procedure null: any
  public List<Found> ofHome(
      CommunityId community, Set<String> home, @Nullable String procedure, Instant since) {
    return homes.ofHome(community.value(), home, procedure, since).stream()
        .map(FindCases::found)
        .toList();
  }

  /// Those of them that are closed.
  public List<Found> closed(CommunityId community, String procedure, Instant since) {
    return found(community, procedure, "closed", since);
  }

  /// Those of any procedure that have this title, at most 20.
  public List<Found> titled(CommunityId community, String title, Instant since) {
    return titles.titled(community.value(), title, since).stream().map(FindCases::found).toList();
  }

  private List<Found> found(
      CommunityId community, @Nullable String procedure, @Nullable String status, Instant since) {
    var filter = new CaseIndex.Filter(status, procedure, null, null, false);
    return all(community, filter, since).stream()
        .filter(row -> !row.openedAt().isBefore(since))
        .filter(row -> !row.fixed().drill() && !row.status().equals("cancelled"))
        .map(FindCases::found)
        .toList();
  }

  /// However many there are, part by part; of a list by opening, until they are too old.
  private List<CaseIndex.Row> all(CommunityId community, CaseIndex.Filter filter, Instant since) {
    List<CaseIndex.Row> all = new ArrayList<>();
    CaseIndex.After after = null;
    while (true) {
      var part = index.cases(Scope.of(community.value()), filter, after, AT_ONCE);
      all.addAll(part);
      if (part.size() < AT_ONCE || part.getLast().openedAt().isBefore(since)) {
        return all;
      }
      CaseIndex.Row last = part.getLast();
      Instant key = filter.byDeadline() ? last.nextDeadline() : last.openedAt();
      after = new CaseIndex.After(key, last.id(), "");
    }
  }

  private static Found found(CaseIndex.Row row) {
    return new Found(row.id(), row.fixed().number(), row.openedAt(), row.seq());
  }
}
