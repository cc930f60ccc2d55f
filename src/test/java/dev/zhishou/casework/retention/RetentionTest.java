package dev.zhishou.casework.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import dev.zhishou.casework.event.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Period;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is past its time is erased at night, on the record, and nothing else is.
class RetentionTest extends OverHttp {
  private String ended(String phone) {
    Caller desk = as("lanting-desk");
    String id =
        desk.call(
                "POST",
                "/api/v1/cases",
                """
                {"procedure":"inquiry","community":"lanting","answers":{"way_in":"phone",
                 "asked_at":"2026-01-05T10:00:00+08:00","name":"王小明","phone":"%s",
                 "question":"停车费多少"}}
                """
                    .formatted(phone))
            .json()
            .path("id")
            .asString();
    String body =
        "{\"commands\":[{\"id\":\"%s\",\"do\":\"cancel\",\"reason\":\"打错了\"}]}"
            .formatted(UUID.randomUUID());
    Caller.Answer answer = desk.call("POST", "/api/v1/cases/" + id + "/commands", body);
    assertThat(answer.json().at("/case/status").asString())
        .as(answer.body())
        .isEqualTo("cancelled");
    return id;
  }

  private void age(String table, String column, String where, String by) {
    database.asOwner(
        "update "
            + table
            + " set "
            + column
            + " = "
            + column
            + " - interval '"
            + by
            + "' where "
            + where);
  }

  private void aged(String id, String by) {
    age("case_event", "at", "case_id = '" + id + "'", by);
    age("case_head", "opened_at", "case_id = '" + id + "'", by);
  }

  private JsonNode events(String id) {
    return as("lanting-desk")
        .call("GET", "/api/v1/cases/" + id + "/events", null)
        .json()
        .path("items");
  }

  @Test
  void a_case_keeps_its_values_as_long_as_its_forms_are_kept_and_its_chain_verifies_after() {
    String old = ended("13911110000");
    String recent = ended("13922220000");
    aged(old, "1150 days"); // an inquiry is kept two years from the end of its year
    aged(recent, "1000 days");
    part(EraseExpired.class).run();

    String left = "case_private p join case_event e using (case_id, seq) where e.type <> 'Erased'";
    assertThat(database.count(left + " and p.case_id = '" + old + "'")).isZero();
    assertThat(database.count(left + " and p.case_id = '" + recent + "'")).isPositive();
    JsonNode events = events(old);
    assertThat(events.get(events.size() - 1).path("type").asString()).isEqualTo("Erased");
    assertThat(events.get(0).at("/private/phone/erased").asInt()).isEqualTo(events.size());
    String prev = null;
    for (JsonNode event : events) {
      String text = event.path("text").asString();
      String hash = Digest.hex(Digest.sha256(text.getBytes(StandardCharsets.UTF_8)));
      assertThat(event.path("hash").asString()).isEqualTo(hash);
      assertThat(JsonMapper.shared().readTree(text).path("prev").asString(null)).isEqualTo(prev);
      prev = hash;
    }

    part(EraseExpired.class).run();
    assertThat(events(old).size()).as("nothing is left to erase").isEqualTo(events.size());
    JsonNode rule =
        as("lanting-manager").call("GET", "/api/v1/retention", null).json().at("/items/0");
    assertThat(rule.path("kind").asString()).isEqualTo("case");
    assertThat(rule.at("/keep/years").asInt()).isEqualTo(3);
    assertThat(rule.at("/erased/number").asInt()).isEqualTo(1);
  }

  @Test
  void a_report_loses_its_words_and_a_person_who_moved_out_his_name() {
    Caller desk = as("lanting-desk");
    String id =
        desk.call(
                "POST",
                "/api/v1/reports",
                """
                {"text":"门口有辆车挡路","channel":"phone","community":"lanting",
                 "reporter":{"name":"李四","phone":"13933330000"}}
                """)
            .json()
            .path("id")
            .asString();
    age("report", "received_at", "id = '" + id + "'", "800 days");
    UUID who =
        UUID.fromString(
            desk.call("GET", "/api/v1/people?limit=1", null).json().at("/items/0/id").asString());
    database.asOwner(
        """
        insert into household_change
          (id, community_id, home_id, seq, change, person_id, case_id, run, at)
        select gen_random_uuid(), community_id, home_id, 90001, 'goes', person_id,
          gen_random_uuid(), 'x', now() - interval '400 days'
        from residence where person_id = '%s' limit 1;
        delete from residence where person_id = '%s'
        """
            .formatted(who, who));
    int before = database.count("person");
    Caller manager = as("lanting-manager");
    Caller.Answer file = manager.call("GET", "/api/v1/people/" + who + "/file", null);
    assertThat(file.json().path("phone").asString()).as(file.body()).matches("\\d{8,}");
    assertThat(file.json().path("entries").toString()).contains("登记搬离");
    assertThat(manager.call("GET", "/api/v1/people/" + who + "/file.pdf", null).body())
        .startsWith("%PDF");
    assertThat(database.count("audit where act = 'took-file' and subject = '" + who + "'"))
        .isEqualTo(2);
    assertThat(desk.call("GET", "/api/v1/people/" + who + "/file", null).status()).isEqualTo(403);
    part(EraseExpired.class).run();

    assertThat(database.count("report where id = '" + id + "' and reporter is null and text = ''"))
        .isEqualTo(1);
    Caller.Answer told = desk.call("GET", "/api/v1/reports/" + id, null);
    assertThat(told.status()).as(told.body()).isEqualTo(200);
    assertThat(told.body()).doesNotContain("挡路", "李四", "13933330000");
    assertThat(database.count("person")).isEqualTo(before - 1);
    assertThat(database.count("person_term where person_id = '" + who + "'")).isZero();
  }

  @Test
  void who_asks_for_it_is_erased_once_he_lives_here_no_more_and_not_before() {
    Caller manager = Caller.signedIn(port, "lanting-manager");
    UUID who =
        UUID.fromString(
            manager
                .call("GET", "/api/v1/people?limit=3", null)
                .json()
                .at("/items/2/id")
                .asString());
    String path = "/api/v1/people/" + who + "/erasure";
    assertThat(manager.call("POST", path, "{\"reason\":\"本人要求\"}").status()).isEqualTo(409);
    database.asOwner("delete from residence where person_id = '" + who + "'");
    assertThat(manager.call("POST", path, "{}").status()).isEqualTo(422);
    assertThat(manager.call("POST", path, "{\"reason\":\"本人要求\"}").status()).isEqualTo(204);
    assertThat(database.count("person where id = '" + who + "'")).isZero();
    assertThat(database.count("audit where act = 'erased-person' and subject = '" + who + "'"))
        .isEqualTo(1);
    assertThat(manager.call("POST", path, "{\"reason\":\"本人要求\"}").status()).isEqualTo(404);
  }

  @Test
  void every_length_of_time_of_the_files_is_read() {
    assertThat(RetentionRule.period("3 years")).isEqualTo(Period.ofYears(3));
    assertThat(RetentionRule.period("30 years from closing")).isEqualTo(Period.ofYears(30));
    assertThat(RetentionRule.period("3 years from year end")).isEqualTo(Period.ofYears(4));
    assertThat(RetentionRule.period("1 year")).isEqualTo(Period.ofYears(1));
    assertThat(RetentionRule.period("6 months")).isEqualTo(Period.ofMonths(6));
    assertThat(RetentionRule.before(Instant.parse("2026-03-01T20:00:00Z"), Period.ofYears(1)))
        .isEqualTo(Instant.parse("2025-03-01T16:00:00Z"));
  }
}
