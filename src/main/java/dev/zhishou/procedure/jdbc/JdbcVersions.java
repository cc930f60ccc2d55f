package dev.zhishou.procedure.jdbc;

import dev.zhishou.platform.Row;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.Sql;
import dev.zhishou.procedure.Versions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcVersions implements Versions {
  private static final Scope COMPANY = Scope.of(List.of());
  private static final JsonMapper JSON = new JsonMapper();

  private final Scoped scoped;

  JdbcVersions(Scoped scoped) {
    this.scoped = scoped;
  }

  private Sql sql() {
    return scoped.in(COMPANY);
  }

  @Override
  public List<Kept> all() {
    return sql()
        .of(
            """
            select procedure, number, hash, drafted_by, drafted_at, approved_by, approved_at
            from procedure_version order by procedure, number
            """)
        .list(JdbcVersions::kept);
  }

  @Override
  public List<Kept> of(String procedure) {
    return sql()
        .of(
            """
            select procedure, number, hash, drafted_by, drafted_at, approved_by, approved_at
            from procedure_version where procedure = :procedure order by number
            """)
        .set("procedure", procedure)
        .list(JdbcVersions::kept);
  }

  @Override
  public Optional<Integer> newest(String procedure) {
    return sql()
        .of(
            """
            select number from procedure_version
            where procedure = :procedure and approved_at is not null
            order by number desc limit 1
            """)
        .set("procedure", procedure)
        .one(row -> row.integer("number"));
  }

  @Override
  public Optional<Kept> find(String procedure, int number) {
    return sql()
        .of(
            """
            select procedure, number, hash, drafted_by, drafted_at, approved_by, approved_at
            from procedure_version where procedure = :procedure and number = :number
            """)
        .set("procedure", procedure)
        .set("number", number)
        .one(JdbcVersions::kept);
  }

  private static Kept kept(Row row) {
    Instant approved = row.instantOrNull("approved_at");
    return new Kept(
        row.text("procedure"),
        row.integer("number"),
        row.text("hash"),
        new Signed(row.uuidOrNull("drafted_by"), row.instant("drafted_at")),
        approved == null ? null : new Signed(row.uuidOrNull("approved_by"), approved));
  }

  @Override
  public Optional<SequencedMap<String, String>> files(String procedure, int number) {
    return sql()
        .of(
            """
            select files from procedure_version where procedure = :procedure and number = :number
            """)
        .set("procedure", procedure)
        .set("number", number)
        .one(
            row ->
                JSON.readValue(row.text("files"), new TypeReference<TreeMap<String, String>>() {}));
  }

  @Override
  public boolean keep(Kept version, SequencedMap<String, String> files) {
    Signed approval = version.approval();
    @Nullable UUID approvedBy = approval == null ? null : approval.by();
    @Nullable Instant approvedAt = approval == null ? null : approval.at();
    return sql()
            .of(
                """
                insert into procedure_version
                  (procedure, number, hash, files, drafted_by, drafted_at, approved_by, approved_at)
                values
                  (:procedure, :number, :hash, :files, :drafted_by, :drafted_at, :approved_by,
                   :approved_at)
                on conflict do nothing
                """)
            .set("procedure", version.procedure())
            .set("number", version.number())
            .set("hash", version.hash())
            .set("files", JSON.writeValueAsString(files))
            .set("drafted_by", version.draft().by())
            .set("drafted_at", version.draft().at())
            .set("approved_by", approvedBy)
            .set("approved_at", approvedAt)
            .update()
        == 1;
  }

  @Override
  public boolean approve(String procedure, int number, UUID by, Instant at) {
    return sql()
            .of(
                """
                update procedure_version set approved_by = :by, approved_at = :at
                where procedure = :procedure and number = :number
                  and approved_at is null and drafted_by is distinct from :by
                """)
            .set("procedure", procedure)
            .set("number", number)
            .set("by", by)
            .set("at", at)
            .update()
        == 1;
  }
}
