package dev.zhishou.community.jdbc;

import dev.zhishou.access.CommunityId;
import dev.zhishou.community.Contact;
import dev.zhishou.community.Equipment;
import dev.zhishou.community.Estate;
import dev.zhishou.community.Estates;
import dev.zhishou.community.Home;
import dev.zhishou.community.Person;
import dev.zhishou.community.Place;
import dev.zhishou.community.Resident;
import dev.zhishou.community.Terms;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.Sql;
import dev.zhishou.platform.SqlArray;
import dev.zhishou.platform.keys.Sealing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Takes in whole registers: one statement a table, so that ten thousand rows take a moment.
@Repository
class JdbcEstates implements Estates {
  private final Scoped scoped;
  private final Sealing sealing;
  private final Terms terms;

  JdbcEstates(Scoped scoped, Sealing sealing, Terms terms) {
    this.scoped = scoped;
    this.sealing = sealing;
    this.terms = terms;
  }

  @Override
  public boolean settled(CommunityId community) {
    return scoped
        .in(Scope.of(community.value()))
        .of("select exists (select from home where community_id = :community) as settled")
        .set("community", community.value())
        .first(row -> row.bool("settled"));
  }

  @Override
  public void add(CommunityId community, Estate estate) {
    scoped.transaction(
        Scope.of(community.value()),
        sql -> {
          places(sql, community, estate.places());
          homes(sql, community, estate.homes());
          people(sql, community, estate.residents());
          equipment(sql, community, estate.equipment());
          contacts(sql, community, estate.contacts());
          return estate.homes().size();
        });
  }

  private static void places(Sql sql, CommunityId community, List<Place> places) {
    sql.of(
            """
            insert into place (id, community_id, kind, label, building, unit, ordinal)
            select id, :community, kind, label, building, unit, ordinal
            from unnest(:ids, :kinds, :labels, :buildings, :units, :ordinals)
              as p (id, kind, label, building, unit, ordinal)
            """)
        .set("community", community.value())
        .set("ids", SqlArray.uuids(places.stream().map(Place::id).toList()))
        .set("kinds", SqlArray.texts(places.stream().map(one -> one.kind().word()).toList()))
        .set("labels", SqlArray.texts(places.stream().map(Place::label).toList()))
        .set("buildings", SqlArray.ints(places.stream().map(Place::building).toList()))
        .set("units", SqlArray.ints(places.stream().map(Place::unit).toList()))
        .set("ordinals", SqlArray.ints(IntStream.range(0, places.size()).boxed().toList()))
        .update();
  }

  private static void homes(Sql sql, CommunityId community, List<Home> homes) {
    sql.of(
            """
            insert into home (id, community_id, name, building, unit, floor, room)
            select id, :community, name, building, unit, floor, room
            from unnest(:ids, :names, :buildings, :units, :floors, :rooms)
              as h (id, name, building, unit, floor, room)
            """)
        .set("community", community.value())
        .set("ids", SqlArray.uuids(homes.stream().map(Home::id).toList()))
        .set("names", SqlArray.texts(homes.stream().map(Home::name).toList()))
        .set("buildings", SqlArray.ints(homes.stream().map(Home::building).toList()))
        .set("units", SqlArray.ints(homes.stream().map(Home::unit).toList()))
        .set("floors", SqlArray.ints(homes.stream().map(Home::floor).toList()))
        .set("rooms", SqlArray.texts(homes.stream().map(Home::room).toList()))
        .update();
  }

  private void people(Sql sql, CommunityId community, List<Resident> residents) {
    Map<UUID, Person> people = new LinkedHashMap<>();
    residents.forEach(one -> people.put(one.person().id(), one.person()));
    List<byte[]> names = new ArrayList<>();
    List<byte @Nullable []> phones = new ArrayList<>();
    List<byte @Nullable []> born = new ArrayList<>();
    List<UUID> owners = new ArrayList<>();
    List<byte[]> found = new ArrayList<>();
    for (Person person : people.values()) {
      names.add(sealing.seal(person.name(), JdbcResidents.at("name", person.id())));
      phones.add(sealed(person.phone(), "phone", person));
      LocalDate birth = person.born();
      born.add(sealed(birth == null ? null : birth.toString(), "born", person));
      for (byte[] term : terms.of(community, person)) {
        owners.add(person.id());
        found.add(term);
      }
    }
    sql.of(
            """
            insert into person (id, community_id, name, phone, born)
            select id, :community, name, phone, born
            from unnest(:ids, :names, :phones, :born) as p (id, name, phone, born)
            """)
        .set("community", community.value())
        .set("ids", SqlArray.uuids(people.keySet()))
        .set("names", SqlArray.bytes(names))
        .set("phones", SqlArray.bytes(phones))
        .set("born", SqlArray.bytes(born))
        .update();
    sql.of(
            """
            insert into person_term (community_id, term, person_id)
            select distinct cast(:community as uuid), term, person
            from unnest(:terms, :people) as t (term, person)
            """)
        .set("community", community.value())
        .set("terms", SqlArray.bytes(found))
        .set("people", SqlArray.uuids(owners))
        .update();
    residences(sql, community, residents);
  }

  private byte @Nullable [] sealed(@Nullable String value, String column, Person person) {
    return value == null ? null : sealing.seal(value, JdbcResidents.at(column, person.id()));
  }

  private static void residences(Sql sql, CommunityId community, List<Resident> residents) {
    sql.of(
            """
            insert into residence (community_id, home_id, person_id, lives_as)
            select :community, home, person, lives_as
            from unnest(:homes, :people, :as) as r (home, person, lives_as)
            """)
        .set("community", community.value())
        .set("homes", SqlArray.uuids(residents.stream().map(one -> one.home().id()).toList()))
        .set("people", SqlArray.uuids(residents.stream().map(one -> one.person().id()).toList()))
        .set("as", SqlArray.texts(residents.stream().map(one -> one.livesAs().word()).toList()))
        .update();
  }

  private static void equipment(Sql sql, CommunityId community, List<Equipment> all) {
    sql.of(
            """
            insert into equipment (id, community_id, kind, label, building, unit, ordinal, place_id,
              essential, checked_after_outage)
            select id, :community, kind, label, building, unit, ordinal, place, essential, checked
            from unnest(:ids, :kinds, :labels, :buildings, :units, :ordinals, :places, :essential,
              :checked)
              as e (id, kind, label, building, unit, ordinal, place, essential, checked)
            """)
        .set("community", community.value())
        .set("ids", SqlArray.uuids(all.stream().map(Equipment::id).toList()))
        .set("kinds", SqlArray.texts(all.stream().map(Equipment::kind).toList()))
        .set("labels", SqlArray.texts(all.stream().map(Equipment::label).toList()))
        .set("buildings", SqlArray.ints(all.stream().map(one -> one.site().building()).toList()))
        .set("units", SqlArray.ints(all.stream().map(one -> one.site().unit()).toList()))
        .set("ordinals", SqlArray.ints(all.stream().map(one -> one.site().ordinal()).toList()))
        .set("places", SqlArray.uuids(all.stream().map(one -> one.site().place()).toList()))
        .set(
            "essential",
            SqlArray.booleans(all.stream().map(one -> one.power().essential()).toList()))
        .set(
            "checked",
            SqlArray.booleans(all.stream().map(one -> one.power().checkedAfterOutage()).toList()))
        .update();
  }

  private static void contacts(Sql sql, CommunityId community, List<Contact> contacts) {
    for (Contact contact : contacts) {
      sql.of(
              """
              insert into contact (id, community_id, kind, name, phone, address, checked_on)
              values (:id, :community, :kind, :name, :phone, :address, :checked_on)
              """)
          .set("id", contact.id())
          .set("community", community.value())
          .set("kind", contact.kind())
          .set("name", contact.name())
          .set("phone", contact.phone())
          .set("address", contact.address())
          .set("checked_on", contact.checkedOn())
          .update();
    }
  }
}
