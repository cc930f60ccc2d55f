package dev.zhishou.casework.jdbc;

import dev.zhishou.casework.store.RecordIndex;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.SqlArray;
import dev.zhishou.platform.SqlStatement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Registers of forms.
@Component
class JdbcRecordIndex implements RecordIndex {
  private static final String ROWS =
      """
      select r.case_id, r.community_id, r.number, r.form, r.written_at, h.number as case_number,
        h.title, h.drill
      """;

  private static final String FOUND =
      """
      from case_record r join case_head h on h.case_id = r.case_id
      where (r.form = any (:everywhere)
             or (r.community_id, r.form) in
                (select * from unnest(:communities::uuid[], :forms::text[])))
        and (:from::timestamptz is null or r.written_at >= :from::timestamptz)
        and (:before::timestamptz is null or r.written_at < :before::timestamptz)
        and (:text::text is null or strpos(lower(r.number), lower(:text::text)) > 0
             or strpos(lower(h.number), lower(:text::text)) > 0
             or strpos(lower(h.title), lower(:text::text)) > 0)
      """;

  private static final String LATER =
      """
        and (:case::uuid is null or (r.written_at, r.case_id, r.number) >
             (select l.written_at, l.case_id, l.number from case_record l
              where l.case_id = :case::uuid and l.number = :number::text))
      order by r.written_at, r.case_id, r.number
      limit :limit
      """;

  private static final String EARLIER =
      """
        and (:case::uuid is null or (r.written_at, r.case_id, r.number) <
             (select l.written_at, l.case_id, l.number from case_record l
              where l.case_id = :case::uuid and l.number = :number::text))
      order by r.written_at desc, r.case_id desc, r.number desc
      limit :limit
      """;

  private final Scoped scoped;

  JdbcRecordIndex(Scoped scoped) {
    this.scoped = scoped;
  }

  @Override
  public List<RecordIndex.Row> records(
      Scope scope, Filter filter, @Nullable After after, int limit) {
    return of(scope, ROWS + FOUND + (filter.newestFirst() ? EARLIER : LATER), filter)
        .set("case", after == null ? null : after.caseId())
        .set("number", after == null ? null : after.number())
        .set("limit", limit)
        .list(JdbcRecordIndex::row);
  }

  @Override
  public int count(Scope scope, Filter filter) {
    return of(scope, "select count(*)::int as found " + FOUND, filter)
        .first(row -> row.integer("found"));
  }

  @Override
  public List<By> writers(Scope scope, Filter filter) {
    return of(
            scope,
            "select distinct h.procedure, h.version " + FOUND + "order by h.procedure, h.version",
            filter)
        .list(row -> new By(row.text("procedure"), row.integer("version")));
  }

  private SqlStatement of(Scope scope, String sql, Filter filter) {
    List<In> here = filter.readable().here();
    return scoped
        .in(scope)
        .of(sql)
        .set("everywhere", SqlArray.texts(filter.readable().everywhere()))
        .set("communities", SqlArray.uuids(here.stream().map(In::community).toList()))
        .set("forms", SqlArray.texts(here.stream().map(In::form).toList()))
        .set("from", filter.from())
        .set("before", filter.before())
        .set("text", filter.text());
  }

  private static RecordIndex.Row row(dev.zhishou.platform.Row row) {
    return new RecordIndex.Row(
        row.uuid("case_id"),
        row.uuid("community_id"),
        row.text("number"),
        row.text("form"),
        row.instant("written_at"),
        row.text("case_number"),
        row.text("title"),
        row.bool("drill"));
  }
}
