package dev.zhishou.notify.outside;

import dev.zhishou.access.CommunityId;
import dev.zhishou.platform.Row;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.keys.SealedAt;
import dev.zhishou.platform.keys.Sealing;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// The links to one step, kept.
@Repository
class StepLinks {
  private final Scoped scoped;
  private final Sealing sealing;

  StepLinks(Scoped scoped, Sealing sealing) {
    this.scoped = scoped;
    this.sealing = sealing;
  }

  void add(StepLink link, byte[] digest) {
    StepLink.Guest guest = link.guest();
    scoped
        .in(Scope.of(link.target().community().value()))
        .of(
            """
            insert into step_link (id, community_id, case_id, run, party, name, phone, mail, digest,
              made_by, made_at, expires_at)
            values (:id, :community, :case, :run, :party, :name, :phone, :mail, :digest,
              :made_by, :made_at, :expires_at)
            """)
        .set("id", link.id())
        .set("community", link.target().community().value())
        .set("case", link.target().caseId())
        .set("run", link.target().run())
        .set("party", guest.party())
        .set("name", sealed(guest.name(), "name", link.id()))
        .set("phone", sealed(guest.phone(), "phone", link.id()))
        .set("mail", sealed(guest.mail(), "mail", link.id()))
        .set("digest", digest)
        .set("made_by", link.madeBy())
        .set("made_at", link.span().made())
        .set("expires_at", link.span().expires())
        .update();
  }

  /// The link with that digest, whatever community it belongs to: who comes has no account.
  Optional<StepLink> byDigest(byte[] digest) {
    return scoped
        .in(Scope.whole("the link that somebody outside came with"))
        .of("select * from step_link where digest = :digest")
        .set("digest", digest)
        .one(this::link);
  }

  Optional<StepLink> one(CommunityId community, UUID id) {
    return scoped
        .in(Scope.of(community.value()))
        .of("select * from step_link where id = :id")
        .set("id", id)
        .one(this::link);
  }

  List<StepLink> ofCase(CommunityId community, UUID caseId) {
    return scoped
        .in(Scope.of(community.value()))
        .of("select * from step_link where case_id = :case order by made_at desc, id limit 100")
        .set("case", caseId)
        .list(this::link);
  }

  /// @return whether it is the first look
  boolean opened(StepLink link, Instant at) {
    return mark(
        link, "update step_link set opened_at = :at where id = :id and opened_at is null", at);
  }

  /// It has served: how to reach him is not kept any longer.
  void used(StepLink link, Instant at) {
    mark(
        link,
        """
        update step_link set used_at = :at, phone = null, mail = null
        where id = :id and used_at is null
        """,
        at);
  }

  /// @return false: it opens nothing any more
  boolean revoked(StepLink link, Instant at) {
    return mark(
        link,
        """
        update step_link set revoked_at = :at, phone = null, mail = null
        where id = :id and revoked_at is null and used_at is null
        """,
        at);
  }

  private boolean mark(StepLink link, String sql, Instant at) {
    return scoped
            .in(Scope.of(link.target().community().value()))
            .of(sql)
            .set("id", link.id())
            .set("at", at)
            .update()
        > 0;
  }

  private StepLink link(Row row) {
    UUID id = row.uuid("id");
    return new StepLink(
        id,
        new StepLink.Target(
            new CommunityId(row.uuid("community_id")), row.uuid("case_id"), row.text("run")),
        new StepLink.Guest(
            row.text("party"),
            Objects.requireNonNullElse(
                opened(row.bytesOrNull("name"), "name", id), StepLink.FORGOTTEN),
            opened(row.bytesOrNull("phone"), "phone", id),
            opened(row.bytesOrNull("mail"), "mail", id)),
        row.uuid("made_by"),
        new StepLink.Span(row.instant("made_at"), row.instant("expires_at")),
        new StepLink.Marks(
            row.instantOrNull("opened_at"),
            row.instantOrNull("used_at"),
            row.instantOrNull("revoked_at")));
  }

  private byte @Nullable [] sealed(@Nullable String text, String column, UUID id) {
    return text == null ? null : sealing.seal(text, at(column, id));
  }

  private @Nullable String opened(byte @Nullable [] sealed, String column, UUID id) {
    return sealed == null ? null : sealing.openText(sealed, at(column, id));
  }

  private static SealedAt at(String column, UUID id) {
    return new SealedAt("step_link", column, id.toString());
  }
}
