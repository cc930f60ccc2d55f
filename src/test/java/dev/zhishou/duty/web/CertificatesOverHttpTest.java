package dev.zhishou.duty.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.TestDatabase;
import dev.zhishou.TestServer;
import dev.zhishou.access.Caller;
import dev.zhishou.time.Moments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// Certificates are written, warned of before they run out, and shown masked; a calendar reads its
/// person's turns by its token only.
@Tag("database")
class CertificatesOverHttpTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final String CERTIFICATES = "/api/v1/certificates";

  @Test
  void a_certificate_is_warned_of_before_it_runs_out_and_its_number_is_masked() {
    try (TestServer server = TestServer.on(DATABASE)) {
      Caller chief = Caller.signedIn(server.port(), "lanting-chief");
      LocalDate today = Moments.dayOf(Instant.now(Clock.systemUTC()));
      JsonNode made = written(chief, "POST", CERTIFICATES, today.plusDays(7));
      assertThat(made.path("state").asString()).isEqualTo("7");
      assertThat(made.path("number").asString()).isEqualTo("33••••97");
      String own = CERTIFICATES + "/" + made.path("id").asString();
      assertThat(written(chief, "PUT", own, today.plusDays(30)).path("state").asString())
          .isEqualTo("30");
      assertThat(written(chief, "PUT", own, today.plusDays(60)).path("state").asString())
          .isEqualTo("60");
      assertThat(written(chief, "PUT", own, today.plusDays(61)).path("state").asString())
          .isEqualTo("good");
      assertThat(written(chief, "PUT", own, today.minusDays(1)).path("state").asString())
          .isEqualTo("expired");
      Caller.Answer list = chief.call("GET", CERTIFICATES, null);
      assertThat(list.body()).contains("33••••97").doesNotContain("3301061980");
      Caller guard = Caller.signedIn(server.port(), "lanting-guard");
      assertThat(guard.call("GET", CERTIFICATES, null).status()).isEqualTo(403);
      assertThat(chief.call("POST", CERTIFICATES, "{}").json().path("errors").size()).isEqualTo(5);
    }
  }

  @Test
  void a_calendar_reads_its_persons_turns_until_the_token_is_revoked() {
    try (TestServer server = TestServer.on(DATABASE)) {
      Caller guard = Caller.signedIn(server.port(), "lanting-guard");
      Caller nobody = Caller.anonymous(server.port());
      String path = guard.call("POST", "/api/v1/duties/feed", "{}").json().path("path").asString();
      Caller.Answer calendar = nobody.call("GET", path, null);
      assertThat(calendar.status()).isEqualTo(200);
      assertThat(calendar.body()).startsWith("BEGIN:VCALENDAR\r\n").contains("SUMMARY:");
      assertThat(nobody.call("GET", "/api/v1/duties.ics?token=guess", null).status())
          .isEqualTo(404);
      assertThat(nobody.call("GET", "/api/v1/duties.ics", null).status()).isEqualTo(404);
      assertThat(guard.call("DELETE", "/api/v1/duties/feed", null).status()).isEqualTo(204);
      assertThat(nobody.call("GET", path, null).status()).isEqualTo(404);
    }
  }

  private static JsonNode written(Caller caller, String method, String path, LocalDate until) {
    String staff = caller.call("GET", "/api/v1/session", null).json().at("/account/id").asString();
    String number = method.equals("POST") ? "\"number\": \"330106198001011297\"," : "";
    String body =
        """
        {"community": "lanting", "account": "%s", "kind": "lift", %s "from": "2020-01-01",
         "until": "%s"}
        """
            .formatted(staff, number, until);
    Caller.Answer answer = caller.call(method, path, body);
    assertThat(answer.status()).as(answer.body()).isIn(200, 201);
    return answer.json();
  }
}
