package dev.zhishou.duty.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.zhishou.TestDatabase;
import dev.zhishou.TestServer;
import dev.zhishou.access.Caller;
import dev.zhishou.notify.Receiver;
import dev.zhishou.platform.followups.RecurringWork;
import dev.zhishou.time.Moments;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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
  private static final Duration LONG = Duration.ofSeconds(60);

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
  void who_holds_it_and_who_writes_rosters_are_told_once_that_it_runs_out() {
    GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    mails.start();
    try (Receiver provider = new Receiver();
        TestServer server = TestServer.on(DATABASE, "zhishou.notify.allow=127.0.0.1")) {
      Caller captain = Caller.signedIn(server.port(), "binhe-captain");
      Caller guard = Caller.signedIn(server.port(), "binhe-guard");
      waysOut(Caller.signedIn(server.port(), "admin"), provider, mails);
      reachedByMail(captain, "captain@example.cn");
      LocalDate today = Moments.dayOf(Instant.now(Clock.systemUTC()));
      JsonNode soon = written(guard, captain, "POST", CERTIFICATES, today.plusDays(7));
      warn(server);
      warn(server);
      assertThat(warnings(guard)).singleElement().asString().contains("电梯作业人员证").contains("7 天");
      assertThat(warnings(captain)).hasSize(1);
      await().atMost(LONG).until(() -> !sms(provider).isEmpty() && mailed(mails).size() == 1);
      assertThat(sms(provider).getFirst()).contains("电梯作业人员证", "还有 7 天到期");
      assertThat(mailed(mails).getFirst()).contains("电梯作业人员证", "还有 7 天到期");
      String own = CERTIFICATES + "/" + soon.path("id").asString();
      written(guard, captain, "PUT", own, today);
      warn(server);
      assertThat(warnings(guard)).anySatisfy(said -> assertThat(said).contains("今天到期"));
      await().atMost(LONG).until(() -> mailed(mails).size() == 2);
      await().atMost(LONG).until(() -> sms(provider).stream().anyMatch(s -> s.contains("今天到期")));
      written(guard, captain, "PUT", own, today.plusYears(1));
      warn(server);
      assertThat(warnings(captain)).as("renewed").isEmpty();
      assertThat(warnings(guard)).isEmpty();
      assertThat(warnings(Caller.signedIn(server.port(), "binhe-cleaner"))).isEmpty();
      assertThat(mailed(mails)).as("once each").hasSize(2);
    } finally {
      mails.stop();
    }
  }

  private static void waysOut(Caller admin, Receiver provider, GreenMail mails) {
    String sms =
        """
        {"channel":"sms","name":"短信","per_second":100,
         "http":{"method":"POST","url":"%s","headers":{"Content-Type":"application/json"},
          "body":"{\\"to\\":\\"{to}\\",\\"text\\":\\"{text}\\"}"}}
        """
            .formatted(provider.url("/sms"));
    String mail =
        """
        {"channel":"mail","name":"邮件","per_second":100,
         "mail":{"host":"127.0.0.1","port":%s,"security":"none","from":"zhishou@example.cn"}}
        """
            .formatted(mails.getSmtp().getPort());
    for (String way : List.of(sms, mail)) {
      Caller.Answer made = admin.call("POST", "/api/v1/gateways", way);
      assertThat(made.status()).as(made.body()).isEqualTo(201);
    }
  }

  private static void reachedByMail(Caller who, String address) {
    String body = "{\"channels\":[\"mail\"],\"mail\":\"" + address + "\"}";
    Caller.Answer kept = who.call("PUT", "/api/v1/reach/mine", body);
    assertThat(kept.status()).as(kept.body()).isEqualTo(200);
  }

  /// What came about the certificate of these tests: others of the demonstration run out too.
  private static List<String> sms(Receiver provider) {
    return provider.got().stream()
        .map(Receiver.Got::body)
        .filter(body -> body.contains("电梯作业人员证"))
        .toList();
  }

  private static List<String> mailed(GreenMail mails) {
    return Arrays.stream(mails.getReceivedMessages())
        .filter(mail -> GreenMailUtil.getHeaders(mail).contains("captain@example.cn"))
        .map(CertificatesOverHttpTest::words)
        .filter(words -> words.contains("电梯作业人员证"))
        .toList();
  }

  private static String words(MimeMessage mail) {
    try {
      return mail.getSubject() + mail.getContent();
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void warn(TestServer server) {
    server.parts(RecurringWork.class).stream()
        .filter(work -> work.name().equals("warn-of-certificates"))
        .findFirst()
        .orElseThrow()
        .run();
  }

  private static List<String> warnings(Caller who) {
    return who.call("GET", "/api/v1/messages/mine", null)
        .json()
        .path("items")
        .valueStream()
        .filter(one -> one.toString().contains("证书"))
        .map(JsonNode::toString)
        .toList();
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
    return written(caller, caller, method, path, until);
  }

  private static JsonNode written(
      Caller holder, Caller caller, String method, String path, LocalDate until) {
    String staff = holder.call("GET", "/api/v1/session", null).json().at("/account/id").asString();
    String community =
        holder.call("GET", "/api/v1/session", null).json().at("/communities/0/code").asString();
    String number = method.equals("POST") ? "\"number\": \"330106198001011297\"," : "";
    String body =
        """
        {"community": "%s", "account": "%s", "kind": "lift", %s "from": "2020-01-01",
         "until": "%s"}
        """
            .formatted(community, staff, number, until);
    Caller.Answer answer = caller.call(method, path, body);
    assertThat(answer.status()).as(answer.body()).isIn(200, 201);
    return answer.json();
  }
}
