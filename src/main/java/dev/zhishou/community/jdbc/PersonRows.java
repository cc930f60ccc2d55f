package dev.zhishou.community.jdbc;

import dev.zhishou.access.CommunityId;
import dev.zhishou.community.Person;
import dev.zhishou.community.Terms;
import dev.zhishou.platform.Sql;
import dev.zhishou.platform.SqlArray;
import dev.zhishou.platform.keys.Sealing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes people into the register: sealed, with what they are found by.
@Component
class PersonRows {
  private final Sealing sealing;
  private final Terms terms;

  PersonRows(Sealing sealing, Terms terms) {
    this.sealing = sealing;
    this.terms = terms;
  }

  /// As he stands now; of whom the register knows a date of birth keeps it.
  void write(Sql sql, CommunityId community, Person person) {
    sql.of(
            """
            insert into person (id, community_id, name, phone)
            values (:id, :community, :name, :phone)
            on conflict (id) do update set name = excluded.name, phone = excluded.phone
            """)
        .set("id", person.id())
        .set("community", community.value())
        .set("name", sealed("name", person, person.name()))
        .set("phone", sealed("phone", person, person.phone()))
        .update();
    found(sql, community, person);
  }

  /// As he shall stand, the date of birth too.
  void correct(Sql sql, CommunityId community, Person person) {
    sql.of(
            """
            update person set name = :name, phone = :phone, born = :born
            where community_id = :community and id = :id
            """)
        .set("id", person.id())
        .set("community", community.value())
        .set("name", sealed("name", person, person.name()))
        .set("phone", sealed("phone", person, person.phone()))
        .set(
            "born", sealed("born", person, person.born() == null ? null : person.born().toString()))
        .update();
    found(sql, community, person);
  }

  private void found(Sql sql, CommunityId community, Person person) {
    sql.of("delete from person_term where person_id = :id").set("id", person.id()).update();
    sql.of(
            """
            insert into person_term (community_id, term, person_id)
            select distinct cast(:community as uuid), term, cast(:id as uuid)
            from unnest(:terms) as t (term)
            """)
        .set("community", community.value())
        .set("id", person.id())
        .set("terms", SqlArray.bytes(terms.of(community, person)))
        .update();
  }

  private byte @Nullable [] sealed(String column, Person person, @Nullable String value) {
    return value == null ? null : sealing.seal(value, JdbcResidents.at(column, person.id()));
  }
}
