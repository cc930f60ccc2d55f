package dev.zhishou.community.jdbc;

import dev.zhishou.access.CommunityId;
import dev.zhishou.community.Contact;
import dev.zhishou.community.Equipment;
import dev.zhishou.community.Home;
import dev.zhishou.community.Place;
import dev.zhishou.community.Registers;
import dev.zhishou.community.Search;
import dev.zhishou.community.Terms;
import dev.zhishou.platform.Row;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.Sql;
import dev.zhishou.platform.SqlArray;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRegisters implements Registers {
  private static final String HOME = "select id, name, building, unit, floor, room from home h ";
  private static final String PLACE = "select id, kind, label, building, unit from place ";
  private static final String EQUIPMENT =
      """
      select id, kind, label, building, unit, ordinal, place_id, essential, checked_after_outage
      from equipment
      """;

  private final Scoped scoped;
  private final Terms terms;

  JdbcRegisters(Scoped scoped, Terms terms) {
    this.scoped = scoped;
    this.terms = terms;
  }

  @Override
  public List<Home> homes(CommunityId community, Search search) {
    String name = RoomWords.nameIn(search.words());
    byte[] term = terms.sought(community, search.words()).orElse(null);
    return in(community)
        .of(
            HOME
                + """
                where community_id = :community
                  and (cast(:after as uuid) is null or h.id > :after)
                  and (:words = '' or h.room = :words or h.room like :words || '%'
                    or (:name <> '' and (h.name = :name or h.name like :name || '%'))
                    or exists (select from residence r
                      join person_term t on t.person_id = r.person_id
                      where r.home_id = h.id and t.community_id = :community and t.term = :term))
                order by h.id limit :limit
                """)
        .set("community", community.value())
        .set("after", search.after())
        .set("words", literal(search.words()))
        .set("name", literal(name))
        .set("term", term)
        .set("limit", search.limit())
        .list(JdbcRegisters::home);
  }

  /// What `like` would read as a pattern is not looked for.
  private static String literal(String words) {
    return words.strip().replaceAll("[%_\\\\]", "");
  }

  @Override
  public Optional<Home> home(CommunityId community, UUID id) {
    return in(community)
        .of(HOME + "where community_id = :community and id = :id")
        .set("community", community.value())
        .set("id", id)
        .one(JdbcRegisters::home);
  }

  @Override
  public Optional<Home> homeNamed(CommunityId community, String name) {
    return in(community)
        .of(HOME + "where community_id = :community and name = :name")
        .set("community", community.value())
        .set("name", name)
        .one(JdbcRegisters::home);
  }

  @Override
  public List<Home> homesIn(CommunityId community, int building, @Nullable Integer unit) {
    return in(community)
        .of(
            HOME
                + """
                where community_id = :community and building = :building
                  and (cast(:unit as int) is null or unit = :unit)
                order by unit, floor, room
                """)
        .set("community", community.value())
        .set("building", building)
        .set("unit", unit)
        .list(JdbcRegisters::home);
  }

  @Override
  public List<Place> places(CommunityId community, Place.Kind kind) {
    return in(community)
        .of(
            PLACE
                + """
                where community_id = :community and kind = :kind and not gone
                order by building, unit, ordinal, id
                """)
        .set("community", community.value())
        .set("kind", kind.word())
        .list(JdbcRegisters::place);
  }

  @Override
  public Optional<Place> place(CommunityId community, UUID id) {
    return in(community)
        .of(PLACE + "where community_id = :community and id = :id")
        .set("community", community.value())
        .set("id", id)
        .one(JdbcRegisters::place);
  }

  @Override
  public List<Equipment> equipment(CommunityId community, @Nullable String kind, Search search) {
    return in(community)
        .of(
            EQUIPMENT
                + """
                where community_id = :community
                  and (cast(:kind as text) is null or kind = :kind)
                  and (cast(:after as uuid) is null or id > :after)
                  and (:words = '' or label like '%' || :words || '%')
                order by id limit :limit
                """)
        .set("community", community.value())
        .set("kind", kind)
        .set("after", search.after())
        .set("words", literal(search.words()))
        .set("limit", search.limit())
        .list(JdbcRegisters::equipment);
  }

  @Override
  public Optional<Equipment> equipment(CommunityId community, UUID id) {
    return in(community)
        .of(EQUIPMENT + "where community_id = :community and id = :id")
        .set("community", community.value())
        .set("id", id)
        .one(JdbcRegisters::equipment);
  }

  @Override
  public List<Contact> contacts(CommunityId community, @Nullable String kind, Search search) {
    return in(community)
        .of(
            """
            select id, kind, name, phone, address, checked_on from contact
            where community_id = :community and not gone
              and (cast(:kind as text) is null or kind = :kind)
              and (cast(:after as uuid) is null or id > :after)
              and (:words = '' or name like '%' || :words || '%')
            order by id limit :limit
            """)
        .set("community", community.value())
        .set("kind", kind)
        .set("after", search.after())
        .set("words", literal(search.words()))
        .set("limit", search.limit())
        .list(JdbcRegisters::contact);
  }

  @Override
  public Optional<Contact> contact(CommunityId community, UUID id) {
    return in(community)
        .of(
            """
            select id, kind, name, phone, address, checked_on from contact
            where community_id = :community and id = :id
            """)
        .set("community", community.value())
        .set("id", id)
        .one(JdbcRegisters::contact);
  }

  @Override
  public List<Labelled> labels(CommunityId community, Collection<UUID> ids) {
    return in(community)
        .of(
            """
            select id, building || '号楼' || unit || '单元' || room as label from home
              where community_id = :community and id = any (:ids)
            union all select id, label from place
              where community_id = :community and id = any (:ids)
            union all select id, label from equipment
              where community_id = :community and id = any (:ids)
            """)
        .set("community", community.value())
        .set("ids", SqlArray.uuids(ids))
        .list(row -> new Labelled(row.uuid("id"), row.text("label")));
  }

  private Sql in(CommunityId community) {
    return scoped.in(Scope.of(community.value()));
  }

  static Home home(Row row) {
    return new Home(
        row.uuid("id"),
        row.text("name"),
        row.integer("building"),
        row.integer("unit"),
        row.integer("floor"),
        row.text("room"));
  }

  private static Place place(Row row) {
    return new Place(
        row.uuid("id"),
        Place.Kind.of(row.text("kind")),
        row.text("label"),
        row.integerOrNull("building"),
        row.integerOrNull("unit"));
  }

  private static Equipment equipment(Row row) {
    return new Equipment(
        row.uuid("id"),
        row.text("kind"),
        row.text("label"),
        new Equipment.Site(
            row.integerOrNull("building"),
            row.integerOrNull("unit"),
            row.integer("ordinal"),
            row.uuidOrNull("place_id")),
        new Equipment.Power(row.bool("essential"), row.bool("checked_after_outage")));
  }

  private static Contact contact(Row row) {
    return new Contact(
        row.uuid("id"),
        row.text("kind"),
        row.text("name"),
        row.text("phone"),
        row.textOrNull("address"),
        row.day("checked_on"));
  }
}
