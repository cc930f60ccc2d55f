package dev.zhishou.notify.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zhishou.LiftCall;
import dev.zhishou.TestDatabase;
import dev.zhishou.TestServer;
import dev.zhishou.access.Caller;
import dev.zhishou.access.Form;
import dev.zhishou.casework.retention.EraseExpired;
import dev.zhishou.notify.Receiver;
import dev.zhishou.platform.clock.HouseClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// A lift mechanic without an account does the one step that he was given a link for.
@Tag("database")
class StepLinkOverHttpTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJ"
                  + "RU5ErkJggg==");

  private static final Receiver PHONES = new Receiver();
  private static final Map<String, Caller> CALLERS = new HashMap<>();
  private static TestServer server;
  private static int building = 1;

  @BeforeAll
  static void start() {
    server =
        TestServer.on(
            DATABASE,
            "zhishou.notify.allow=127.0.0.1",
            "zhishou.notify.address=https://desk.example/");
    String sms =
        """
        {"channel":"sms","name":"短信","per_second":100,
         "http":{"method":"POST","url":"%s","headers":{"Content-Type":"application/json"},
          "body":"{\\"to\\":\\"{to}\\",\\"text\\":\\"{text}\\"}","secret":"geheim"}}
        """
            .formatted(PHONES.url("/sms"));
    assertThat(as("admin").call("POST", "/api/v1/gateways", sms).status()).isEqualTo(201);
  }

  @AfterAll
  static void stop() {
    server.close();
    PHONES.close();
  }

  private static Caller as(String username) {
    return CALLERS.computeIfAbsent(username, name -> Caller.signedIn(server.port(), name));
  }

  private static Caller anybody() {
    return Caller.anonymous(server.port());
  }

  /// A case in which the rescue is to be done, each of another lift.
  private static String opened(boolean drill) {
    String id = LiftCall.opened(as("lanting-desk"), building++, drill);
    command(id, "\"do\":\"done\",\"step\":\"call_contractor\",\"answers\":{\"reached\":true}");
    command(
        id,
        "\"do\":\"done\",\"step\":\"power_off\",\"answers\":{\"power_cut\":true},\"via\":\"radio\","
            + "\"by\":{\"party\":\"lift-contractor\",\"name\":\"王工\"}");
    return id;
  }

  private static void command(String id, String rest) {
    String body = "{\"commands\":[{\"id\":\"%s\",%s}]}".formatted(UUID.randomUUID(), rest);
    Caller.Answer answer = as("lanting-desk").call("POST", links(id, "/commands"), body);
    assertThat(answer.json().at("/results/0/outcome").asString())
        .as(answer.body())
        .isEqualTo("accepted");
  }

  private static String links(String id, String rest) {
    return "/api/v1/cases/" + id + rest;
  }

  private static Caller.Answer given(String id, String step, String more) {
    return as("lanting-desk")
        .call(
            "POST",
            links(id, "/step-links"),
            "{\"step\":\"%s\",\"party\":\"电梯维保单位\",\"name\":\"欧阳师傅\"%s}".formatted(step, more));
  }

  private static JsonNode made(String id, String more) {
    Caller.Answer made = given(id, "rescue", more);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.json();
  }

  private static String state(String id, String step) {
    for (JsonNode one : as("lanting-desk").call("GET", links(id, ""), null).json().path("steps")) {
      if (one.path("id").asString().equals(step)) {
        return one.path("state").asString();
      }
    }
    return "";
  }

  private static Form rescued() {
    return new Form()
        .with("a.unwell", "no")
        .with("a.repair_hours", "3.5")
        .with("certificate", "TS-9988")
        .with("remark", "门机皮带断了")
        .with("a.scene", "现场.png", PICTURE);
  }

  @Test
  void a_mechanic_does_his_step_by_the_link_and_the_case_names_him() {
    String id = opened(false);
    PHONES.forget();
    JsonNode made = made(id, ",\"phone\":\"13877778888\",\"hours\":2");
    String path = made.path("path").asString();
    assertThat(path).matches("/s/[A-Za-z0-9_-]{22}");
    await()
        .atMost(LONG)
        .until(
            () ->
                PHONES.got().stream()
                    .anyMatch(
                        got ->
                            got.body().contains("13877778888")
                                && got.body().contains("https://desk.example" + path)));

    Caller.Answer page = anybody().call("GET", path, null);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("持证人员放人", "欧阳师傅", "现场照片", "没有电梯作业证的人一律不开层门")
        .doesNotContain("<script", "卡住了", "王工", "13877778888", "用三方对讲安抚");

    Caller.Answer lacking = anybody().post(path, new Form().with("a.repair_hours", "abc"));
    assertThat(lacking.status()).isEqualTo(422);
    assertThat(lacking.body()).contains("value=\"abc\"");
    Caller.Answer noPicture =
        anybody()
            .post(
                path,
                rescued().with("a.scene", "x.png", "<svg/>".getBytes(StandardCharsets.UTF_8)));
    assertThat(noPicture.status()).isEqualTo(422);
    assertThat(state(id, "rescue")).isEqualTo("ready");

    Caller.Answer done = anybody().post(path, rescued());
    assertThat(done.status()).as(done.body()).isEqualTo(200);
    assertThat(state(id, "rescue")).isEqualTo("done");
    assertThat(anybody().post(path, rescued()).status()).as("once").isEqualTo(410);
    assertThat(anybody().call("GET", path, null).status()).isEqualTo(410);

    JsonNode event = last(id, "StepDone");
    assertThat(event.path("text").asString())
        .contains("\"via\":\"link\"", "电梯维保单位", "step-link")
        .doesNotContain("欧阳");
    assertThat(event.toString()).contains("欧阳师傅");
    Caller.Answer links = as("lanting-desk").call("GET", links(id, "/step-links"), null);
    assertThat(links.json().at("/items/0/state").asString()).isEqualTo("used");
    assertThat(links.body()).contains("欧**").doesNotContain("欧阳", "8888", path);
    assertThat(
            DATABASE.asOwnerCount(
                "select count(*) from zs.step_link s where used_at is not null and phone is null"
                    + " and row_to_json(s)::text !~ '欧阳|8888|"
                    + path.substring(3)
                    + "'"))
        .isEqualTo(1);
  }

  private static JsonNode last(String id, String type) {
    JsonNode last = null;
    for (JsonNode event :
        as("lanting-desk").call("GET", links(id, "/events?limit=200"), null).json().path("items")) {
      last = event.path("type").asString().equals(type) ? event : last;
    }
    assertThat(last).isNotNull();
    return last;
  }

  @Test
  void a_link_that_is_guessed_taken_back_or_over_opens_nothing() {
    String id = opened(true);
    JsonNode made = made(id, "");
    String path = made.path("path").asString();
    String forged = path.substring(0, path.length() - 2) + (path.endsWith("AA") ? "BB" : "AA");
    assertThat(anybody().call("GET", forged, null).status()).isEqualTo(404);
    assertThat(anybody().post(forged, rescued()).status()).isEqualTo(404);
    assertThat(anybody().call("GET", "/s/x", null).status()).isEqualTo(404);
    assertThat(anybody().call("GET", path, null).body()).contains("演练");

    String link = links(id, "/step-links/" + made.at("/link/id").asString());
    assertThat(as("binhe-desk").call("DELETE", link, null).status()).isEqualTo(404);
    assertThat(as("lanting-desk").call("DELETE", link, null).status()).isEqualTo(204);
    assertThat(anybody().call("GET", path, null).body()).contains("链接已收回");
    assertThat(anybody().post(path, rescued()).status()).isEqualTo(410);

    JsonNode again = made(id, ",\"hours\":1,\"phone\":\"13866665555\",\"mail\":\"w@example.com\"");
    String second = again.path("path").asString();
    assertThat(second).isNotEqualTo(path);
    HouseClock clock = server.part(HouseClock.class);
    clock.runAhead(clock.ahead().plus(Duration.ofMinutes(61)));
    assertThat(anybody().call("GET", second, null).body()).contains("链接已过期");
    assertThat(anybody().post(second, rescued()).status()).isEqualTo(410);
    assertThat(state(id, "rescue")).isEqualTo("ready");

    String row = "select count(*) from zs.step_link where id = '" + again.at("/link/id").asString();
    assertThat(DATABASE.asOwnerCount(row + "' and phone is not null and mail is not null"))
        .isEqualTo(1);
    server.part(EraseExpired.class).run();
    String gone = row + "' and phone is null and mail is null and name is ";
    assertThat(DATABASE.asOwnerCount(gone + "not null")).isEqualTo(1);
    DATABASE.asOwner(
        "update step_link set expires_at = expires_at - interval '40 days', made_at = made_at -"
            + " interval '40 days' where id = '"
            + again.at("/link/id").asString()
            + "'");
    server.part(EraseExpired.class).run();
    assertThat(DATABASE.asOwnerCount(gone + "null")).isEqualTo(1);
    Caller.Answer told = as("lanting-desk").call("GET", links(id, "/step-links"), null);
    assertThat(told.json().path("items").findValuesAsString("name")).contains("已删除");
  }

  @Test
  void only_one_open_step_is_given_and_only_by_who_may_do_it() {
    String id = opened(true);
    assertThat(given(id, "no_such", "").status()).isEqualTo(404);
    assertThat(given(id, "call_contractor", "").status()).as("done").isEqualTo(409);
    assertThat(given(id, "each_person", "").status()).as("waits").isEqualTo(409);
    assertThat(given(id, "rescue", ",\"hours\":0").status()).isEqualTo(422);
    assertThat(given(id, "rescue", ",\"phone\":\"1\\r\\nX\"").status()).isEqualTo(422);
    String body = "{\"step\":\"rescue\",\"party\":\"x\",\"name\":\"y\"}";
    String path = links(id, "/step-links");
    assertThat(as("lanting-cleaner").call("POST", path, body).status()).isEqualTo(403);
    assertThat(as("binhe-desk").call("POST", path, body).status()).isEqualTo(404);
    assertThat(as("lanting-lift").call("POST", path, body).status()).isEqualTo(201);

    String other = made(id, "").path("path").asString();
    Caller.Answer tried =
        anybody().post(other, rescued().with("a.power_cut", "no").with("step", "power_off"));
    assertThat(tried.status()).isEqualTo(200);
    assertThat(last(id, "StepDone").path("text").asString())
        .contains("\"run\":\"rescue\"")
        .doesNotContain("power_cut");
  }
}
