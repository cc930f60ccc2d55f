package dev.zhishou.community.jdbc;

import dev.zhishou.access.Communities;
import dev.zhishou.access.Community;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.retention.Expiring;
import dev.zhishou.casework.retention.RetentionRule;
import dev.zhishou.community.ErasePerson;
import dev.zhishou.community.PersonGone;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.Sql;
import dev.zhishou.platform.SqlArray;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/// Erases people who moved out long enough ago and live in no home any more, or who asked for it.
/// Their ids are on the list outside before the database forgets them: whatever happens in between,
/// nobody comes back.
@Repository
class JdbcExpiredPeople implements Expiring, ErasePerson {
  private final Scoped scoped;
  private final Communities communities;
  private final List<PersonGone> others;
  private final ErasedPeople list;

  JdbcExpiredPeople(
      Scoped scoped, Communities communities, List<PersonGone> others, ErasedPeople list) {
    this.scoped = scoped;
    this.communities = communities;
    this.others = others;
    this.list = list;
  }

  @Override
  public String kind() {
    return "person";
  }

  @Override
  public int erase(RetentionRule rule, Instant now, int most) {
    int erased = 0;
    for (Community one : communities.all()) {
      if (erased < most) {
        erased += erase(one.id(), rule.before(now), most - erased);
      }
    }
    return erased;
  }

  @Override
  public Outcome erase(CommunityId community, UUID person) {
    return scoped.transaction(
        Scope.of(community.value()),
        sql -> {
          List<Boolean> lives =
              sql.of(
                      """
                      select exists (select from residence r where r.person_id = p.id) as lives
                      from person p where p.community_id = :community and p.id = :id
                      for update of p
                      """)
                  .set("community", community.value())
                  .set("id", person)
                  .list(row -> row.bool("lives"));
          if (lives.isEmpty()) {
            return Outcome.NOBODY;
          }
          if (lives.getFirst()) {
            return Outcome.LIVES_HERE;
          }
          forget(sql, community, List.of(person));
          list.add(community, List.of(person));
          return Outcome.ERASED;
        });
  }

  private int erase(CommunityId community, Instant before, int most) {
    return scoped.transaction(
        Scope.of(community.value()),
        sql -> {
          List<UUID> people =
              sql.of(
                      """
                      select p.id from person p
                      where p.community_id = :community
                        and not exists (select from residence r where r.person_id = p.id)
                        and (select max(c.at) from household_change c
                          where c.person_id = p.id and c.change = 'goes') < :before
                      order by p.id limit :most
                      for update of p
                      """)
                  .set("community", community.value())
                  .set("before", before)
                  .set("most", most)
                  .list(row -> row.uuid("id"));
          if (!people.isEmpty()) {
            forget(sql, community, people);
            list.add(community, people);
          }
          return people.size();
        });
  }

  /// Erases those of them whom the register has once more, although they live somewhere there.
  ///
  /// @return how many
  int again(CommunityId community, List<UUID> erased) {
    return scoped.transaction(
        Scope.of(community.value()),
        sql -> {
          List<UUID> people =
              sql.of(
                      """
                      select id from person where community_id = :community and id = any(:people)
                      order by id for update
                      """)
                  .set("community", community.value())
                  .set("people", SqlArray.uuids(erased))
                  .list(row -> row.uuid("id"));
          if (!people.isEmpty()) {
            forget(sql, community, people);
          }
          return people.size();
        });
  }

  /// Name, number, date of birth and what they are found by go; other modules forget them too.
  private void forget(Sql sql, CommunityId community, List<UUID> people) {
    others.forEach(one -> one.gone(sql, community, people));
    sql.of("delete from person where community_id = :community and id = any(:people)")
        .set("community", community.value())
        .set("people", SqlArray.uuids(people))
        .update();
  }
}
