package dev.zhishou.community.jdbc;

import dev.zhishou.access.CommunityId;
import dev.zhishou.community.Resident.LivesAs;
import dev.zhishou.community.audience.Addressed;
import dev.zhishou.community.audience.Audience;
import dev.zhishou.community.audience.Audiences;
import dev.zhishou.platform.Row;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.Sql;
import dev.zhishou.platform.keys.Sealing;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/// Ages are sealed: they are opened here, and only when an age is asked for.
@Repository
class JdbcAudiences implements Audiences {
  private final Scoped scoped;
  private final Sealing sealing;

  JdbcAudiences(Scoped scoped, Sealing sealing) {
    this.scoped = scoped;
    this.sealing = sealing;
  }

  @Override
  public List<Addressed> homes(
      CommunityId community, Collection<Audience> audiences, LocalDate today) {
    return homes(scoped.in(Scope.of(community.value())), community, audiences, today);
  }

  @Override
  public List<Addressed> homes(
      Sql sql, CommunityId community, Collection<Audience> audiences, LocalDate today) {
    Wanted wanted = Wanted.of(audiences);
    Map<UUID, Addressed> homes = new LinkedHashMap<>();
    wanted
        .bound(
            sql.of(
                """
                select id, name, building, unit, floor, room, whole, lives_as, person, phone, born
                from (
                  select h.*, r.lives_as, p.id as person, p.phone is not null as phone,
                    case when :aged then p.born end as born,
                    :everybody or h.building = any (:buildings) or h.id = any (:homes)
                      or (h.id = any (:owned) and coalesce(r.lives_as, 'owner') = 'owner')
                      or exists (select from unnest(:unit_buildings, :units) as u (building, unit)
                        where u.building = h.building and u.unit = h.unit)
                      or exists (select from equipment e
                        where e.community_id = :community and e.id = any (:equipment)
                          and e.building = h.building and (e.unit is null or e.unit = h.unit))
                      as whole
                  from home h
                  left join residence r on r.home_id = h.id and r.lives_as <> 'emergency'
                  left join person p on p.id = r.person_id
                  where h.community_id = :community) as each_one
                where whole or :aged
                order by building, unit, floor, room, id, person
                """))
        .set("community", community.value())
        .list(row -> met(row, wanted, today))
        .forEach(
            one ->
                one.ifPresent(met -> homes.merge(met.home().id(), met, JdbcAudiences::together)));
    return List.copyOf(homes.values());
  }

  /// Empty: nobody of this row is meant.
  private Optional<Addressed> met(Row row, Wanted wanted, LocalDate today) {
    UUID person = row.uuidOrNull("person");
    if (!row.bool("whole") && (person == null || !aged(row, person, wanted, today))) {
      return Optional.empty();
    }
    List<Addressed.Somebody> people =
        person == null ? List.of() : List.of(new Addressed.Somebody(person, row.bool("phone")));
    return Optional.of(new Addressed(JdbcRegisters.home(row), people));
  }

  private boolean aged(Row row, UUID person, Wanted wanted, LocalDate today) {
    byte[] sealed = row.bytesOrNull("born");
    if (sealed == null) {
      return false;
    }
    LocalDate born = LocalDate.parse(sealing.openText(sealed, JdbcResidents.at("born", person)));
    int years = Period.between(born, today).getYears();
    boolean owner = LivesAs.of(row.text("lives_as")) == LivesAs.OWNER;
    return wanted.aged().stream().anyMatch(one -> years >= one.from() && (owner || !one.owners()));
  }

  private static Addressed together(Addressed one, Addressed other) {
    List<Addressed.Somebody> people = new ArrayList<>(one.people());
    people.addAll(other.people());
    return new Addressed(one.home(), List.copyOf(people));
  }
}
