package dev.zhishou.community.jdbc;

import dev.zhishou.access.CommunityId;
import dev.zhishou.community.HouseholdChange;
import dev.zhishou.community.KeptOnPerson;
import dev.zhishou.community.Person;
import dev.zhishou.community.Resident;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/// What the register keeps on somebody: his homes, and what changed with him.
@Repository
class JdbcKeptOnPerson implements KeptOnPerson {
  private final Scoped scoped;

  JdbcKeptOnPerson(Scoped scoped) {
    this.scoped = scoped;
  }

  @Override
  public List<Entry> on(CommunityId community, Person person) {
    List<Entry> homes =
        scoped
            .in(Scope.of(community.value()))
            .of(
                """
                select h.name, r.lives_as from residence r join home h on h.id = r.home_id
                where r.community_id = :community and r.person_id = :person order by h.name
                """)
            .set("community", community.value())
            .set("person", person.id())
            .list(
                row ->
                    new Entry(
                        "register",
                        null,
                        row.text("name") + "，" + as(Resident.LivesAs.of(row.text("lives_as")))));
    List<Entry> changes =
        scoped
            .in(Scope.of(community.value()))
            .of(
                """
                select h.name, c.change, c.at from household_change c join home h on h.id = c.home_id
                where c.community_id = :community and c.person_id = :person order by c.at, c.seq
                """)
            .set("community", community.value())
            .set("person", person.id())
            .list(
                row ->
                    new Entry(
                        "change",
                        row.instant("at"),
                        row.text("name")
                            + "，"
                            + changed(HouseholdChange.Kind.of(row.text("change")))));
    return Stream.concat(homes.stream(), changes.stream()).toList();
  }

  private static String as(Resident.LivesAs livesAs) {
    return switch (livesAs) {
      case OWNER -> "业主";
      case TENANT -> "租户";
      case FAMILY -> "家庭成员";
      case EMERGENCY -> "紧急联系人";
    };
  }

  private static String changed(HouseholdChange.Kind kind) {
    return switch (kind) {
      case COMES -> "登记入住";
      case GOES -> "登记搬离";
      case RINGS -> "换了号码";
      case HEADS -> "登记为户主";
      case FILED -> "建档";
    };
  }
}
