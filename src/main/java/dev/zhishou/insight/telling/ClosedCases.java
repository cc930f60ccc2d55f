package dev.zhishou.insight.telling;

import dev.zhishou.access.CommunityId;
import dev.zhishou.insight.past.Period;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.SqlArray;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/// How many real cases were closed in a time, and how many of them kept every step in time.
@Repository
class ClosedCases {
  /// A frame's steps stand under the frame: the case is counted under its own procedure.
  private static final String CASES =
      """
      select case_id, coalesce(min(procedure) filter (where procedure <> 'general-emergency'),
          min(procedure)) as procedure, bool_or(kept = 'late') as late
      from kept_step
      where community_id = :community and closed_at >= :from and closed_at < :before
      group by case_id
      """;

  private final Scoped scoped;

  ClosedCases(Scoped scoped) {
    this.scoped = scoped;
  }

  /// @param inTime those of them in which no step was done late
  record Tally(int closed, int inTime) {
    static final Tally NONE = new Tally(0, 0);

    Tally plus(Tally other) {
      return new Tally(closed + other.closed, inTime + other.inTime);
    }
  }

  /// By procedure, the most frequent first.
  ///
  /// @param hidden procedures that are not counted
  SequencedMap<String, Tally> between(
      CommunityId community, Period period, Collection<String> hidden) {
    SequencedMap<String, Tally> tallies = new LinkedHashMap<>();
    scoped
        .in(Scope.of(community.value()))
        .of(
            "select procedure, count(*)::int as closed,"
                + " count(*) filter (where not late)::int as in_time from ("
                + CASES
                + ") one where procedure <> all (:hidden) group by procedure order by 2 desc, 1")
        .set("community", community.value())
        .set("hidden", SqlArray.texts(hidden))
        .set("from", period.from())
        .set("before", period.before())
        .list(
            row ->
                tallies.put(
                    row.text("procedure"),
                    new Tally(row.integer("closed"), row.integer("in_time"))));
    return tallies;
  }

  /// The cases themselves.
  List<UUID> ids(CommunityId community, String procedure, Period period) {
    return scoped
        .in(Scope.of(community.value()))
        .of("select case_id from (" + CASES + ") one where procedure = :procedure")
        .set("community", community.value())
        .set("procedure", procedure)
        .set("from", period.from())
        .set("before", period.before())
        .list(row -> row.uuid("case_id"));
  }
}
