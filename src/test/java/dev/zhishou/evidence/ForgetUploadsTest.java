package dev.zhishou.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zhishou.TestDatabase;
import dev.zhishou.TestServer;
import dev.zhishou.access.Caller;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Files that nobody speaks of go after seven days; all others stay for as long as they are spoken
/// of. On the clock that runs ahead.
@Tag("database")
class ForgetUploadsTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  @Test
  void what_no_event_names_goes_after_seven_days_and_what_one_names_never() throws Exception {
    try (TestServer server = TestServer.on(DATABASE, "zhishou.at-work=false")) {
      Caller guard = Caller.signedIn(server.port(), "lanting-guard");
      String attached = uploaded(guard, 1);
      String drawn = uploaded(guard, 2);
      String nobodys = uploaded(guard, 3);
      String again = uploaded(guard, 4);
      String caseId = opened(guard);
      command(guard, caseId, "\"do\": \"attach\", \"files\": [\"%s\"]", attached);

      days(6, server);
      assertThat(there(guard, attached, drawn, nobodys, again)).isEqualTo("1111");

      uploaded(guard, 4);
      command(guard, caseId, "\"do\": \"attach\", \"files\": [\"%s\"]", drawn);
      days(8, server);
      assertThat(there(guard, attached, drawn, nobodys, again)).isEqualTo("1101");
      assertThat(file(guard, caseId, attached)).isEqualTo(200);

      days(30, server);
      assertThat(there(guard, attached, drawn, nobodys, again)).isEqualTo("1100");
      assertThat(file(guard, caseId, drawn)).isEqualTo(200);
      assertThat(uploaded(guard, 3)).as("it may come back").isEqualTo(nobodys);
      assertThat(there(guard, nobodys)).isEqualTo("1");
    }
  }

  private static void days(int ahead, TestServer server) {
    DATABASE.asOwner("update installation set ahead_ms = " + Duration.ofDays(ahead).toMillis());
    Clock clock = server.part(Clock.class);
    Instant then = Instant.now(Clock.systemUTC()).plus(Duration.ofDays(ahead)).minusSeconds(60);
    await().until(() -> clock.instant().isAfter(then));
    server.part(ForgetUploads.class).run();
  }

  private static int file(Caller caller, String caseId, String hash) {
    return caller.call("GET", "/api/v1/cases/" + caseId + "/evidence/" + hash, null).status();
  }

  private static String there(Caller caller, String... hashes) {
    StringBuilder there = new StringBuilder();
    for (String hash : hashes) {
      int status = caller.call("HEAD", "/api/v1/evidence/" + hash, null).status();
      there.append(status == 200 ? '1' : '0');
    }
    return there.toString();
  }

  private static String uploaded(Caller caller, int number) throws Exception {
    ByteBuffer png = ByteBuffer.allocate(64);
    png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    png.putInt(13).put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(number).putInt(1);
    String hash =
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(png.array()));
    assertThat(caller.put("/api/v1/evidence/" + hash, png.array()).status()).isBetween(200, 201);
    return hash;
  }

  private static String opened(Caller caller) {
    String body =
        "{\"procedure\": \"lift-entrapment\", \"community\": \"lanting\", \"answers\": {}}";
    return caller.call("POST", "/api/v1/cases", body).json().path("id").asString();
  }

  private static void command(Caller caller, String caseId, String deed, String hash) {
    String body =
        "{\"commands\": [{\"id\": \"" + UUID.randomUUID() + "\", " + deed.formatted(hash) + "}]}";
    Caller.Answer answer = caller.call("POST", "/api/v1/cases/" + caseId + "/commands", body);
    assertThat(answer.json().at("/results/0/outcome").asString())
        .as(answer.body())
        .isEqualTo("accepted");
  }
}
