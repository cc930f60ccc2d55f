package dev.zhishou.casework.erasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zhishou.Commands;
import dev.zhishou.TestDatabase;
import dev.zhishou.TestServer;
import dev.zhishou.access.Caller;
import dev.zhishou.platform.postgres.TestCluster;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A backup knows nothing of what was erased after it was made; a restore does.
@Tag("database")
class RestoreErasesAgainTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;

  @Test
  void what_was_erased_after_the_backup_is_erased_again_in_the_data_folder_and_elsewhere()
      throws Exception {
    Path backup = folder.resolve("backup");
    Path list = DATABASE.data().resolve("erasures.jsonl");
    String caseId;
    int seq;
    try (TestServer server = TestServer.on(DATABASE)) {
      Caller desk = Caller.signedIn(server.port(), "lanting-desk");
      caseId = opened(desk);
      command(desk, caseId, "\"do\": \"note\", \"text\": \"张三说他有心脏病\"");
      seq = event(desk, caseId, "Noted").path("seq").asInt();
      call("backup", backup.toString(), "--data", at(DATABASE.data()), "--database", url());
      Caller manager = Caller.signedIn(server.port(), "lanting-manager");
      command(
          manager,
          caseId,
          "\"do\": \"erase\", \"reason\": \"本人要求\", \"what\": [{\"seq\": "
              + seq
              + ", \"name\": \"command/text\"}]");
      await().atMost(PATIENCE).until(() -> Files.exists(list));
      assertThat(Files.readString(list)).contains(caseId).doesNotContain("心脏病");
    }

    String same = TestCluster.shared().empty("again").withOwner();
    call("restore", backup.toString(), "--data", at(DATABASE.data()), "--database", same);
    isErased(DATABASE.data(), same, caseId, seq);

    Path other = folder.resolve("other");
    Files.createDirectories(other.resolve("keys"));
    Files.copy(DATABASE.data().resolve("keys/master.key"), other.resolve("keys/master.key"));
    String elsewhere = TestCluster.shared().empty("elsewhere").withOwner();
    String[] restore = {"restore", backup.toString(), "--data", at(other), "--database", elsewhere};
    call(
        Stream.concat(Stream.of(restore), Stream.of("--erasures", at(list)))
            .toArray(String[]::new));
    isErased(other, elsewhere, caseId, seq);
  }

  private static void isErased(Path data, String database, String caseId, int seq) {
    try (TestServer server =
        TestServer.on(data, "zhishou.database=" + database, "zhishou.at-work=false")) {
      Caller desk = Caller.signedIn(server.port(), "lanting-desk");
      JsonNode noted = event(desk, caseId, "Noted");
      assertThat(noted.path("seq").asInt()).isEqualTo(seq);
      JsonNode erased = event(desk, caseId, "Erased");
      assertThat(noted.at("/private/command~1text/erased").asInt())
          .as(noted.toString())
          .isEqualTo(erased.path("seq").asInt());
      assertThat(erased.at("/actor/name").asString() + erased.at("/actor").toString())
          .as("done by the system, on the record")
          .doesNotContain("account");
    }
  }

  private static String opened(Caller desk) {
    String body =
        "{\"procedure\": \"lift-entrapment\", \"community\": \"lanting\", \"answers\": {}}";
    return desk.call("POST", "/api/v1/cases", body).json().path("id").asString();
  }

  private static void command(Caller caller, String caseId, String rest) {
    String body = "{\"commands\": [{\"id\": \"" + UUID.randomUUID() + "\", " + rest + "}]}";
    Caller.Answer answer = caller.call("POST", "/api/v1/cases/" + caseId + "/commands", body);
    assertThat(answer.json().at("/results/0/outcome").asString())
        .as(answer.body())
        .isEqualTo("accepted");
  }

  private static JsonNode event(Caller caller, String caseId, String type) {
    JsonNode all = caller.call("GET", "/api/v1/cases/" + caseId + "/events?limit=200", null).json();
    return all.path("items")
        .valueStream()
        .filter(event -> event.path("type").asString().equals(type))
        .findFirst()
        .orElseThrow(() -> new AssertionError(type + " is not there: " + all));
  }

  private static void call(String... arguments) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream to = new PrintStream(said, true, StandardCharsets.UTF_8);
    assertThat(Commands.run(List.of(arguments), to, to))
        .as(said.toString(StandardCharsets.UTF_8))
        .isZero();
  }

  private static String url() {
    return DATABASE.url();
  }

  private static String at(Path path) {
    return path.toString();
  }
}
