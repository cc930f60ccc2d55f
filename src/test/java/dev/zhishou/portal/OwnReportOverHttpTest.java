package dev.zhishou.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import dev.zhishou.casework.retention.EraseExpired;
import dev.zhishou.notify.Receiver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/// A resident follows what he reported, over HTTP and without an account. `sop/pages.yaml` names
/// these tests.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OwnReportOverHttpTest extends OverHttp {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String REPORTS = "/api/v1/portal/lanting/reports";

  private final Receiver phones = new Receiver();
  private final Caller resident = Caller.anonymous(port);

  OwnReportOverHttpTest() {
    super(List.of("zhishou.notify.allow=127.0.0.1"));
    String sms =
        """
        {"channel":"sms","name":"短信","per_second":100,
         "http":{"method":"POST","url":"%s","headers":{"Content-Type":"application/json"},
          "body":"{\\"to\\":\\"{to}\\",\\"text\\":\\"{text}\\"}"}}
        """
            .formatted(phones.url("/sms"));
    assertThat(as("admin").call("POST", "/api/v1/gateways", sms).status()).isEqualTo(201);
  }

  @AfterAll
  void hangUp() {
    phones.close();
  }

  private static String blockedStairs(String home) {
    return """
        {"id":"%s","matter":"escape-route","text":"楼梯间堆满纸箱","where":"七层","home":"%s",
         "name":"李芳","phone":"13900001111"}
        """
        .formatted(UUID.randomUUID(), home);
  }

  private JsonNode reported(String body) {
    Caller.Answer answer = resident.call("POST", REPORTS, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json();
  }

  private JsonNode followed(String key) {
    Caller.Answer answer = resident.call("GET", REPORTS + "/" + key, null);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private int wrong(String path) {
    return resident.call("GET", path, null).status();
  }

  private String caseOf(String number) {
    return as("lanting-desk")
        .call("GET", "/api/v1/cases?limit=200", null)
        .json()
        .path("items")
        .valueStream()
        .filter(one -> one.path("number").asString().equals(number))
        .map(one -> one.path("id").asString())
        .findFirst()
        .orElseThrow();
  }

  /// Who stands at the desk now, and so has the report.
  private String receiver(String caseId) {
    String opener =
        as("lanting-desk")
            .call("GET", "/api/v1/cases/" + caseId, null)
            .json()
            .path("opened_by")
            .asString();
    return Stream.of("lanting-desk", "lanting-desk2", "lanting-desk3")
        .filter(one -> account(one).equals(opener))
        .findFirst()
        .orElseThrow();
  }

  private void does(String caseId, String command) {
    does(receiver(caseId), caseId, command);
  }

  private void does(String account, String caseId, String command) {
    Caller.Answer answer =
        as(account)
            .call(
                "POST",
                "/api/v1/cases/" + caseId + "/commands",
                "{\"commands\":[{\"id\":\"%s\",%s}]}".formatted(UUID.randomUUID(), command));
    assertThat(answer.json().at("/results/0/outcome").asString())
        .as(answer.body())
        .isEqualTo("accepted");
  }

  private static String done(String step, String answers) {
    return "\"do\":\"done\",\"step\":\"%s\",\"answers\":{%s}".formatted(step, answers);
  }

  private static List<String> states(JsonNode progress) {
    return progress.path("reached").findValuesAsString("state");
  }

  private static List<String> contacts(JsonNode progress) {
    return progress.path("contacts").findValuesAsString("how");
  }

  /// When the run was done: the last step that was, of those that changed it.
  private Instant doneAt(String caseId, String run) {
    return as("lanting-desk")
        .call("GET", "/api/v1/cases/" + caseId + "/events", null)
        .json()
        .path("items")
        .valueStream()
        .filter(one -> one.path("type").asString().equals("StepDone"))
        .filter(one -> one.toString().contains("\"" + run + "\""))
        .map(one -> Instant.parse(one.path("at").asString()))
        .reduce((before, last) -> last)
        .orElseThrow();
  }

  /// 000-205
  @Test
  void
      who_reported_follows_his_case_by_a_secret_key_and_reads_times_and_contacts_and_nothing_else() {
    String report = blockedStairs("3-2-1102");
    JsonNode told = reported(report);
    String key = told.path("key").asString();
    assertThat(key).matches("[A-Za-z0-9_-]{22}");
    assertThat(reported(report).path("key").asString()).as("the same again").isEqualTo(key);
    JsonNode fresh = followed(key);
    assertThat(fresh.path("number")).isEqualTo(told.path("number"));
    assertThat(fresh.path("title").asString()).isEqualTo("业主需求与建议");
    assertThat(states(fresh)).containsExactly("received");
    assertThat(contacts(fresh)).isEmpty();

    String id = caseOf(told.path("number").asString());
    does(id, "\"do\":\"take\",\"step\":\"verify\"");
    assertThat(states(followed(key))).containsExactly("received", "accepted");
    String heard = "\"verified\":\"看过了\",\"read_back\":\"agreed\",\"simple\":true";
    does(id, done("verify", heard));
    await().atMost(LONG).until(() -> contacts(followed(key)).equals(List.of("message")));
    assertThat(phones.got().getFirst().body()).contains(told.path("number").asString());
    assertThat(states(followed(key))).containsExactly("received", "accepted", "in-progress");
    does(id, done("round/handle/here", "\"solved_how\":\"纸箱搬走了\""));
    assertThat(followed(key).path("state").asString()).isEqualTo("answered");
    does(id, done("round/confirm", "\"effective\":true,\"confirm_said\":\"谢谢\""));
    assertThat(followed(key).path("state").asString())
        .as("no manager saw it")
        .isEqualTo("answered");
    does("lanting-manager", id, done("manager_seen", "\"manager_word\":\"天天看\""));

    JsonNode closed = followed(key);
    assertThat(closed.path("state").asString()).isEqualTo("closed");
    assertThat(states(closed))
        .containsExactly("received", "accepted", "in-progress", "answered", "closed");
    assertThat(contacts(closed)).containsExactly("message", "answer", "call");
    assertThat(Instant.parse(closed.at("/contacts/2/at").asString()))
        .as("as the desk reads it in the case")
        .isEqualTo(doneAt(id, "round/confirm"));
    assertThat(closed.propertyNames())
        .containsExactlyInAnyOrder("number", "title", "state", "reached", "contacts");
    assertThat(closed.toString()).doesNotContain("李芳", "1390000", "1102", "纸箱", "谢谢", "看过", "天天看");
  }

  /// Who stands in no register is told by the number that he left, and the case shows it masked.
  @Test
  void
      who_left_only_a_number_is_told_by_it_and_the_case_shows_the_message_with_the_number_masked() {
    JsonNode told =
        reported(
            """
            {"id":"%s","matter":"escape-route","text":"纸箱挡着消防门","phone":"13822220003"}
            """
                .formatted(UUID.randomUUID()));
    String number = told.path("number").asString();
    String id = caseOf(number);
    does(id, done("verify", "\"verified\":\"看过了\",\"read_back\":\"agreed\",\"simple\":true"));
    String key = told.path("key").asString();
    await().atMost(LONG).until(() -> contacts(followed(key)).equals(List.of("message")));
    assertThat(phones.got().stream().map(Receiver.Got::body))
        .filteredOn(body -> body.contains("13822220003"))
        .singleElement()
        .asString()
        .contains(number);
    JsonNode messages =
        as("lanting-desk").call("GET", "/api/v1/cases/" + id + "/messages", null).json();
    assertThat(messages.path("items").findValuesAsString("to")).contains("138****0003");
    assertThat(messages.toString()).doesNotContain("13822220003");
  }

  @Test
  void a_key_opens_in_its_estate_alone_and_for_a_year_and_the_database_does_not_have_it() {
    String key = reported(blockedStairs("3-2-702")).path("key").asString();
    String other = reported(blockedStairs("3-2-702")).path("key").asString();
    assertThat(other).isNotEqualTo(key);
    assertThat(wrong("/api/v1/portal/binhe/reports/" + key)).isEqualTo(404);
    assertThat(wrong(REPORTS + "/" + key.substring(1))).isEqualTo(404);
    assertThat(wrong(REPORTS + "/" + UUID.randomUUID())).isEqualTo(404);
    assertThat(database.count("followed_report r where r::text like '%" + key + "%'")).isZero();

    String digest = "digest = sha256(convert_to('" + key + "', 'UTF8'))";
    assertThat(database.count("followed_report where " + digest)).isEqualTo(1);
    aged(digest, "364 days");
    assertThat(wrong(REPORTS + "/" + key)).isEqualTo(200);
    aged(digest, "3 days");
    assertThat(wrong(REPORTS + "/" + key)).isEqualTo(404);
    part(EraseExpired.class).run();
    assertThat(database.count("followed_report where " + digest)).isZero();
    assertThat(wrong(REPORTS + "/" + other)).isEqualTo(200);
  }

  private void aged(String where, String by) {
    database.asOwner(
        "update followed_report set made_at = made_at - interval '" + by + "' where " + where);
  }

  /// Guessing is slowed like sending; who has a key is not counted.
  @Test
  @Order(Integer.MAX_VALUE)
  void who_guesses_keys_is_told_to_wait_and_who_has_one_may_look_as_often_as_he_likes() {
    String key = reported(blockedStairs("3-2-702")).path("key").asString();
    for (int looked = 0; looked < 30; looked++) {
      followed(key);
    }
    Caller.Answer answer = resident.call("GET", REPORTS + "/" + UUID.randomUUID(), null);
    for (int guessed = 0; guessed < 40 && answer.status() != 429; guessed++) {
      assertThat(answer.status()).isEqualTo(404);
      answer = resident.call("GET", REPORTS + "/" + UUID.randomUUID(), null);
    }
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.retryAfter()).isPositive();
  }
}
