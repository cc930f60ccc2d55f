package dev.zhishou.casework.jdbc;

import dev.zhishou.casework.store.Append;
import dev.zhishou.casework.store.CaseIndex;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.SqlArray;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lists of cases and runs.
@Component
class JdbcCaseIndex implements CaseIndex {
  /// Stands for no deadline: such rows come last.
  private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  static final String ROWS =
      """
      select case_id, community_id, number, procedure, version, title, drill, open_key, opened_at,
             status, severity, next_deadline, last_seq
      from case_head
      """;

  private static final String CASES =
      ROWS
          + """
      where (:status::text is null or status = :status::text)
        and (:procedure::text is null or procedure = :procedure::text)
        and (:severity::text is null or severity = :severity::text)
        and (:text::text is null or number ilike '%' || :text::text || '%'
             or title ilike '%' || :text::text || '%')
        and (:key::timestamptz is null
      """;

  private static final String BY_DEADLINE =
      """
             or (coalesce(next_deadline, :never), case_id) > (:key::timestamptz, :id::uuid))
      order by coalesce(next_deadline, :never), case_id
      limit :limit
      """;

  private static final String BY_OPENING =
      """
             or (opened_at, case_id) < (:key::timestamptz, :id::uuid))
        and :never::timestamptz is not null
      order by opened_at desc, case_id desc
      limit :limit
      """;

  private static final String STEPS =
      """
      select s.case_id, s.run, s.due_at
      from case_step s
      where s.state = any (:states)
        and (not :mine or s.taken_by = :account or :account = any (s.people)
             or exists (select from unnest(s.roles) r
                        where s.community_id || ':' || r = any (:roles)))
        and (:key::timestamptz is null or
             (coalesce(s.due_at, :never), s.case_id, s.run)
               > (:key::timestamptz, :id::uuid, :run::text))
      order by coalesce(s.due_at, :never), s.case_id, s.run
      limit :limit
      """;

  private final Scoped scoped;

  JdbcCaseIndex(Scoped scoped) {
    this.scoped = scoped;
  }

  @Override
  public List<CaseIndex.Row> cases(Scope scope, Filter filter, @Nullable After after, int limit) {
    return scoped
        .in(scope)
        .of(CASES + (filter.byDeadline() ? BY_DEADLINE : BY_OPENING))
        .set("status", filter.status())
        .set("procedure", filter.procedure())
        .set("severity", filter.severity())
        .set("text", filter.text())
        .set("key", key(after))
        .set("id", after == null ? null : after.id())
        .set("never", NEVER)
        .set("limit", limit)
        .list(JdbcCaseIndex::row);
  }

  @Override
  public List<CaseIndex.Row> these(Scope scope, Collection<UUID> ids) {
    return scoped
        .in(scope)
        .of(ROWS + "where case_id = any (:ids)")
        .set("ids", SqlArray.uuids(ids))
        .list(JdbcCaseIndex::row);
  }

  @Override
  public Optional<CaseIndex.Row> openCase(UUID community, String key) {
    return scoped
        .in(Scope.of(community))
        .of(ROWS + "where community_id = :community and open_key = :key and status = 'open'")
        .set("community", community)
        .set("key", key)
        .one(JdbcCaseIndex::row);
  }

  @Override
  public List<StepAt> steps(Scope scope, UUID account, Collection<String> roles, Wanted wanted) {
    After after = wanted.after();
    return scoped
        .in(scope)
        .of(STEPS)
        .set("states", SqlArray.texts(wanted.states()))
        .set("mine", wanted.mine())
        .set("account", account)
        .set("roles", SqlArray.texts(roles))
        .set("key", key(after))
        .set("id", after == null ? null : after.id())
        .set("run", after == null ? null : after.run())
        .set("never", NEVER)
        .set("limit", wanted.limit())
        .list(row -> new StepAt(row.uuid("case_id"), row.text("run"), row.instantOrNull("due_at")));
  }

  private static @Nullable Instant key(@Nullable After after) {
    return after == null ? null : after.key() == null ? NEVER : after.key();
  }

  static CaseIndex.Row row(dev.zhishou.platform.Row row) {
    return new CaseIndex.Row(
        row.uuid("case_id"),
        row.uuid("community_id"),
        new Append.Fixed(
            row.text("number"),
            row.text("procedure"),
            row.integer("version"),
            row.text("title"),
            row.bool("drill"),
            row.textOrNull("open_key")),
        row.instant("opened_at"),
        row.text("status"),
        row.text("severity"),
        row.instantOrNull("next_deadline"),
        row.integer("last_seq"));
  }
}
