package dev.zhishou.desk.unread;

import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.platform.Row;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Messages that somebody wrote while nobody of ours listened (portal, app, mail), until one of us
/// answers them or takes their case on; what one with an account wrote down, until it is a case.
/// What is found to be read is remembered and not asked again.
@Repository
class UnreadReports {
  private final Scoped scoped;
  private final ReadCase reading;

  UnreadReports(Scoped scoped, ReadCase reading) {
    this.scoped = scoped;
    this.reading = reading;
  }

  /// @param procedure what it was taken for first; null: nothing was recognised
  /// @param caseNumber the case that it became by itself; null: none
  record UnreadReport(
      UUID id,
      String number,
      String channel,
      Instant receivedAt,
      @Nullable String procedure,
      @Nullable UUID caseId,
      @Nullable String caseNumber) {}

  /// The oldest first, without those of confidential cases that are not for the actor.
  List<UnreadReport> of(Actor actor, CommunityId community, int limit) {
    while (true) {
      List<UnreadReport> asked = candidates(community, limit);
      List<UnreadReport> unread = new ArrayList<>();
      for (UnreadReport one : asked) {
        Optional<Instant> read = readAt(one);
        if (read.isEmpty()) {
          unread.add(one);
        } else {
          remember(community, one, read.get());
        }
      }
      if (asked.size() < limit || unread.size() == asked.size()) {
        return unread.stream()
            .filter(one -> one.caseId() == null || !reading.hides(actor, one.caseId()))
            .toList();
      }
    }
  }

  private Optional<Instant> readAt(UnreadReport one) {
    return Optional.ofNullable(one.caseId())
        .flatMap(id -> reading.live(Actor.SYSTEM, id))
        .flatMap(live -> live.takenOn().or(() -> Optional.ofNullable(closedAt(live))))
        .map(at -> at.isBefore(one.receivedAt()) ? one.receivedAt() : at);
  }

  private static @Nullable Instant closedAt(Live live) {
    return live.state().status().closedAt();
  }

  private List<UnreadReport> candidates(CommunityId community, int limit) {
    return scoped
        .in(Scope.of(community.value()))
        .of(
            """
            select id, number, channel, received_at, suggested, case_id, case_number from report
            where community_id = :community and answered_at is null and read_at is null
              and channel in ('web', 'app', 'wecom', 'mail')
              and (account_id is null or case_id is null)
            order by received_at, id limit :limit
            """)
        .set("community", community.value())
        .set("limit", limit)
        .list(UnreadReports::report);
  }

  private void remember(CommunityId community, UnreadReport one, Instant at) {
    scoped
        .in(Scope.of(community.value()))
        .of("update report set read_at = :at where id = :id and read_at is null")
        .set("at", at)
        .set("id", one.id())
        .update();
  }

  private static UnreadReport report(Row row) {
    List<String> suggested = row.texts("suggested");
    return new UnreadReport(
        row.uuid("id"),
        row.text("number"),
        row.text("channel"),
        row.instant("received_at"),
        suggested.isEmpty() ? null : suggested.getFirst(),
        row.uuidOrNull("case_id"),
        row.textOrNull("case_number"));
  }
}
