package dev.zhishou.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import dev.zhishou.access.signin.OneTimeCodes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Signing in with a second factor, over HTTP. It is set up with the code of this step; what
/// follows uses that of the next, which is good already and stays so for a minute.
class SecondFactorOverHttpTest extends OverHttp {
  private static final String SESSION = "/api/v1/session";
  private static final String FACTOR = "/api/v1/session/second-factor";

  private Instant now() {
    return part(Clock.class).instant();
  }

  private Caller.Answer signIn(String username, String code) {
    String more = code == null ? "" : ",\"code\":\"" + code + "\"";
    return Caller.anonymous(port)
        .call(
            "POST",
            SESSION,
            "{\"username\":\"%s\",\"password\":\"zhishou-demo\"%s}".formatted(username, more));
  }

  private static String type(Caller.Answer answer) {
    return answer.json().path("type").asString();
  }

  private static byte[] secret(Caller.Answer begun) {
    String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    byte[] bytes = new byte[20];
    String text = begun.json().path("secret").asString();
    assertThat(text).hasSize(32);
    for (int bit = 0; bit < 160; bit++) {
      int on = digits.indexOf(text.charAt(bit / 5)) >> 4 - bit % 5 & 1;
      bytes[bit / 8] |= (byte) (on << 7 - bit % 8);
    }
    return bytes;
  }

  private List<String> enrol(Caller who, byte[] secret) {
    String code = OneTimeCodes.at(secret, now());
    Caller.Answer done = who.call("PUT", FACTOR, "{\"code\":\"" + code + "\"}");
    assertThat(done.status()).isEqualTo(200);
    List<String> codes = done.json().path("codes").valueStream().map(JsonNode::asString).toList();
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    return codes;
  }

  @Test
  void who_has_a_second_factor_needs_it_after_the_password_and_each_code_once() {
    Caller guard = Caller.signedIn(port, "lanting-guard");
    byte[] secret = secret(guard.call("POST", FACTOR, null));
    assertThat(signIn("lanting-guard", null).status()).as("not confirmed yet").isEqualTo(200);
    assertThat(guard.call("PUT", FACTOR, "{\"code\":\"000\"}").status()).isEqualTo(422);
    enrol(guard, secret);
    assertThat(guard.call("POST", FACTOR, null).status()).as("one stands").isEqualTo(409);
    assertThat(type(signIn("lanting-guard", null))).endsWith("code-wanted");
    assertThat(type(signIn("lanting-guard", "12"))).endsWith("wrong-code");
    String code = OneTimeCodes.at(secret, now().plusSeconds(30));
    assertThat(signIn("lanting-guard", code).status()).isEqualTo(200);
    Caller.Answer again = signIn("lanting-guard", code);
    assertThat(again.status()).as("used before").isEqualTo(401);
    assertThat(type(again)).endsWith("wrong-code");
  }

  @Test
  void a_recovery_code_stands_in_once_and_new_ones_void_the_old() {
    Caller captain = Caller.signedIn(port, "lanting-captain");
    List<String> codes = enrol(captain, secret(captain.call("POST", FACTOR, null)));
    assertThat(
            signIn("lanting-captain", codes.getFirst().toUpperCase(java.util.Locale.ROOT)).status())
        .isEqualTo(200);
    assertThat(type(signIn("lanting-captain", codes.getFirst()))).endsWith("wrong-code");
    assertThat(captain.call("GET", FACTOR, null).json().path("recovery_left").asInt()).isEqualTo(9);
    JsonNode fresh = captain.call("POST", FACTOR + "/recovery", null).json().path("codes");
    assertThat(type(signIn("lanting-captain", codes.get(1)))).endsWith("wrong-code");
    assertThat(signIn("lanting-captain", fresh.get(0).asString()).status()).isEqualTo(200);
    assertThat(acts())
        .contains("set-second-factor", "used-recovery-code", "renewed-recovery-codes");
    assertThat(captain.call("DELETE", FACTOR, null).status()).isEqualTo(204);
    assertThat(signIn("lanting-captain", null).status()).isEqualTo(200);
  }

  @Test
  void somebody_with_a_factor_enrols_at_a_shared_machine_only_with_a_code() {
    Caller machine = Caller.signedIn(port, "lanting-desk");
    Caller second = Caller.signedIn(port, "lanting-desk2");
    byte[] secret = secret(second.call("POST", FACTOR, null));
    enrol(second, secret);
    String body =
        "{\"username\":\"lanting-desk2\",\"password\":\"zhishou-demo\",\"pin\":\"4071\"%s}";
    Caller.Answer refused = machine.call("POST", SESSION + "/people", body.formatted(""));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/code");
    String code = ",\"code\":\"" + OneTimeCodes.at(secret, now().plusSeconds(30)) + "\"";
    assertThat(machine.call("POST", SESSION + "/people", body.formatted(code)).status())
        .isEqualTo(200);
  }

  @Test
  void who_runs_accounts_removes_a_lost_factor_and_signs_out_what_was_lost() {
    Caller lost = Caller.signedIn(port, "lanting-engineer");
    String path = "/api/v1/accounts/" + account("lanting-engineer") + "/second-factor";
    enrol(lost, secret(lost.call("POST", FACTOR, null)));
    assertThat(as("lanting-manager").call("DELETE", path, null).status()).isEqualTo(404);
    assertThat(as("admin").call("DELETE", path, null).status()).isEqualTo(200);
    assertThat(as("admin").call("DELETE", path, null).status()).isEqualTo(404);
    assertThat(lost.call("GET", SESSION, null).status()).isEqualTo(401);
    assertThat(signIn("lanting-engineer", null).status()).isEqualTo(200);
    assertThat(acts()).contains("removed-second-factor");
  }

  private List<String> acts() {
    Caller.Answer answer = as("admin").call("GET", "/api/v1/audit?limit=200", null);
    return answer
        .json()
        .path("items")
        .valueStream()
        .map(one -> one.path("act").asString())
        .toList();
  }
}
