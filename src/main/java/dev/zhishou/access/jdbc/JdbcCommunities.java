package dev.zhishou.access.jdbc;

import dev.zhishou.access.Communities;
import dev.zhishou.access.Community;
import dev.zhishou.access.CommunityId;
import dev.zhishou.platform.Row;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Repository;

/// Communities, remembered for a few seconds: every request asks for one, they change once a year.
@Repository
class JdbcCommunities implements Communities {
  private static final Scope ALL = Scope.whole("list of communities");
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final Scoped scoped;
  private final Clock clock;
  private final AtomicReference<Remembered> remembered =
      new AtomicReference<>(new Remembered(Instant.MIN, List.of()));

  JdbcCommunities(Scoped scoped, Clock clock) {
    this.scoped = scoped;
    this.clock = clock;
  }

  private record Remembered(Instant until, List<Community> communities) {}

  @Override
  public List<Community> all() {
    Instant now = clock.instant();
    Remembered known = remembered.get();
    if (known.communities().isEmpty() || !now.isBefore(known.until())) {
      known = new Remembered(now.plus(FRESH), read());
      remembered.set(known);
    }
    return known.communities();
  }

  @Override
  public void make(List<Community> communities) {
    scoped.transaction(
        ALL,
        sql -> {
          for (Community community : communities) {
            sql.of(
                    """
                    insert into community (community_id, code, name, letters, place, head_office,
                      end_of_work, desk_from, desk_to, quiet_from, quiet_to)
                    values (:id, :code, :name, :letters, :place, :head_office,
                      :end_of_work, :desk_from, :desk_to, :quiet_from, :quiet_to)
                    on conflict do nothing
                    """)
                .set("id", community.id().value())
                .set("code", community.code())
                .set("name", community.name())
                .set("letters", community.letters())
                .set("place", community.place())
                .set("head_office", community.headOffice())
                .set("end_of_work", community.figures().endOfWork())
                .set("desk_from", community.figures().deskFrom())
                .set("desk_to", community.figures().deskTo())
                .set("quiet_from", community.figures().quietFrom())
                .set("quiet_to", community.figures().quietTo())
                .update();
          }
          return communities.size();
        });
    remembered.set(new Remembered(Instant.MIN, List.of()));
  }

  private List<Community> read() {
    return scoped
        .in(ALL)
        .of(
            """
            select community_id, code, name, letters, place, head_office,
              end_of_work::text, desk_from::text, desk_to::text, quiet_from::text, quiet_to::text
            from community order by code
            """)
        .list(JdbcCommunities::community);
  }

  private static Community community(Row row) {
    return new Community(
        new CommunityId(row.uuid("community_id")),
        row.text("code"),
        row.text("name"),
        row.text("letters"),
        row.text("place"),
        new Community.Figures(
            LocalTime.parse(row.text("end_of_work")),
            LocalTime.parse(row.text("desk_from")),
            LocalTime.parse(row.text("desk_to")),
            LocalTime.parse(row.text("quiet_from")),
            LocalTime.parse(row.text("quiet_to"))),
        row.bool("head_office"));
  }
}
