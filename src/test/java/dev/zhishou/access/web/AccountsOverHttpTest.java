package dev.zhishou.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import dev.zhishou.platform.clock.HouseClock;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Accounts from their making to their end, over HTTP.
class AccountsOverHttpTest extends OverHttp {
  private static final String ACCOUNTS = "/api/v1/accounts";
  private static final String OWN = "wulin-Qiao-7-bridges";

  private Caller admin() {
    return Caller.signedIn(port, "admin");
  }

  private static String draft(String username, String more) {
    return "{\"username\":\"%s\",\"name\":\"新来的\",\"community\":\"lanting\",\"role\":\"front-desk\"%s}"
        .formatted(username, more);
  }

  private JsonNode made(String username, String more) {
    Caller.Answer answer = admin().call("POST", ACCOUNTS, draft(username, more));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json();
  }

  private int byLink(String link, String password) {
    return Caller.anonymous(port)
        .call(
            "POST",
            "/api/v1/password-link",
            "{\"token\":\"%s\",\"password\":\"%s\"}".formatted(link, password))
        .status();
  }

  private int signIn(String username, String password) {
    return Caller.anonymous(port)
        .call(
            "POST",
            "/api/v1/session",
            "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password))
        .status();
  }

  @Test
  void a_link_sets_the_password_once_and_a_weak_one_leaves_it_good() {
    String link = made("link-user", "").path("link").asString();
    assertThat(byLink(link, "password123456")).isEqualTo(422);
    assertThat(byLink(link, "qwertyuiopasdf")).isEqualTo(422);
    assertThat(byLink(link, OWN)).isEqualTo(204);
    assertThat(byLink(link, OWN + "2")).isEqualTo(404);
    assertThat(signIn("link-user", OWN)).isEqualTo(200);
  }

  @Test
  void a_link_is_too_old_after_a_day() {
    String link = made("late-user", "").path("link").asString();
    ((HouseClock) part(Clock.class)).runAhead(ahead().plusHours(25));
    assertThat(byLink(link, OWN)).isEqualTo(404);
  }

  private Duration ahead() {
    return ((HouseClock) part(Clock.class)).ahead();
  }

  @Test
  void a_password_that_another_chose_opens_nothing_until_it_is_changed() {
    made("told-user", ",\"password\":\"told-by-Telephone-41\"");
    Caller told = Caller.signedIn(port, "told-user", "told-by-Telephone-41");
    JsonNode session = told.call("GET", "/api/v1/session", null).json();
    assertThat(session.at("/account/must_change").asBoolean()).isTrue();
    assertThat(session.path("communities")).isEmpty();
    assertThat(told.call("GET", "/api/v1/cases?community=lanting", null).status()).isEqualTo(404);
    String same = "{\"old\":\"told-by-Telephone-41\",\"password\":\"told-by-Telephone-41\"}";
    assertThat(told.call("PUT", "/api/v1/session/password", same).status()).isEqualTo(422);
    String wrong = "{\"old\":\"no\",\"password\":\"" + OWN + "\"}";
    assertThat(told.call("PUT", "/api/v1/session/password", wrong).status()).isEqualTo(422);
    String right = "{\"old\":\"told-by-Telephone-41\",\"password\":\"" + OWN + "\"}";
    assertThat(told.call("PUT", "/api/v1/session/password", right).status()).isEqualTo(204);
    Caller changed = told.renewed();
    assertThat(changed.call("GET", "/api/v1/cases?community=lanting", null).status())
        .isEqualTo(200);
  }

  @Test
  void changing_the_password_ends_the_other_sessions_and_keeps_ones_own() {
    String link = made("two-screens", "").path("link").asString();
    byLink(link, OWN);
    Caller here = Caller.signedIn(port, "two-screens", OWN);
    Caller there = Caller.signedIn(port, "two-screens", OWN);
    String change = "{\"old\":\"" + OWN + "\",\"password\":\"another-Sentence-9\"}";
    assertThat(here.call("PUT", "/api/v1/session/password", change).status()).isEqualTo(204);
    assertThat(here.call("GET", "/api/v1/session", null).status()).isEqualTo(200);
    assertThat(there.call("GET", "/api/v1/session", null).status()).isEqualTo(401);
  }

  @Test
  void a_deputy_holds_the_role_until_its_end() {
    JsonNode account = made("deputy", "");
    byLink(account.path("link").asString(), OWN);
    String roles = ACCOUNTS + "/" + account.path("id").asString() + "/roles";
    String until = part(Clock.class).instant().plus(Duration.ofHours(2)).toString();
    String lent =
        "{\"community\":\"lanting\",\"role\":\"service-supervisor\",\"until\":\"" + until + "\"}";
    assertThat(admin().call("POST", roles, lent).status()).isEqualTo(200);
    assertThat(rolesOf("deputy")).containsExactly("front-desk", "service-supervisor");
    ((HouseClock) part(Clock.class)).runAhead(ahead().plusHours(3));
    assertThat(rolesOf("deputy")).containsExactly("front-desk");
    assertThat(admin().call("POST", roles, lent).status()).as("over already").isEqualTo(422);
  }

  /// 002-025.
  @Test
  void a_post_that_lacks_somebody_once_its_holder_is_gone_is_to_be_filled() {
    String id =
        admin()
            .call("POST", ACCOUNTS, draft("key-two", "").replace("front-desk", "key-keeper"))
            .json()
            .path("id")
            .asString();
    Caller manager = Caller.signedIn(port, "lanting-service");
    String vacancies = "/api/v1/cases?community=lanting&procedure=vacancy";
    assertThat(manager.call("GET", vacancies, null).json().path("items")).isEmpty();
    String role = ACCOUNTS + "/" + id + "/roles?community=lanting&role=key-keeper";
    assertThat(admin().call("DELETE", role, null).status()).isEqualTo(200);
    JsonNode open = manager.call("GET", vacancies, null).json().path("items");
    assertThat(open).hasSize(1);
    JsonNode answers =
        manager
            .call("GET", "/api/v1/cases/" + open.at("/0/id").asString(), null)
            .json()
            .path("answers");
    assertThat(answers.path("post").asString()).isEqualTo("key-keeper");
    assertThat(answers.path("leaver").asString()).isEqualTo(id);
    assertThat(answers.path("planned").asInt())
        .isEqualTo(2)
        .isEqualTo(answers.path("present").asInt() + 1);
  }

  private List<String> rolesOf(String username) {
    return Caller.signedIn(port, username, OWN)
        .call("GET", "/api/v1/session", null)
        .json()
        .at("/communities/0/roles")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  @Test
  void who_is_disabled_or_reset_is_out_at_once() {
    JsonNode account = made("leaver", "");
    byLink(account.path("link").asString(), OWN);
    String path = ACCOUNTS + "/" + account.path("id").asString();
    Caller leaver = Caller.signedIn(port, "leaver", OWN);
    assertThat(admin().call("POST", path + "/disabled", "{\"disabled\":true}").status())
        .isEqualTo(200);
    assertThat(leaver.call("GET", "/api/v1/session", null).status()).isEqualTo(401);
    assertThat(signIn("leaver", OWN)).isEqualTo(401);
    assertThat(admin().call("POST", path + "/disabled", "{\"disabled\":false}").status())
        .isEqualTo(200);
    Caller back = Caller.signedIn(port, "leaver", OWN);
    Caller.Answer reset = admin().call("POST", path + "/reset", "{}");
    assertThat(reset.json().path("link").asString()).startsWith("zsp_");
    assertThat(back.call("GET", "/api/v1/session", null).status()).isEqualTo(401);
    assertThat(signIn("leaver", OWN)).isEqualTo(401);
  }

  @Test
  void nobody_changes_his_own_roles_and_staff_run_no_accounts() {
    Caller admin = admin();
    String own = ACCOUNTS + "/" + account("admin");
    String role = "{\"community\":\"lanting\",\"role\":\"project-manager\"}";
    assertThat(admin.call("POST", own + "/roles", role).status()).isEqualTo(403);
    assertThat(admin.call("POST", own + "/disabled", "{\"disabled\":true}").status())
        .isEqualTo(403);
    Caller manager = as("lanting-manager");
    assertThat(manager.call("GET", ACCOUNTS, null).status()).isEqualTo(403);
    assertThat(manager.call("POST", ACCOUNTS, draft("puppet", "")).status()).isEqualTo(403);
  }

  @Test
  void all_faults_are_said_at_once_and_a_taken_name_is_refused() {
    String faulty =
        "{\"username\":\"9x\",\"name\":\" \",\"password\":\"short\",\"community\":\"lanting\","
            + "\"role\":\"guard\"}";
    Caller.Answer answer = admin().call("POST", ACCOUNTS, faulty);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("errors").valueStream().map(e -> e.path("pointer").asString()))
        .containsExactly("/username", "/name", "/password");
    assertThat(admin().call("POST", ACCOUNTS, draft("lanting-desk", "")).status()).isEqualTo(422);
    String unknown = draft("no-role", "").replace("front-desk", "resident");
    assertThat(admin().call("POST", ACCOUNTS, unknown).status()).isEqualTo(422);
  }

  @Test
  void a_dangerous_call_asks_for_the_password_again_after_ten_minutes() {
    Caller admin = admin();
    ((HouseClock) part(Clock.class)).runAhead(ahead().plusMinutes(11));
    Caller.Answer refused = admin.call("POST", ACCOUNTS, draft("proven", ""));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.json().path("type").asString()).endsWith("prove-again");
    assertThat(admin.call("POST", "/api/v1/session/proof", "{\"password\":\"no\"}").status())
        .isEqualTo(422);
    assertThat(
            admin.call("POST", "/api/v1/session/proof", "{\"password\":\"zhishou-demo\"}").status())
        .isEqualTo(204);
    assertThat(admin.call("POST", ACCOUNTS, draft("proven", "")).status()).isEqualTo(201);
  }

  @Test
  void a_foreign_page_cannot_make_an_account() {
    assertThat(admin().withoutCsrf().call("POST", ACCOUNTS, draft("csrf", "")).status())
        .isEqualTo(403);
  }
}
