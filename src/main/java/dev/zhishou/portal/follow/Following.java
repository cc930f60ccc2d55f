package dev.zhishou.portal.follow;

import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.procedure.model.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Opens with a resident's key how his report stands: in its case, and in those that this one led
/// to. What the house keeps for itself, routine and registers, is not followed.
@Component
public class Following {
  private static final int MOST_CASES = 10;
  private static final Set<Kind> HIS =
      EnumSet.of(Kind.INCIDENT, Kind.COMPLAINT, Kind.REQUEST, Kind.WORK_ORDER);

  private final FollowedReports reports;
  private final ReadCase cases;
  private final Standing standing;

  Following(FollowedReports reports, ReadCase cases, Standing standing) {
    this.reports = reports;
    this.cases = cases;
    this.standing = standing;
  }

  /// How it stands; empty: the key opens nothing in this estate.
  public Optional<ReportProgress> look(CommunityId community, String key, Instant now) {
    return reports
        .find(community, key, now)
        .map(caseId -> cases(community, caseId))
        .filter(all -> !all.isEmpty())
        .map(standing::of);
  }

  private List<Live> cases(CommunityId community, UUID first) {
    Actor actor =
        new Actor(Actor.Kind.SYSTEM, null, "portal", Map.of(community, Set.of()), Set.of());
    Map<UUID, Live> found = new LinkedHashMap<>();
    List<UUID> next = new ArrayList<>(List.of(first));
    for (int at = 0; at < next.size() && at < MOST_CASES; at++) {
      cases
          .live(actor, next.get(at))
          .filter(live -> !live.confidential())
          .filter(live -> live.id().equals(first) || HIS.contains(kind(live)))
          .filter(live -> found.putIfAbsent(live.id(), live) == null)
          .ifPresent(live -> live.state().beside().links().forEach(link -> next.add(link.id())));
    }
    return List.copyOf(found.values());
  }

  private static Kind kind(Live live) {
    return live.plan().procedure().head().kind();
  }
}
