package dev.zhishou.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.TestDatabase;
import dev.zhishou.TestServer;
import dev.zhishou.access.Caller;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Tokens that people make in the console.
@Tag("database")
class TokensOverHttpTest {
  private static final String TOKENS = "/api/v1/tokens";

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.on(DATABASE);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void a_token_is_shown_once_reads_as_its_account_does_and_ends_when_it_is_revoked()
      throws Exception {
    Caller desk = signedIn("lanting-desk");
    JsonNode made = made(desk, "\"read\"", 7, null);
    String text = made.path("text").asString();
    String id = made.at("/token/id").asString();
    assertThat(text).startsWith("zst_").hasSizeGreaterThan(40);
    assertThat(get(text, "/api/v1/homes?community=lanting&limit=1")).isEqualTo(200);
    assertThat(get(text, "/api/v1/homes?community=binhe&limit=1")).isEqualTo(404);
    assertThat(post(text, "/api/v1/reports", "{}")).isEqualTo(403);
    assertThat(post(text, TOKENS, "{}")).as("a token makes no tokens").isEqualTo(403);

    JsonNode listed = desk.call("GET", TOKENS, null).json().at("/items/0");
    assertThat(listed.path("id").asString()).isEqualTo(id);
    assertThat(listed.path("last_used_at").asString()).isNotEmpty();
    assertThat(desk.call("GET", TOKENS, null).body()).doesNotContain(text);
    assertThat(DATABASE.count("audit where act = 'made-token' and subject = '" + id + "'"))
        .isEqualTo(1);

    assertThat(signedIn("lanting-guard").call("DELETE", TOKENS + "/" + id, null).status())
        .as("another's token does not exist")
        .isEqualTo(404);
    assertThat(desk.call("DELETE", TOKENS + "/" + id, null).status()).isEqualTo(204);
    assertThat(get(text, "/api/v1/homes?community=lanting&limit=1")).isEqualTo(401);
    assertThat(DATABASE.count("audit where act = 'revoked-token' and subject = '" + id + "'"))
        .isEqualTo(1);
  }

  @Test
  void who_runs_accounts_gives_another_no_token_that_reads() {
    Caller admin = signedIn("admin");
    String desk =
        signedIn("lanting-desk")
            .call("GET", "/api/v1/session", null)
            .json()
            .at("/account/id")
            .asString();
    assertThat(made(admin, "\"alarm\"", 30, desk).at("/token/account/id").asString())
        .isEqualTo(desk);
    assertThat(admin.call("POST", TOKENS, body("\"read\"", 30, desk)).status()).isEqualTo(422);
    assertThat(admin.call("POST", TOKENS, body("\"alarm\",\"all\"", 30, desk)).status())
        .isEqualTo(422);
    assertThat(signedIn("lanting-guard").call("POST", TOKENS, body("\"alarm\"", 30, desk)).status())
        .isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no grant | {\"name\":\"x\",\"grants\":[],\"expires_at\":\"2099-01-01T00:00:00Z\"}",
        "for ever | {\"name\":\"x\",\"grants\":[\"read\"]}",
        "too long | {\"name\":\"x\",\"grants\":[\"read\"],\"expires_at\":\"2099-01-01T00:00:00Z\"}",
        "over | {\"name\":\"x\",\"grants\":[\"read\"],\"expires_at\":\"2020-01-01T00:00:00Z\"}",
        "a queue's | {\"name\":\"x\",\"grants\":[\"sync\"],\"expires_at\":\"2020-01-01T00:00:00Z\"}",
        "unknown | {\"name\":\"x\",\"grants\":[\"root\"],\"expires_at\":\"2020-01-01T00:00:00Z\"}",
        "no name | {\"grants\":[\"read\"],\"expires_at\":\"2020-01-01T00:00:00Z\"}",
      })
  void what_is_no_token_is_refused(String what, String body) {
    assertThat(signedIn("lanting-desk").call("POST", TOKENS, body).status())
        .as(what)
        .isEqualTo(422);
  }

  @Test
  void a_resident_has_none() {
    assertThat(signedIn("lanting-1-101").call("GET", TOKENS, null).status()).isEqualTo(403);
  }

  private static JsonNode made(Caller who, String grants, int days, String account) {
    Caller.Answer answer = who.call("POST", TOKENS, body(grants, days, account));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json();
  }

  private static String body(String grants, int days, String account) {
    return "{\"name\":\"门禁\",\"grants\":[%s],\"expires_at\":\"%s\"%s}"
        .formatted(
            grants,
            Instant.now().plus(Duration.ofDays(days)),
            account == null ? "" : ",\"account\":\"" + account + "\"");
  }

  private static Caller signedIn(String username) {
    return Caller.signedIn(server.port(), username);
  }

  private static int get(String token, String path) throws Exception {
    return send(token, request(path).GET());
  }

  private static int post(String token, String path, String body) throws Exception {
    return send(
        token,
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private static int send(String token, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            request.header("Authorization", "Bearer " + token).build(),
            HttpResponse.BodyHandlers.ofString())
        .statusCode();
  }
}
