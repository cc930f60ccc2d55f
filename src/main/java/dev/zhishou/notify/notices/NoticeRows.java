package dev.zhishou.notify.notices;

import dev.zhishou.access.CommunityId;
import dev.zhishou.evidence.FileHash;
import dev.zhishou.platform.Row;
import dev.zhishou.platform.SqlStatement;
import dev.zhishou.platform.keys.SealedAt;
import dev.zhishou.platform.keys.Sealing;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// A notice as a row, its words sealed.
@Component
class NoticeRows {
  private final Sealing sealing;
  private final JsonMapper json;

  NoticeRows(Sealing sealing, JsonMapper json) {
    this.sealing = sealing;
    this.json = json;
  }

  /// What never changes.
  SqlStatement born(SqlStatement statement, MassNotice one) {
    return statement
        .set("community", one.community().value())
        .set("drill", one.aim().drill())
        .set("case", one.aim().caseId())
        .set("run", one.aim().run())
        .set("key", one.key())
        .set("made_by", one.life().made().by())
        .set("made_at", one.life().made().at());
  }

  SqlStatement bound(SqlStatement statement, MassNotice one) {
    MassNotice.Life life = one.life();
    statement
        .set("id", one.id())
        .set("state", one.state().word())
        .set("audience", json.writeValueAsString(one.aim().audience()))
        .set("message", one.aim().message())
        .set("poster", one.aim().poster())
        .set("homes", one.count().homes())
        .set("people", one.count().people())
        .set("by_phone", one.count().byPhone())
        .set("others", one.count().others())
        .set("wide", one.wide())
        .set("submitted_at", life.submittedAt());
    FileHash photo = one.content().photo();
    statement.set("photo", photo == null ? null : photo.bytes());
    mark(statement, "approved", life.approved());
    mark(statement, "sent", life.sent());
    mark(statement, "withdrawn", life.withdrawn());
    return content(statement, one.id(), one.content());
  }

  SqlStatement content(SqlStatement statement, UUID id, MassNotice.Content content) {
    return statement
        .set("template", content.template())
        .set("title", sealed(content.title(), "title", id))
        .set("body", sealed(content.body(), "body", id));
  }

  MassNotice notice(Row row) {
    UUID id = row.uuid("id");
    return new MassNotice(
        id,
        new CommunityId(row.uuid("community_id")),
        MassNotice.State.of(row.text("state")).orElseThrow(),
        new MassNotice.Content(
            row.textOrNull("template"),
            opened(row.bytesOrNull("title"), "title", id),
            opened(row.bytesOrNull("body"), "body", id),
            photo(row)),
        new MassNotice.Aim(
            List.of(json.readValue(row.text("audience"), Target[].class)),
            row.bool("message"),
            row.bool("poster"),
            row.bool("drill"),
            row.uuidOrNull("case_id"),
            row.textOrNull("run")),
        new Recipients.Count(
            row.integer("homes"),
            row.integer("people"),
            row.integer("by_phone"),
            row.integer("others")),
        row.bool("wide"),
        row.text("key"),
        new MassNotice.Life(
            new MassNotice.Mark(row.uuidOrNull("made_by"), row.instant("made_at")),
            row.instantOrNull("submitted_at"),
            mark(row, "approved"),
            mark(row, "sent"),
            mark(row, "withdrawn")));
  }

  private static @Nullable FileHash photo(Row row) {
    byte[] hash = row.bytesOrNull("photo");
    return hash == null ? null : new FileHash(HexFormat.of().formatHex(hash));
  }

  private static void mark(SqlStatement statement, String what, MassNotice.@Nullable Mark mark) {
    statement
        .set(what + "_by", mark == null ? null : mark.by())
        .set(what + "_at", mark == null ? null : mark.at());
  }

  private static MassNotice.@Nullable Mark mark(Row row, String what) {
    Instant at = row.instantOrNull(what + "_at");
    return at == null ? null : new MassNotice.Mark(row.uuidOrNull(what + "_by"), at);
  }

  private byte @Nullable [] sealed(@Nullable String text, String column, UUID id) {
    return text == null ? null : sealing.seal(text, at(column, id));
  }

  private @Nullable String opened(byte @Nullable [] sealed, String column, UUID id) {
    return sealed == null ? null : sealing.openText(sealed, at(column, id));
  }

  private static SealedAt at(String column, UUID id) {
    return new SealedAt("notice", column, id.toString());
  }
}
