package dev.zhishou.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import dev.zhishou.access.rotation.RotateKey;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Several people at one machine, and one person on several, over HTTP.
class SharedMachineOverHttpTest extends OverHttp {
  private static final String PEOPLE = "/api/v1/session/people";
  private static final String DEVICES = "/api/v1/session/devices";

  private static String enrol(String username, String password, String pin) {
    return "{\"username\":\"%s\",\"password\":\"%s\",\"pin\":\"%s\"}"
        .formatted(username, password, pin);
  }

  private static int switchTo(Caller machine, String account, String pin) {
    return machine
        .call(
            "POST",
            "/api/v1/session/switch",
            "{\"account\":\"%s\",\"pin\":\"%s\"}".formatted(account, pin))
        .status();
  }

  private static String signedIn(Caller machine) {
    return machine.call("GET", "/api/v1/session", null).json().at("/account/username").asString();
  }

  /// A machine at which two are enrolled; the first is signed in.
  private Caller machine() {
    Caller machine = Caller.signedIn(port, "lanting-desk");
    for (String name : new String[] {"lanting-desk", "lanting-desk2"}) {
      assertThat(machine.call("POST", PEOPLE, enrol(name, "zhishou-demo", "4071")).status())
          .isEqualTo(200);
    }
    return machine;
  }

  @Test
  void what_is_done_after_a_switch_is_done_by_who_switched() {
    Caller machine = machine();
    JsonNode people = machine.call("GET", PEOPLE, null).json().path("items");
    assertThat(people).hasSize(2);
    String second = account("lanting-desk2");
    assertThat(switchTo(machine, second, "4071")).isEqualTo(204);
    Caller switched = machine.renewed();
    assertThat(signedIn(switched)).isEqualTo("lanting-desk2");
    JsonNode opened =
        switched
            .call(
                "POST",
                "/api/v1/cases",
                "{\"procedure\":\"lift-entrapment\",\"community\":\"lanting\",\"drill\":true,"
                    + "\"answers\":{}}")
            .json();
    String note =
        "{\"commands\":[{\"id\":\"" + UUID.randomUUID() + "\",\"do\":\"note\",\"text\":\"换人\"}]}";
    String path = "/api/v1/cases/" + opened.path("id").asString();
    assertThat(switched.call("POST", path + "/commands", note).status()).isEqualTo(200);
    JsonNode events = switched.call("GET", path + "/events", null).json().path("items");
    assertThat(events).isNotEmpty();
    assertThat(events.valueStream().map(JsonNode::toString))
        .anyMatch(text -> text.contains("换人") && text.contains(second));
  }

  @Test
  void a_switch_ends_the_session_that_was_there() {
    Caller machine = machine();
    String handle = here(machine);
    assertThat(switchTo(machine, account("lanting-desk2"), "4071")).isEqualTo(204);
    assertThat(here(machine.renewed())).isNotEqualTo(handle);
    assertThat(
            as("lanting-desk")
                .call("GET", DEVICES, null)
                .json()
                .path("items")
                .valueStream()
                .map(one -> one.path("id").asString()))
        .doesNotContain(handle);
  }

  private static String here(Caller caller) {
    return caller
        .call("GET", DEVICES, null)
        .json()
        .path("items")
        .valueStream()
        .filter(one -> one.path("here").asBoolean())
        .findFirst()
        .orElseThrow()
        .path("id")
        .asString();
  }

  @Test
  void five_wrong_tries_end_the_pin_and_the_password_is_needed_again() {
    Caller machine = machine();
    String second = account("lanting-desk2");
    for (int i = 0; i < 5; i++) {
      assertThat(switchTo(machine, second, "9999")).isEqualTo(403);
    }
    assertThat(switchTo(machine, second, "4071")).isEqualTo(403);
    assertThat(signedIn(machine)).isEqualTo("lanting-desk");
    assertThat(machine.call("GET", PEOPLE, null).json().path("items")).hasSize(1);
    machine.call("POST", PEOPLE, enrol("lanting-desk2", "zhishou-demo", "4071"));
    assertThat(switchTo(machine, second, "4071")).isEqualTo(204);
  }

  @Test
  void a_pin_is_good_on_its_machine_only_and_needs_a_session() {
    machine();
    Caller other = Caller.signedIn(port, "lanting-desk3");
    assertThat(switchTo(other, account("lanting-desk2"), "4071")).isEqualTo(403);
    assertThat(switchTo(Caller.anonymous(port), account("lanting-desk2"), "4071")).isEqualTo(401);
  }

  @Test
  void plain_pins_and_wrong_passwords_enrol_nobody() {
    Caller machine = Caller.signedIn(port, "lanting-desk3");
    for (String pin : new String[] {"1111", "1234", "4321", "123", "1234567", "12a4"}) {
      assertThat(machine.call("POST", PEOPLE, enrol("lanting-desk3", "zhishou-demo", pin)).status())
          .as(pin)
          .isEqualTo(422);
    }
    assertThat(machine.call("POST", PEOPLE, enrol("lanting-desk3", "no", "4071")).status())
        .isEqualTo(422);
    assertThat(machine.call("GET", PEOPLE, null).json().path("items")).isEmpty();
  }

  @Test
  void a_pin_proves_nothing_before_a_dangerous_call() {
    Caller machine = Caller.signedIn(port, "lanting-desk3");
    machine.call("POST", PEOPLE, enrol("admin", "zhishou-demo", "7304"));
    assertThat(switchTo(machine, account("admin"), "7304")).isEqualTo(204);
    Caller switched = machine.renewed();
    String guard = account("lanting-guard");
    for (String call :
        List.of(
            "POST /api/v1/accounts/" + guard + "/disabled",
            "DELETE /api/v1/accounts/" + guard + "/second-factor",
            "POST /api/v1/session/second-factor",
            "DELETE /api/v1/session/second-factor",
            "POST /api/v1/session/passkeys/challenge",
            "POST /api/v1/tokens",
            "DELETE /api/v1/tokens/" + guard,
            "POST /api/v1/keys/rotate",
            "POST /api/v1/gateways",
            "PUT /api/v1/gateways/" + guard,
            "DELETE /api/v1/gateways/" + guard)) {
      String[] words = call.split(" ");
      Caller.Answer refused = switched.call(words[0], words[1], "{}");
      assertThat(refused.status()).as(call).isEqualTo(403);
      assertThat(refused.json().path("type").asString()).as(call).endsWith("prove-again");
    }
    String erasing =
        "{\"commands\":[{\"id\":\"%s\",\"do\":\"erase\",\"reason\":\"x\",\"what\":[]}]}"
            .formatted(guard);
    String noting = erasing.replace("erase", "note");
    String commands = "/api/v1/cases/" + guard + "/commands";
    assertThat(switched.call("POST", commands, erasing).body()).contains("prove-again");
    assertThat(switched.call("POST", commands, noting).status()).as("no such case").isEqualTo(404);
    assertThat(Caller.signedIn(port, "lanting-manager").call("POST", commands, erasing).status())
        .as("who has just signed in")
        .isEqualTo(404);
  }

  @Test
  void a_key_rotated_at_the_machine_itself_is_on_record_with_who_and_how_much() {
    RotateKey rotate = part(RotateKey.class);
    assertThat(rotate.atTheMachine("o\nps 1")).isTrue();
    assertThat(rotate.atTheMachine("ops")).as("one is under way").isFalse();
    assertThat(
            database.count(
                "audit where act = 'rotated-key' and account_id is null"
                    + " and detail ~ '^by=machine user=o_ps_1 values=[1-9][0-9]+$'"))
        .isEqualTo(1);
  }

  @Test
  void one_sees_where_one_is_signed_in_and_ends_the_others() {
    Caller here = Caller.signedIn(port, "lanting-captain");
    Caller there = Caller.signedIn(port, "lanting-captain");
    Caller phone = Caller.anonymous(port);
    phone.call(
        "POST",
        "/api/v1/session",
        "{\"username\":\"lanting-captain\",\"password\":\"zhishou-demo\",\"device\":true}");
    JsonNode devices = here.call("GET", DEVICES, null).json().path("items");
    assertThat(devices.valueStream().map(one -> one.path("kind").asString()))
        .containsExactlyInAnyOrder("screen", "screen", "screen", "phone");
    assertThat(devices.valueStream().filter(one -> one.path("here").asBoolean())).hasSize(1);
    String mine = here(there);
    assertThat(as("lanting-guard").call("DELETE", DEVICES + "/" + mine, null).status())
        .as("somebody else's")
        .isEqualTo(404);
    assertThat(here.call("DELETE", DEVICES + "/" + mine, null).status()).isEqualTo(204);
    assertThat(there.call("GET", "/api/v1/session", null).status()).isEqualTo(401);
    assertThat(here.call("DELETE", DEVICES, null).status()).isEqualTo(204);
    assertThat(phone.call("GET", "/api/v1/session", null).status()).isEqualTo(401);
    assertThat(here.call("GET", DEVICES, null).json().path("items")).hasSize(1);
  }
}
