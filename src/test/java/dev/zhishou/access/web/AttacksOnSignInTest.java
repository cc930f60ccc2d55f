package dev.zhishou.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// What somebody outside may try at the door.
@ExtendWith(OutputCaptureExtension.class)
class AttacksOnSignInTest extends OverHttp {
  private static final String RIGHT =
      "{\"username\":\"lanting-guard\",\"password\":\"zhishou-demo\"}";
  private final HttpClient bare = HttpClient.newHttpClient();

  private HttpResponse<String> send(String method, String path, String cookie, String body)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    return bare.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String session(HttpResponse<String> response) {
    return response.headers().allValues("Set-Cookie").stream()
        .filter(one -> one.startsWith("zs_session="))
        .map(one -> one.substring(0, one.indexOf(';')))
        .findFirst()
        .orElse("");
  }

  @Test
  void a_session_id_that_was_planted_is_never_taken_over() throws Exception {
    String planted =
        "zs_session="
            + Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes("UTF-8"));
    HttpResponse<String> in = send("POST", "/api/v1/session", planted, RIGHT);
    assertThat(in.statusCode()).isEqualTo(200);
    assertThat(session(in)).isNotEmpty().isNotEqualTo(planted);
    assertThat(send("GET", "/api/v1/session", planted, "").statusCode()).isEqualTo(401);
    HttpResponse<String> again = send("POST", "/api/v1/session", session(in), RIGHT);
    assertThat(session(again)).isNotEmpty().isNotEqualTo(session(in));
    assertThat(send("GET", "/api/v1/session", session(in), "").statusCode())
        .as("the id from before the sign-in")
        .isEqualTo(401);
  }

  @Test
  void cookies_are_beyond_scripts_and_foreign_sites() throws Exception {
    List<String> cookies =
        send("POST", "/api/v1/session", "", RIGHT).headers().allValues("Set-Cookie");
    assertThat(cookies).hasSize(2).allMatch(one -> one.contains("HttpOnly"));
    assertThat(cookies).allMatch(one -> one.contains("SameSite=Lax"));
  }

  @Test
  void no_call_about_ones_sign_in_works_without_the_csrf_header() {
    Caller foreign = Caller.signedIn(port, "lanting-guard").withoutCsrf();
    for (String call :
        List.of(
            "PUT /api/v1/session/password",
            "POST /api/v1/session/proof",
            "POST /api/v1/session/people",
            "POST /api/v1/session/switch",
            "DELETE /api/v1/session/people/" + UUID.randomUUID(),
            "DELETE /api/v1/session/devices/" + UUID.randomUUID(),
            "DELETE /api/v1/session/devices",
            "DELETE /api/v1/session")) {
      String[] words = call.split(" ");
      Caller.Answer answer = foreign.call(words[0], words[1], "{}");
      assertThat(answer.status()).as(call).isEqualTo(403);
      assertThat(answer.json().path("type").asString()).as(call).endsWith("csrf");
    }
  }

  @Test
  void nothing_sends_the_browser_to_another_house() throws Exception {
    for (String path :
        List.of(
            "/desk?next=https://evil.example/",
            "/admin//evil.example/",
            "/admin/%2F%2Fevil.example",
            "/field/%5Cevil.example",
            "/password.html?next=//evil.example")) {
      HttpResponse<String> answer = send("GET", path, "", "");
      assertThat(answer.headers().firstValue("Location").orElse("")).as(path).isEmpty();
      assertThat(answer.statusCode() / 100).as(path).isNotEqualTo(3);
    }
  }

  @Test
  void what_is_typed_at_the_door_reaches_no_log(CapturedOutput output) throws Exception {
    String hostile =
        "{\"username\":\"x\\r\\n2026-11-22 ERROR planted\\u001b[31m\",\"password\":\"secret-Planted\"}";
    assertThat(send("POST", "/api/v1/session", "", hostile).statusCode()).isEqualTo(401);
    String link = "{\"token\":\"planted\\nline\",\"password\":\"secret-Planted\"}";
    assertThat(send("POST", "/api/v1/password-link", "", link).statusCode()).isEqualTo(404);
    assertThat(output.getAll()).doesNotContain("planted").doesNotContain("secret-Planted");
  }
}
