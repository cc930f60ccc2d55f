package dev.zhishou.desk.jdbc;

import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.desk.KeptReports;
import dev.zhishou.desk.Report;
import dev.zhishou.platform.Row;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.keys.Sealing;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JdbcKeptReports implements KeptReports {
  private static final String LINE =
      """
      select id, community_id, number, channel, received_at, suggested, case_id, case_number,
        answered_at, text, reporter, home_id
      from report
      """;

  private final Scoped scoped;
  private final Sealing sealing;

  JdbcKeptReports(Scoped scoped, Sealing sealing) {
    this.scoped = scoped;
    this.sealing = sealing;
  }

  @Override
  public List<Line> lines(CommunityId community, About about, int limit) {
    return scoped
        .in(Scope.of(community.value()))
        .of(
            LINE
                + """
                where community_id = :community
                  and (cast(:home as uuid) is null or home_id = :home)
                  and (cast(:case as uuid) is null or case_id = :case)
                order by received_at desc, id limit :limit
                """)
        .set("community", community.value())
        .set("home", about.home())
        .set("case", about.caseId())
        .set("limit", limit)
        .list(JdbcKeptReports::line);
  }

  @Override
  public Optional<Kept> read(Actor actor, UUID id) {
    return scoped
        .in(Scope.of(actor.communities()))
        .of(LINE + "where id = :id")
        .set("id", id)
        .one(
            row ->
                new Kept(
                    new CommunityId(row.uuid("community_id")),
                    line(row),
                    said(row.bytes("text"), id),
                    reporter(row.bytesOrNull("reporter"), id),
                    row.uuidOrNull("home_id")));
  }

  /// What was said; nothing where it is past its time and was erased.
  private String said(byte[] sealed, UUID id) {
    return sealed.length == 0 ? "" : sealing.openText(sealed, JdbcReports.at("text", id));
  }

  private Report.@Nullable Reporter reporter(byte @Nullable [] sealed, UUID id) {
    if (sealed == null) {
      return null;
    }
    String[] parts = sealing.openText(sealed, JdbcReports.at("reporter", id)).split("\n", 2);
    return new Report.Reporter(some(parts[0]), parts.length > 1 ? some(parts[1]) : null);
  }

  private static @Nullable String some(String text) {
    return text.isEmpty() ? null : text;
  }

  private static Line line(Row row) {
    List<String> suggested = row.texts("suggested");
    return new Line(
        row.uuid("id"),
        row.text("number"),
        row.text("channel"),
        row.instant("received_at"),
        suggested.isEmpty() ? null : suggested.getFirst(),
        row.uuidOrNull("case_id"),
        row.textOrNull("case_number"),
        row.instantOrNull("answered_at"));
  }
}
