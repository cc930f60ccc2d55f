package dev.zhishou.community;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.community.Household.Member;
import dev.zhishou.community.Household.Named;
import dev.zhishou.community.Resident.LivesAs;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Who stands in the register after a case has named somebody (002-071 to 002-075, 002-061).
class HouseholdTest {
  private static final Member OWNER = member("王某", "13900000001", LivesAs.OWNER);
  private static final Member CO_OWNER = member("张某", "13900000002", LivesAs.OWNER);
  private static final Member TENANT = member("赵某", "13900000003", LivesAs.TENANT);
  private static final Member WIFE = member("李某", "13900000004", LivesAs.FAMILY);

  private static Member member(String name, @Nullable String phone, LivesAs as) {
    return new Member(
        new Person(
            UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
            name,
            phone),
        as);
  }

  private static Household.Outcome told(List<Member> people, boolean out, Named... named) {
    return new Household(people).told(List.of(named), out, at -> new UUID(0, at));
  }

  private static Named named(String as, @Nullable String name, @Nullable String phone) {
    return new Named(as, name, phone, null);
  }

  private static List<String> standing(Household.Outcome outcome) {
    return outcome.after().people().stream()
        .map(one -> one.as().word() + " " + one.person().name() + " " + one.person().phone())
        .toList();
  }

  private static List<String> lines(Household.Outcome outcome) {
    return outcome.changes().stream().map(one -> one.kind().word()).toList();
  }

  @Test
  void a_new_owner_takes_the_place_of_the_old_one_and_tenants_stay() {
    var outcome = told(List.of(OWNER, TENANT), false, named("owner", "李某", "13900000009"));
    assertThat(standing(outcome))
        .containsExactlyInAnyOrder("tenant 赵某 13900000003", "owner 李某 13900000009");
    assertThat(lines(outcome)).containsExactly("goes", "comes");
  }

  @Test
  void of_two_owners_only_the_one_who_sells_goes() {
    var outcome =
        told(
            List.of(OWNER, CO_OWNER),
            false,
            named("owner_before", "张某", null),
            named("owner", "陈某", null));
    assertThat(standing(outcome))
        .containsExactlyInAnyOrder("owner 王某 13900000001", "owner 陈某 null");
  }

  @Test
  void a_wife_who_becomes_the_owner_stays_who_she_is() {
    var outcome = told(List.of(OWNER, WIFE), false, named("owner", "李某", null));
    assertThat(standing(outcome)).containsExactly("owner 李某 13900000004");
    assertThat(outcome.after().people().getFirst().person().id()).isEqualTo(WIFE.person().id());
  }

  @Test
  void a_number_alone_is_the_only_owners_or_that_of_the_old_number() {
    assertThat(standing(told(List.of(OWNER, TENANT), false, named("owner", null, "137"))))
        .contains("owner 王某 137");
    Named second = new Named("owner", null, "137", "139-0000-0002");
    assertThat(standing(told(List.of(OWNER, CO_OWNER), false, second)))
        .containsExactly("owner 王某 13900000001", "owner 张某 137");
    assertThat(told(List.of(OWNER, CO_OWNER), false, named("owner", null, "137")).refusal())
        .hasValueSatisfying(why -> assertThat(why).contains("几位业主"));
    assertThat(told(List.of(TENANT), false, named("owner", null, "137")).refusal())
        .hasValueSatisfying(why -> assertThat(why).contains("没有业主"));
  }

  @Test
  void a_tenant_comes_and_goes_beside_the_others() {
    var in =
        told(
            List.of(OWNER),
            false,
            named("tenant", "孙某", "13900000007"),
            named("tenant", "孙某", null),
            named("tenant", "周某", null));
    assertThat(standing(in))
        .containsExactly("owner 王某 13900000001", "tenant 孙某 13900000007", "tenant 周某 null");
    var out = told(in.after().people(), true, named("tenant", "孙某", null));
    assertThat(standing(out)).containsExactly("owner 王某 13900000001", "tenant 周某 null");
    assertThat(lines(out)).containsExactly("goes");
  }

  @Test
  void the_emergency_contact_is_one_and_the_head_is_found_or_comes() {
    var first = told(List.of(OWNER), false, named("emergency", "钱某", "13900000006"));
    var second = told(first.after().people(), false, named("emergency", "吴某", "13900000008"));
    assertThat(standing(second))
        .containsExactly("owner 王某 13900000001", "emergency 吴某 13900000008");
    assertThat(lines(told(List.of(OWNER), false, named("head", "王某", null))))
        .containsExactly("heads");
    assertThat(lines(told(List.of(OWNER), false, named("head", "郑某", null))))
        .containsExactly("comes", "heads");
  }

  @Test
  void the_same_said_again_changes_nothing_and_is_filed() {
    var once = told(List.of(OWNER), false, named("owner", "李某", "13900000009"));
    var again = told(once.after().people(), false, named("owner", "李某", "139 0000 0009"));
    assertThat(again.after()).isEqualTo(once.after());
    assertThat(lines(again)).containsExactly("filed");
  }
}
