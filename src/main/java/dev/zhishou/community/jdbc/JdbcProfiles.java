package dev.zhishou.community.jdbc;

import dev.zhishou.access.CommunityId;
import dev.zhishou.community.estate.EstateProfile;
import dev.zhishou.community.estate.EstateProfile.Channel;
import dev.zhishou.community.estate.Profiles;
import dev.zhishou.platform.Row;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.SqlArray;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProfiles implements Profiles {
  private final Scoped scoped;

  JdbcProfiles(Scoped scoped) {
    this.scoped = scoped;
  }

  @Override
  public EstateProfile of(CommunityId community) {
    return scoped
        .in(Scope.of(community.value()))
        .of(
            """
            select location, doors, floor_area::text as floor_area, field_labels, field_texts,
              channel_names, channel_hours, channel_places
            from estate_profile where community_id = :community
            """)
        .set("community", community.value())
        .one(JdbcProfiles::profile)
        .orElse(EstateProfile.EMPTY);
  }

  @Override
  public void write(CommunityId community, EstateProfile profile, Instant now) {
    BigDecimal area = profile.floorArea();
    scoped
        .in(Scope.of(community.value()))
        .of(
            """
            insert into estate_profile (community_id, location, doors, floor_area, field_labels,
              field_texts, channel_names, channel_hours, channel_places, written_at)
            values (:community, :location, :doors, cast(:area as numeric), :labels, :texts,
              :channels, :hours, :places, :now)
            on conflict (community_id) do update set location = excluded.location,
              doors = excluded.doors, floor_area = excluded.floor_area,
              field_labels = excluded.field_labels, field_texts = excluded.field_texts,
              channel_names = excluded.channel_names, channel_hours = excluded.channel_hours,
              channel_places = excluded.channel_places, written_at = excluded.written_at
            """)
        .set("community", community.value())
        .set("location", profile.location())
        .set("doors", SqlArray.texts(profile.doors()))
        .set("area", area == null ? null : area.toPlainString())
        .set(
            "labels",
            SqlArray.texts(profile.fields().stream().map(EstateProfile.Field::label).toList()))
        .set(
            "texts",
            SqlArray.texts(profile.fields().stream().map(EstateProfile.Field::text).toList()))
        .set("channels", channels(profile, Channel::name))
        .set("hours", channels(profile, Channel::hours))
        .set("places", channels(profile, Channel::at))
        .set("now", now)
        .update();
  }

  private static SqlArray channels(EstateProfile profile, Function<Channel, String> part) {
    return SqlArray.texts(profile.channels().stream().map(part).toList());
  }

  private static EstateProfile profile(Row row) {
    String area = row.textOrNull("floor_area");
    List<String> labels = row.texts("field_labels");
    List<String> texts = row.texts("field_texts");
    List<String> names = row.texts("channel_names");
    List<String> hours = row.texts("channel_hours");
    List<String> places = row.texts("channel_places");
    return new EstateProfile(
        row.text("location"),
        row.texts("doors"),
        area == null ? null : new BigDecimal(area),
        IntStream.range(0, names.size())
            .mapToObj(at -> new Channel(names.get(at), hours.get(at), places.get(at)))
            .toList(),
        IntStream.range(0, labels.size())
            .mapToObj(at -> new EstateProfile.Field(labels.get(at), texts.get(at)))
            .toList());
  }
}
