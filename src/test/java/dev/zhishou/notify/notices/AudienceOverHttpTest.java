package dev.zhishou.notify.notices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import dev.zhishou.platform.Scope;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// `POST /notices/audience` over HTTP, counted against what the registers hold.
class AudienceOverHttpTest extends OverHttp {

  private Caller.Answer asked(String audience) {
    return as("lanting-desk")
        .call(
            "POST",
            "/api/v1/notices/audience",
            "{\"community\":\"lanting\",\"audience\":[" + audience + "]}");
  }

  private JsonNode counted(String audience) {
    Caller.Answer answer = asked(audience);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private int register(String where) {
    return database
        .scoped()
        .in(Scope.whole("a test counts"))
        .of(
            "select count(*)::int as n from home h join community c using (community_id)"
                + " where c.code = 'lanting' and "
                + where)
        .first(row -> row.integer("n"));
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(one -> texts.add(one.asString()));
    return texts;
  }

  @Test
  void a_community_a_building_and_a_stairwell_are_counted_as_the_register_has_them() {
    JsonNode everybody = counted("{\"kind\":\"community\"}");
    assertThat(everybody.path("homes").asInt()).isEqualTo(register("true")).isGreaterThan(100);
    assertThat(everybody.path("people").asInt()).isGreaterThan(everybody.path("homes").asInt());
    assertThat(everybody.path("wide").asBoolean()).isTrue();

    JsonNode building = counted("{\"kind\":\"buildings\",\"buildings\":[3]}");
    assertThat(building.path("homes").asInt()).isEqualTo(register("building = 3"));
    assertThat(texts(building.path("sample"))).isNotEmpty().allMatch(name -> name.startsWith("3-"));

    JsonNode unit = counted("{\"kind\":\"units\",\"units\":[\"3-2\"]}");
    assertThat(unit.path("homes").asInt()).isEqualTo(register("building = 3 and unit = 2"));
  }

  @Test
  void homes_that_belong_to_two_audiences_count_once() {
    int both =
        counted(
                "{\"kind\":\"buildings\",\"buildings\":[3]},{\"kind\":\"units\",\"units\":[\"3-2\"]}")
            .path("homes")
            .asInt();
    assertThat(both).isEqualTo(register("building = 3"));
  }

  @Test
  void a_lift_serves_its_stairwell_by_name_of_the_selection_too() {
    String lift =
        as("lanting-desk")
            .call("GET", "/api/v1/equipment?community=lanting&kind=lift&q=3号楼2单元", null)
            .json()
            .at("/items/0/id")
            .asString();
    int stairwell = register("building = 3 and unit = 2");
    assertThat(
            counted("{\"kind\":\"served\",\"equipment\":\"" + lift + "\"}").path("homes").asInt())
        .isEqualTo(stairwell);
    assertThat(
            counted(
                    "{\"kind\":\"selection\",\"selection\":\"homes served by lift\",\"given\":{\"lift\":\""
                        + lift
                        + "\"}}")
                .path("homes")
                .asInt())
        .isEqualTo(stairwell);
  }

  @Test
  void the_old_are_counted_one_by_one_and_fewer_the_older() {
    JsonNode all = counted("{\"kind\":\"aged\",\"as\":\"resident\",\"from\":70}");
    JsonNode owners = counted("{\"kind\":\"aged\",\"as\":\"owner\",\"from\":70}");
    JsonNode older = counted("{\"kind\":\"aged\",\"as\":\"owner\",\"from\":85}");
    JsonNode everybody = counted("{\"kind\":\"community\"}");
    assertThat(all.path("people").asInt()).isLessThan(everybody.path("people").asInt());
    assertThat(owners.path("people").asInt())
        .isLessThan(all.path("people").asInt())
        .isGreaterThan(older.path("people").asInt());
    assertThat(older.path("people").asInt()).isPositive();
    assertThat(owners.path("homes").asInt()).isLessThanOrEqualTo(owners.path("people").asInt());
  }

  @Test
  void staff_is_counted_by_role_and_homes_by_name() {
    assertThat(counted("{\"kind\":\"staff\",\"roles\":[\"guard\"]}").path("staff").asInt())
        .isPositive();
    JsonNode picked = counted("{\"kind\":\"homes\",\"homes\":[\"3-2-1102\",\"3-2-1101\"]}");
    assertThat(texts(picked.path("sample"))).containsExactly("3-2-1101", "3-2-1102");
    assertThat(picked.path("wide").asBoolean()).isFalse();
  }

  @Test
  void all_that_is_wrong_is_said_at_once() {
    Caller.Answer answer =
        asked(
            """
            {"kind":"buildings","buildings":[3,99]},{"kind":"units","units":["x"]},
            {"kind":"aged","as":"cat","from":0},{"kind":"staff","roles":["pirate"]},
            {"kind":"homes","homes":["9-9-9"]},{"kind":"selection","selection":"homes served by lift"},
            {"kind":"moon"}
            """);
    assertThat(answer.status()).isEqualTo(422);
    List<String> pointers = new ArrayList<>();
    answer.json().path("faults").forEach(one -> pointers.add(one.path("pointer").asString()));
    if (pointers.isEmpty()) {
      answer.json().path("errors").forEach(one -> pointers.add(one.path("pointer").asString()));
    }
    assertThat(pointers)
        .containsExactlyInAnyOrder(
            "/audience/0/buildings/1",
            "/audience/1/units/0",
            "/audience/2/as",
            "/audience/2/from",
            "/audience/3/roles/0",
            "/audience/4/homes/0",
            "/audience/5/given/lift",
            "/audience/6/kind");
  }

  @Test
  void no_age_stands_in_the_database_that_can_be_read() {
    int plain =
        database
            .scoped()
            .in(Scope.whole("a test looks"))
            .of(
                "select count(*)::int as n from person where born is not null and"
                    + " encode(born, 'escape') ~ '(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}'")
            .first(row -> row.integer("n"));
    int known =
        database
            .scoped()
            .in(Scope.whole("a test looks"))
            .of("select count(*)::int as n from person where born is not null")
            .first(row -> row.integer("n"));
    assertThat(known).isPositive();
    assertThat(plain).isZero();
  }
}
