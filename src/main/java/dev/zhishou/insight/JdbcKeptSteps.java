package dev.zhishou.insight;

import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class JdbcKeptSteps implements KeptSteps {
  private final Scoped scoped;

  JdbcKeptSteps(Scoped scoped) {
    this.scoped = scoped;
  }

  @Override
  public void put(UUID community, UUID caseId, Instant closedAt, Map<StepKey, Kept> steps) {
    scoped.transaction(
        Scope.of(community),
        sql -> {
          sql.of("delete from kept_step where case_id = :case").set("case", caseId).update();
          steps.forEach(
              (key, kept) ->
                  sql.of(
                          """
                          insert into kept_step (case_id, community_id, procedure, step, closed_at,
                            kept)
                          values (:case, :community, :procedure, :step, :at, :kept)
                          """)
                      .set("case", caseId)
                      .set("community", community)
                      .set("procedure", key.procedure())
                      .set("step", key.step())
                      .set("at", closedAt)
                      .set("kept", kept.name().toLowerCase(Locale.ROOT))
                      .update());
          return steps.size();
        });
  }

  @Override
  public Map<StepKey, Compliance> between(Collection<UUID> communities, Instant from, Instant to) {
    Map<StepKey, Compliance> figures = new HashMap<>();
    scoped
        .in(Scope.of(communities))
        .of(
            """
            select procedure, step, (count(*) filter (where kept = 'kept'))::int as kept,
              (count(*) filter (where kept = 'late'))::int as late,
              (count(*) filter (where kept = 'skipped'))::int as skipped
            from kept_step where closed_at >= :from and closed_at < :to
            group by procedure, step
            """)
        .set("from", from)
        .set("to", to)
        .list(
            row ->
                figures.put(
                    new StepKey(row.text("procedure"), row.text("step")),
                    new Compliance(
                        row.integer("kept"), row.integer("late"), row.integer("skipped"))));
    return figures;
  }
}
