package dev.zhishou.community.jdbc;

import dev.zhishou.access.CommunityId;
import dev.zhishou.community.Home;
import dev.zhishou.community.Person;
import dev.zhishou.community.file.PersonEntries;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.Sql;
import dev.zhishou.platform.keys.BlindIndex;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPersonEntries implements PersonEntries {
  private final Scoped scoped;
  private final JdbcResidents residents;
  private final PersonRows rows;
  private final BlindIndex index;

  JdbcPersonEntries(Scoped scoped, JdbcResidents residents, PersonRows rows, BlindIndex index) {
    this.scoped = scoped;
    this.residents = residents;
    this.rows = rows;
    this.index = index;
  }

  @Override
  public Optional<Entry> entry(CommunityId community, UUID person) {
    Sql sql = scoped.in(Scope.of(community.value()));
    return residents
        .person(sql, community, person)
        .map(
            one ->
                new Entry(
                    one,
                    homes(sql, community, person).stream().map(Home::label).toList(),
                    JdbcResidents.confidential(sql, community, person),
                    version(one, JdbcResidents.confidential(sql, community, person))));
  }

  @Override
  public Outcome correct(
      CommunityId community, Person corrected, boolean confidential, String version) {
    return scoped.transaction(
        Scope.of(community.value()),
        sql -> {
          sql.of("select 1 as held from person where id = :id for update")
              .set("id", corrected.id())
              .list(row -> row.integer("held"));
          Optional<Person> was = residents.person(sql, community, corrected.id());
          if (was.isEmpty()) {
            return Outcome.NOBODY;
          }
          boolean closed = JdbcResidents.confidential(sql, community, corrected.id());
          if (!version(was.get(), closed).equals(version)) {
            return Outcome.STALE;
          }
          if (namedSo(sql, community, corrected)) {
            return Outcome.SAME_NAME;
          }
          rows.correct(sql, community, corrected);
          sql.of("update person set confidential = :confidential where id = :id")
              .set("confidential", confidential)
              .set("id", corrected.id())
              .update();
          return Outcome.CORRECTED;
        });
  }

  private boolean namedSo(Sql sql, CommunityId community, Person corrected) {
    List<UUID> homes = homes(sql, community, corrected.id()).stream().map(Home::id).toList();
    return residents.of(sql, community, homes).stream()
        .anyMatch(
            one ->
                !one.person().id().equals(corrected.id())
                    && one.person().name().equals(corrected.name()));
  }

  private static List<Home> homes(Sql sql, CommunityId community, UUID person) {
    return sql.of(
            """
            select h.id, h.name, h.building, h.unit, h.floor, h.room
            from residence r join home h on h.id = r.home_id
            where r.community_id = :community and r.person_id = :person order by h.name
            """)
        .set("community", community.value())
        .set("person", person)
        .list(JdbcRegisters::home);
  }

  /// Of what it says, and not of how that is sealed: a new key changes no entry.
  private String version(Person one, boolean confidential) {
    String said =
        one.name() + "\n" + one.phone() + "\n" + one.born() + (confidential ? "\nclosed" : "");
    return HexFormat.of().formatHex(index.of("entry/" + one.id(), said)).substring(0, 16);
  }
}
