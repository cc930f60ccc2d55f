package dev.zhishou.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.TestDatabase;
import dev.zhishou.TestServer;
import dev.zhishou.access.Caller;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Signing in by a provider of the company's own, with a real one on the loopback: the whole round,
/// and what somebody may try in between.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class OidcOverHttpTest {
  private static final String SESSION = "/api/v1/session";
  private static final String OIDC = "/api/v1/session/oidc";

  @RegisterExtension final TestDatabase database = TestDatabase.fresh();

  private final CompanyProvider provider = new CompanyProvider();
  private final TestServer server =
      TestServer.on(
          database,
          "zhishou.oidc.issuer=" + provider.issuer(),
          "zhishou.oidc.client-id=zhishou",
          "zhishou.oidc.client-secret=between-us",
          "zhishou.oidc.name=公司账号");
  private final String house = "http://127.0.0.1:" + server.port();

  OidcOverHttpTest() {
    provider.sendsBackTo(house + OIDC + "/return");
  }

  @AfterEach
  void tellTheTruth() {
    provider.tellsTheTruth();
  }

  @AfterAll
  void stop() {
    server.close();
    provider.close();
  }

  /// A browser: what comes back is a status and where it is sent.
  private final class Browser {
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

    HttpResponse<String> send(HttpRequest.Builder request) {
      try {
        return client.send(
            request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
      } catch (java.io.IOException broken) {
        throw new IllegalStateException(broken);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    /// Begins, and says where the provider is asked.
    String begin(String to) {
      HttpResponse<String> answer =
          send(
              HttpRequest.newBuilder(URI.create(house + OIDC))
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString("{\"to\":\"" + to + "\"}")));
      assertThat(answer.statusCode()).isEqualTo(200);
      return json(answer).path("address").asString();
    }

    /// Signs in at the provider; says where it sends the browser back.
    String asks(String address, String username) {
      String back =
          sentTo(
              send(
                  HttpRequest.newBuilder(URI.create(address))
                      .header("Accept", "text/html")
                      .header("X-Person", username)));
      assertThat(back).as("the provider lets him in").contains("code=");
      return back;
    }

    String follows(String address) {
      return sentTo(send(HttpRequest.newBuilder(URI.create(address))));
    }

    /// The whole round.
    String signsIn(String username, String to) {
      return follows(asks(begin(to), username));
    }

    String session() {
      return cookies.getCookieStore().getCookies().stream()
          .filter(one -> one.getName().equals("zs_session"))
          .map(java.net.HttpCookie::getValue)
          .findFirst()
          .orElseThrow();
    }

    /// Who the house thinks he is; empty: nobody.
    String who() {
      HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(house + SESSION)));
      return json(answer).at("/account/username").asString("");
    }
  }

  private static String sentTo(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.builder().build().readTree(answer.body());
  }

  @Test
  void who_the_provider_knows_is_signed_in_with_a_new_session_and_lands_where_he_wanted() {
    Caller nobody = Caller.anonymous(server.port());
    assertThat(nobody.call("GET", OIDC, null).json().path("name").asString()).isEqualTo("公司账号");
    Browser browser = new Browser();
    String address = browser.begin("/desk/cases");
    assertThat(address).startsWith(provider.issuer()).contains("code_challenge_method=S256");
    String planted = browser.session();
    String back = browser.asks(address, "Lanting-Desk");
    assertThat(back).startsWith(house + OIDC + "/return?");
    assertThat(browser.follows(back)).isEqualTo("/desk/cases");
    assertThat(browser.who()).isEqualTo("lanting-desk");
    assertThat(browser.session()).as("the session is a new one").isNotEqualTo(planted);
    HttpResponse<String> dangerous =
        browser.send(
            HttpRequest.newBuilder(URI.create(house + SESSION + "/passkeys/challenge"))
                .header("X-CSRF-Token", csrf(browser))
                .POST(HttpRequest.BodyPublishers.noBody()));
    assertThat(json(dangerous).path("type").asString()).endsWith("prove-again");
  }

  private String csrf(Browser browser) {
    return json(browser.send(HttpRequest.newBuilder(URI.create(house + SESSION))))
        .at("/csrf/token")
        .asString();
  }

  @Test
  void an_answer_is_taken_once_and_only_in_the_browser_that_asked() {
    Browser browser = new Browser();
    String back = browser.asks(browser.begin("/desk"), "lanting-guard");
    Browser victim = new Browser();
    assertThat(victim.follows(back)).isEqualTo("/desk?signin=late");
    victim.begin("/admin");
    assertThat(victim.follows(back)).as("the state is another's").isEqualTo("/admin?signin=late");
    assertThat(victim.who()).isEmpty();
    assertThat(browser.follows(back)).isEqualTo("/desk");
    assertThat(browser.follows(back)).as("again").isEqualTo("/desk?signin=late");
    String code = back.replaceAll(".*[?&]code=([^&]+).*", "$1");
    String state = victim.begin("/desk").replaceAll(".*[?&]state=([^&]+).*", "$1");
    assertThat(victim.follows(house + OIDC + "/return?code=" + code + "&state=" + state))
        .as("a used code with a good state")
        .isEqualTo("/desk?signin=refused");
    state = victim.begin("/desk").replaceAll(".*[?&]state=([^&]+).*", "$1");
    assertThat(victim.follows(house + OIDC + "/return?error=access_denied&state=" + state))
        .isEqualTo("/desk?signin=left");
    assertThat(victim.who()).isEmpty();
  }

  @Test
  void a_code_that_another_browser_was_given_is_not_good() {
    Browser attacker = new Browser();
    String back = attacker.asks(attacker.begin("/desk"), "lanting-guard");
    String code = back.replaceAll(".*[?&]code=([^&]+).*", "$1");
    Browser victim = new Browser();
    String state = victim.begin("/desk").replaceAll(".*[?&]state=([^&]+).*", "$1");
    assertThat(victim.follows(house + OIDC + "/return?code=" + code + "&state=" + state))
        .as("its verifier is the attacker's")
        .isEqualTo("/desk?signin=refused");
    assertThat(victim.who()).isEmpty();
  }

  @Test
  void whom_we_do_not_know_or_no_longer_let_in_gets_no_session() {
    Browser stranger = new Browser();
    assertThat(stranger.signsIn("stranger", "/admin")).isEqualTo("/admin?signin=unknown");
    assertThat(stranger.who()).isEmpty();
    Caller admin = Caller.signedIn(server.port(), "admin");
    Caller leaver = Caller.signedIn(server.port(), "lanting-cleaner");
    String id = leaver.call("GET", SESSION, null).json().at("/account/id").asString();
    String disable = "/api/v1/accounts/" + id + "/disabled";
    assertThat(admin.call("POST", disable, "{\"disabled\":true}").status()).isEqualTo(200);
    Browser browser = new Browser();
    assertThat(browser.signsIn("lanting-cleaner", "/desk")).isEqualTo("/desk?signin=unknown");
    assertThat(browser.who()).isEmpty();
    assertThat(admin.call("POST", disable, "{\"disabled\":false}").status()).isEqualTo(200);
    assertThat(browser.signsIn("lanting-cleaner", "/desk")).isEqualTo("/desk");
  }

  @Test
  void what_the_provider_says_must_hold() {
    Browser browser = new Browser();
    provider.lies("nonce", "another");
    assertThat(browser.signsIn("lanting-desk", "/desk")).isEqualTo("/desk?signin=refused");
    provider.tellsTheTruth();
    provider.lies("iss", "https://login.evil.example");
    assertThat(browser.signsIn("lanting-desk", "/desk")).isEqualTo("/desk?signin=refused");
    provider.tellsTheTruth();
    provider.lies("aud", List.of("another-client"));
    assertThat(browser.signsIn("lanting-desk", "/desk")).isEqualTo("/desk?signin=refused");
    provider.tellsTheTruth();
    provider.lies("iat", Instant.EPOCH);
    provider.lies("exp", Instant.EPOCH.plusSeconds(3600));
    assertThat(browser.signsIn("lanting-desk", "/desk")).isEqualTo("/desk?signin=refused");
    provider.tellsTheTruth();
    provider.signsFalsely();
    assertThat(browser.signsIn("lanting-desk", "/desk")).isEqualTo("/desk?signin=refused");
    provider.tellsTheTruth();
    provider.lies("preferred_username", "");
    assertThat(browser.signsIn("lanting-desk", "/desk")).isEqualTo("/desk?signin=refused");
    assertThat(browser.who()).isEmpty();
    provider.tellsTheTruth();
    assertThat(browser.signsIn("lanting-desk", "/desk")).as("the truth").isEqualTo("/desk");
  }

  @Test
  void it_leads_to_none_but_our_own_doors() {
    for (String elsewhere :
        List.of(
            "https://evil.example/desk",
            "//evil.example",
            "/desk/..//evil.example",
            "/desk\\\\evil.example",
            "/desker",
            "/api/v1/session",
            "/desk//evil.example",
            "javascript:alert(1)")) {
      assertThat(new Browser().signsIn("lanting-desk", elsewhere)).as(elsewhere).isEqualTo("/desk");
    }
    assertThat(new Browser().signsIn("lanting-desk", "/admin/people")).isEqualTo("/admin/people");
  }
}
