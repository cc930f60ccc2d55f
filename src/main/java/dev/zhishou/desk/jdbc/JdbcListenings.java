package dev.zhishou.desk.jdbc;

import dev.zhishou.access.CommunityId;
import dev.zhishou.desk.Listening;
import dev.zhishou.desk.Listenings;
import dev.zhishou.platform.Row;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.SqlArray;
import java.time.Instant;
import org.springframework.stereotype.Repository;

/// Whose warnings count where, in PostgreSQL.
@Repository
class JdbcListenings implements Listenings {
  private final Scoped scoped;

  JdbcListenings(Scoped scoped) {
    this.scoped = scoped;
  }

  @Override
  public Listening of(CommunityId community) {
    return scoped
        .in(Scope.of(community.value()))
        .of(
            """
            select senders, areas, geocodes, latitude is not null as placed,
              coalesce(latitude, 0) as latitude, coalesce(longitude, 0) as longitude
            from alert_listening where community_id = :community
            """)
        .set("community", community.value())
        .list(JdbcListenings::listening)
        .stream()
        .findFirst()
        .orElse(Listening.NONE);
  }

  @Override
  public void set(CommunityId community, Listening listening, Instant at) {
    Listening.Point point = listening.point();
    scoped
        .in(Scope.of(community.value()))
        .of(
            """
            insert into alert_listening (community_id, senders, areas, geocodes, latitude,
              longitude, at)
            values (:community, :senders, :areas, :geocodes, :latitude, :longitude, :at)
            on conflict (community_id) do update set senders = excluded.senders,
              areas = excluded.areas, geocodes = excluded.geocodes,
              latitude = excluded.latitude, longitude = excluded.longitude, at = excluded.at
            """)
        .set("community", community.value())
        .set("senders", SqlArray.texts(listening.senders()))
        .set("areas", SqlArray.texts(listening.areas()))
        .set("geocodes", SqlArray.texts(listening.geocodes()))
        .set("latitude", point == null ? null : point.latitude())
        .set("longitude", point == null ? null : point.longitude())
        .set("at", at)
        .update();
  }

  private static Listening listening(Row row) {
    return new Listening(
        row.texts("senders"),
        row.texts("areas"),
        row.texts("geocodes"),
        row.bool("placed")
            ? new Listening.Point(row.real("latitude"), row.real("longitude"))
            : null);
  }
}
