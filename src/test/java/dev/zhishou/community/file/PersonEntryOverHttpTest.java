package dev.zhishou.community.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import dev.zhishou.access.Communities;
import dev.zhishou.casework.Surroundings;
import dev.zhishou.procedure.model.Value;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What stands wrong in the register is put right, on record; who moved out is found to be erased.
class PersonEntryOverHttpTest extends OverHttp {
  private static final String NEW = "{\"name\":\"欧阳若水\",\"phone\":\"13900001234\",%s}";

  private JsonNode resident(int at) {
    return as("lanting-manager")
        .call("GET", "/api/v1/people?limit=9", null)
        .json()
        .path("items")
        .get(at);
  }

  private Caller.Answer put(String path, String version, String body) {
    return as("lanting-manager").matching(version).call("PUT", path, body);
  }

  /// 002-055.
  @Test
  void a_home_whose_owner_has_no_number_is_listed_as_a_gap_of_the_register() {
    Caller manager = as("lanting-manager");
    JsonNode owner =
        manager
            .call("GET", "/api/v1/people?limit=50", null)
            .json()
            .path("items")
            .valueStream()
            .filter(one -> one.path("lives_as").asString().equals("owner"))
            .skip(5)
            .findFirst()
            .orElseThrow();
    String home = owner.at("/home/id").asString();
    assertThat(gaps()).doesNotContain(home);
    String path = "/api/v1/people/" + owner.path("id").asString();
    String version = manager.call("GET", path, null).json().path("version").asString();
    String body =
        "{\"name\":\"%s\",\"phone\":\"\",\"reason\":\"号码停用\"}"
            .formatted(owner.path("name").asString());
    assertThat(put(path, version, body).status()).isEqualTo(204);
    assertThat(gaps()).contains(home);
  }

  private List<String> gaps() {
    UUID lanting = part(Communities.class).find("lanting").orElseThrow().id().value();
    return part(Surroundings.class)
        .select(lanting, "homes with gaps in the register", Map.of())
        .stream()
        .map(Value.Row::id)
        .toList();
  }

  /// 002-218.
  @Test
  void a_confidential_number_is_masked_for_the_desk_and_opened_by_a_supervisor() {
    Caller manager = as("lanting-manager");
    JsonNode person = resident(4);
    String path = "/api/v1/people/" + person.path("id").asString();
    JsonNode was = manager.call("GET", path, null).json();
    assertThat(was.path("confidential").asBoolean()).isFalse();
    String body =
        "{\"name\":\"%s\",\"phone\":\"%s\",\"born\":\"%s\",\"confidential\":true,\"reason\":\"本人要求\"}"
            .formatted(
                was.path("name").asString(),
                was.path("phone").asString(),
                was.path("born").asString(""));
    assertThat(put(path, was.path("version").asString(), body).status()).isEqualTo(204);
    assertThat(manager.call("GET", path, null).json().path("confidential").asBoolean()).isTrue();

    Caller desk = as("lanting-desk");
    String why = "{\"reason\":\"call-back\"}";
    Caller.Answer refused = desk.call("POST", path + "/reveal", why);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body()).contains("保密").doesNotContain(was.path("phone").asString());
    assertThat(desk.call("GET", "/api/v1/people?limit=50", null).body())
        .doesNotContain(was.path("phone").asString());
    assertThat(
            as("lanting-supervisor")
                .call("POST", path + "/reveal", why)
                .json()
                .path("phone")
                .asString())
        .isEqualTo(was.path("phone").asString());
    assertThat(desk.call("POST", path + "/reveal", "{\"reason\":\"safety\"}").status())
        .as("life first")
        .isEqualTo(200);
  }

  @Test
  void a_corrected_entry_is_found_by_what_it_says_now_and_no_more_by_what_it_said() {
    Caller manager = as("lanting-manager");
    String id = resident(0).path("id").asString();
    String path = "/api/v1/people/" + id;
    JsonNode was = manager.call("GET", path, null).json();
    assertThat(was.path("homes").size()).as(was.toString()).isPositive();
    String version = was.path("version").asString();
    String body = NEW.formatted("\"born\":\"1948-02-29\",\"reason\":\"本人来电更正，金丝雀\"");

    assertThat(manager.call("PUT", path, body).status()).isEqualTo(428);
    assertThat(put(path, version, "{\"phone\":\"没有\"}").json().path("errors").size())
        .as("name, phone and reason at once")
        .isEqualTo(3);
    assertThat(put(path, version, body).status()).isEqualTo(204);
    assertThat(put(path, version, body.replace("1234", "4321")).status())
        .as("who read it before the other wrote")
        .isEqualTo(412);

    JsonNode now = manager.call("GET", path, null).json();
    assertThat(now.path("name").asString()).isEqualTo("欧阳若水");
    assertThat(now.path("phone").asString()).isEqualTo("13900001234");
    assertThat(now.path("born").asString()).isEqualTo("1948-02-29");
    for (String words : new String[] {"欧阳若", "oyr", "13900001234", "1234"}) {
      assertThat(found(words)).as(words).contains(id);
    }
    assertThat(found(was.path("name").asString())).doesNotContain(id);
    assertThat(found(was.path("phone").asString())).doesNotContain(id);
    assertThat(database.count("audit where act = 'opened-entry' and subject = '" + id + "'"))
        .isGreaterThanOrEqualTo(2);
    assertThat(
            database.count(
                "audit where act = 'corrected-entry' and subject = '"
                    + id
                    + "' and said is not null and detail = 'changed=name,phone,born'"))
        .isEqualTo(1);
    assertThat(database.count("audit where line like '%金丝雀%' or line like '%欧阳%'")).isZero();
    assertThat(as("lanting-desk").call("GET", path, null).status()).isEqualTo(403);
  }

  @Test
  void two_of_one_home_cannot_have_one_name() {
    JsonNode home = as("lanting-manager").call("GET", "/api/v1/homes?limit=9", null).json();
    JsonNode people =
        home.path("items")
            .valueStream()
            .map(one -> one.path("people"))
            .filter(all -> all.size() > 1)
            .findFirst()
            .orElseThrow();
    String path = "/api/v1/people/" + people.get(0).path("id").asString();
    JsonNode entry = as("lanting-manager").call("GET", path, null).json();
    String body =
        "{\"name\":\"%s\",\"reason\":\"写错\"}".formatted(people.get(1).path("name").asString());
    Caller.Answer answer = put(path, entry.path("version").asString(), body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(409);
    assertThat(answer.body()).contains("same-name", "同名");
  }

  @Test
  void who_moved_out_is_listed_apart_with_his_last_home_and_can_be_erased() {
    Caller manager = as("lanting-manager");
    JsonNode one = resident(5);
    String id = one.path("id").asString();
    database.asOwner(
        """
        insert into household_change
          (id, community_id, home_id, seq, change, person_id, case_id, run, at)
        select gen_random_uuid(), community_id, home_id, 90001, 'goes', person_id,
          gen_random_uuid(), 'x', now()
        from residence where person_id = '%s' limit 1;
        delete from residence where person_id = '%s'
        """
            .formatted(id, id));
    String list = "/api/v1/people?former=true&q=" + encoded(one.path("name").asString());
    JsonNode former = manager.call("GET", list, null).json().at("/items/0");
    assertThat(former.path("id").asString()).isEqualTo(id);
    assertThat(former.path("lives_as").asString()).isEqualTo("former");
    assertThat(former.path("home")).isEqualTo(one.path("home"));
    assertThat(former.path("phone").asString()).contains("****");
    assertThat(manager.call("GET", "/api/v1/people/" + id, null).json().path("homes").isEmpty())
        .isTrue();
    Caller fresh = Caller.signedIn(port, "lanting-manager");
    String reason = "{\"reason\":\"本人要求\"}";
    assertThat(fresh.call("POST", "/api/v1/people/" + id + "/erasure", reason).status())
        .isEqualTo(204);
    assertThat(manager.call("GET", list, null).json().path("items").isEmpty()).isTrue();
  }

  private String found(String words) {
    return as("lanting-desk").call("GET", "/api/v1/people?q=" + encoded(words), null).body();
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
