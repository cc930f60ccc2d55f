package dev.zhishou.desk.unread;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.platform.NewId;
import dev.zhishou.platform.Row;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.keys.SealedAt;
import dev.zhishou.platform.keys.Sealing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// The calls that nobody took. Each is told to the open screens as it comes and as it goes.
@Repository
class MissedCalls {
  private static final String CALL =
      "select id, community_id, number, called_at, answered_at from missed_call ";

  private final Scoped scoped;
  private final Sealing sealing;

  MissedCalls(Scoped scoped, Sealing sealing) {
    this.scoped = scoped;
    this.sealing = sealing;
  }

  MissedCall note(CommunityId community, @Nullable String number, Instant at, Instant now) {
    UUID id = NewId.at(now);
    scoped
        .in(Scope.of(community.value()))
        .of(
            """
            with told as (
              insert into change (topic, community_id, id, seq, at)
              values ('unread', :community, :id, 1, :now))
            insert into missed_call (id, community_id, number, called_at)
            values (:id, :community, :number, :at)
            """)
        .set("now", now)
        .set("id", id)
        .set("community", community.value())
        .set("number", number == null ? null : sealing.seal(number, place(id)))
        .set("at", at)
        .update();
    return new MissedCall(id, community, number, at, null);
  }

  /// Those that nobody has dealt with, the oldest first.
  List<MissedCall> open(CommunityId community, int limit) {
    return scoped
        .in(Scope.of(community.value()))
        .of(
            CALL
                + """
                where community_id = :community and answered_at is null
                order by called_at, id limit :limit
                """)
        .set("community", community.value())
        .set("limit", limit)
        .list(this::call);
  }

  /// One of a community that the actor sees.
  Optional<MissedCall> find(Actor actor, UUID id) {
    return scoped
        .in(Scope.of(actor.communities()))
        .of(CALL + "where id = :id")
        .set("id", id)
        .one(this::call);
  }

  /// @return false: somebody has dealt with it already
  boolean answer(MissedCall call, Answering how, @Nullable AccountId by, Instant now) {
    return scoped
            .in(Scope.of(call.community().value()))
            .of(
                """
                with taken as (
                  update missed_call set answered_at = :now, answered_by = :by, how = :how
                  where id = :id and answered_at is null
                  returning id, community_id)
                insert into change (topic, community_id, id, seq, at)
                select 'unread', community_id, id, 2, :now from taken
                """)
            .set("now", now)
            .set("by", by == null ? null : by.value())
            .set("how", how.word())
            .set("id", call.id())
            .update()
        == 1;
  }

  private MissedCall call(Row row) {
    UUID id = row.uuid("id");
    byte[] sealed = row.bytesOrNull("number");
    return new MissedCall(
        id,
        new CommunityId(row.uuid("community_id")),
        sealed == null ? null : sealing.openText(sealed, place(id)),
        row.instant("called_at"),
        row.instantOrNull("answered_at"));
  }

  private static SealedAt place(UUID id) {
    return new SealedAt("missed_call", "number", id.toString());
  }
}
