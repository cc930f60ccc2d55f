package dev.zhishou.community.jdbc;

import dev.zhishou.access.CommunityId;
import dev.zhishou.community.Person;
import dev.zhishou.community.Resident;
import dev.zhishou.community.Residents;
import dev.zhishou.community.Search;
import dev.zhishou.community.Terms;
import dev.zhishou.platform.Row;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.Sql;
import dev.zhishou.platform.SqlArray;
import dev.zhishou.platform.keys.SealedAt;
import dev.zhishou.platform.keys.Sealing;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class JdbcResidents implements Residents {
  private static final String RESIDENT =
      """
      select h.id, h.name, h.building, h.unit, h.floor, h.room, r.lives_as,
        p.id as person, p.name as sealed_name, p.phone as sealed_phone
      from residence r join home h on h.id = r.home_id join person p on p.id = r.person_id
      """;

  private final Scoped scoped;
  private final Sealing sealing;
  private final Terms terms;

  JdbcResidents(Scoped scoped, Sealing sealing, Terms terms) {
    this.scoped = scoped;
    this.sealing = sealing;
    this.terms = terms;
  }

  @Override
  public List<Resident> people(CommunityId community, Search search) {
    String name = RoomWords.nameIn(search.words());
    byte[] term = terms.sought(community, search.words()).orElse(null);
    return in(community)
        .of(
            RESIDENT
                + """
                where r.community_id = :community
                  and (cast(:after as uuid) is null or p.id > :after)
                  and (:words = '' or h.room = :words
                    or (:name <> '' and (h.name = :name or h.name like :name || '%'))
                    or exists (select from person_term t where t.person_id = p.id
                      and t.community_id = :community and t.term = :term))
                order by p.id limit :limit
                """)
        .set("community", community.value())
        .set("after", search.after())
        .set("words", search.words().strip())
        .set("name", name)
        .set("term", term)
        .set("limit", search.limit())
        .list(this::resident);
  }

  @Override
  public List<Former> former(CommunityId community, Search search) {
    byte[] term = terms.sought(community, search.words()).orElse(null);
    return in(community)
        .of(
            """
            select p.id as person, p.name as sealed_name, p.phone as sealed_phone,
              h.id, h.name, h.building, h.unit, h.floor, h.room
            from person p left join lateral (
              select home.* from household_change c join home on home.id = c.home_id
              where c.community_id = :community and c.person_id = p.id
              order by c.at desc, c.seq desc limit 1) h on true
            where p.community_id = :community
              and not exists (select from residence r where r.person_id = p.id)
              and (cast(:after as uuid) is null or p.id > :after)
              and (:words = '' or exists (select from person_term t
                where t.person_id = p.id and t.community_id = :community and t.term = :term))
            order by p.id limit :limit
            """)
        .set("community", community.value())
        .set("after", search.after())
        .set("words", search.words().strip())
        .set("term", term)
        .set("limit", search.limit())
        .list(
            row ->
                new Former(
                    person(row), row.uuidOrNull("id") == null ? null : JdbcRegisters.home(row)));
  }

  @Override
  public Optional<Person> person(CommunityId community, UUID id) {
    return person(in(community), community, id);
  }

  Optional<Person> person(Sql sql, CommunityId community, UUID id) {
    return sql.of(
            """
            select id as person, name as sealed_name, phone as sealed_phone, born from person
            where community_id = :community and id = :id
            """)
        .set("community", community.value())
        .set("id", id)
        .one(
            row -> {
              Person known = person(row);
              byte[] born = row.bytesOrNull("born");
              return born == null
                  ? known
                  : new Person(
                      id,
                      known.name(),
                      known.phone(),
                      LocalDate.parse(sealing.openText(born, at("born", id))));
            });
  }

  @Override
  public boolean confidential(CommunityId community, UUID id) {
    return confidential(in(community), community, id);
  }

  static boolean confidential(Sql sql, CommunityId community, UUID id) {
    return sql.of("select confidential from person where community_id = :community and id = :id")
        .set("community", community.value())
        .set("id", id)
        .one(row -> row.bool("confidential"))
        .orElse(false);
  }

  @Override
  public List<Resident> of(CommunityId community, Collection<UUID> homes) {
    return of(in(community), community, homes);
  }

  List<Resident> of(Sql sql, CommunityId community, Collection<UUID> homes) {
    return sql.of(
            RESIDENT
                + """
                where r.community_id = :community and r.home_id = any (:homes)
                order by h.id,
                  array_position(array['owner', 'tenant', 'family', 'emergency'], r.lives_as), p.id
                """)
        .set("community", community.value())
        .set("homes", SqlArray.uuids(homes))
        .list(this::resident);
  }

  @Override
  public List<Resident> byPhone(CommunityId community, String phone) {
    return in(community)
        .of(
            RESIDENT
                + """
                join person_term t on t.person_id = p.id
                where r.community_id = :community and t.community_id = :community and t.term = :term
                order by h.id, p.id
                """)
        .set("community", community.value())
        .set("term", terms.phone(phone))
        .list(this::resident);
  }

  @Override
  public byte[] phoneTerm(String phone) {
    return terms.phone(phone);
  }

  private Resident resident(Row row) {
    return new Resident(
        JdbcRegisters.home(row), person(row), Resident.LivesAs.of(row.text("lives_as")));
  }

  private Person person(Row row) {
    UUID id = row.uuid("person");
    byte[] phone = row.bytesOrNull("sealed_phone");
    return new Person(
        id,
        sealing.openText(row.bytes("sealed_name"), at("name", id)),
        phone == null ? null : sealing.openText(phone, at("phone", id)));
  }

  static SealedAt at(String column, UUID person) {
    return new SealedAt("person", column, person.toString());
  }

  private Sql in(CommunityId community) {
    return scoped.in(Scope.of(community.value()));
  }
}
