package dev.zhishou.insight;

import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.SqlArray;
import dev.zhishou.time.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/// Beside the steps of each case stand their sums by month of China: a period is the sums of its
/// whole months and the steps of the days before and after them.
@Repository
class JdbcKeptSteps implements KeptSteps {
  private static final String GONE =
      """
      with moved as (
        delete from kept_step where case_id = :case
        returning community_id, procedure, step, closed_at, kept)
      """;
  private static final String COME =
      """
      with moved as (
        insert into kept_step (case_id, community_id, procedure, step, closed_at, kept)
        select :case, :community, one.procedure, one.step, :at, one.kept
        from unnest(:procedures, :steps, :kept) as one (procedure, step, kept)
        returning community_id, procedure, step, closed_at, kept)
      """;

  /// In one order, so that two cases that close at once do not wait for each other in a circle.
  private static final String SUMS =
      """
      insert into kept_month as known
        (community_id, month, procedure, step, kept, late, skipped)
      select community_id, date_trunc('month', closed_at at time zone 'Asia/Shanghai')::date,
        procedure, step, SIGN * count(*) filter (where kept = 'kept'),
        SIGN * count(*) filter (where kept = 'late'),
        SIGN * count(*) filter (where kept = 'skipped')
      from moved group by 1, 2, 3, 4 order by 1, 2, 3, 4
      on conflict (community_id, month, procedure, step) do update set
        kept = known.kept + excluded.kept, late = known.late + excluded.late,
        skipped = known.skipped + excluded.skipped
      """;
  private static final String BETWEEN =
      """
      select procedure, step, sum(kept)::int as kept, sum(late)::int as late,
        sum(skipped)::int as skipped
      from (
        select procedure, step, kept, late, skipped from kept_month
        where month >= :first and month < :after
        union all
        select procedure, step, (kept = 'kept')::int, (kept = 'late')::int,
          (kept = 'skipped')::int
        from kept_step where closed_at >= :from and closed_at < :begin
        union all
        select procedure, step, (kept = 'kept')::int, (kept = 'late')::int,
          (kept = 'skipped')::int
        from kept_step where closed_at >= :end and closed_at < :to) one
      group by procedure, step
      """;

  private final Scoped scoped;

  JdbcKeptSteps(Scoped scoped) {
    this.scoped = scoped;
  }

  @Override
  public void put(UUID community, UUID caseId, Instant closedAt, Map<StepKey, Kept> steps) {
    scoped.transaction(
        Scope.of(community),
        sql -> {
          sql.of(GONE + SUMS.replace("SIGN", "-1")).set("case", caseId).update();
          return sql.of(COME + SUMS.replace("SIGN", "1"))
              .set("case", caseId)
              .set("community", community)
              .set("at", closedAt)
              .set(
                  "procedures",
                  SqlArray.texts(steps.keySet().stream().map(StepKey::procedure).toList()))
              .set("steps", SqlArray.texts(steps.keySet().stream().map(StepKey::step).toList()))
              .set(
                  "kept",
                  SqlArray.texts(
                      steps.values().stream()
                          .map(kept -> kept.name().toLowerCase(Locale.ROOT))
                          .toList()))
              .update();
        });
  }

  @Override
  public Map<StepKey, Compliance> between(Collection<UUID> communities, Instant from, Instant to) {
    LocalDate first = monthFrom(from);
    LocalDate after = Moments.dayOf(to).withDayOfMonth(1);
    boolean whole = first.isBefore(after);
    Map<StepKey, Compliance> figures = new HashMap<>();
    scoped
        .in(Scope.of(communities))
        .of(BETWEEN)
        .set("first", first)
        .set("after", after)
        .set("from", from)
        .set("begin", whole ? begin(first) : to)
        .set("end", whole ? begin(after) : to)
        .set("to", to)
        .list(
            row ->
                figures.put(
                    new StepKey(row.text("procedure"), row.text("step")),
                    new Compliance(
                        row.integer("kept"), row.integer("late"), row.integer("skipped"))));
    return figures;
  }

  /// The first month that begins at that moment or later.
  private static LocalDate monthFrom(Instant from) {
    LocalDate month = Moments.dayOf(from).withDayOfMonth(1);
    return begin(month).isBefore(from) ? month.plusMonths(1) : month;
  }

  private static Instant begin(LocalDate day) {
    return Moments.at(day, LocalTime.MIN);
  }
}
