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
    String report;
    String person;
    try (TestServer server = TestServer.on(DATABASE)) {
      Caller desk = Caller.signedIn(server.port(), "lanting-desk");
      caseId = opened(desk);
      command(desk, caseId, "\"do\": \"note\", \"text\": \"张三说他有心脏病\"");
      seq = event(desk, caseId, "Noted").path("seq").asInt();
      report = reportedLongAgo(desk);
      call("backup", backup.toString(), "--data", at(DATABASE.data()), "--database", url());
      Caller manager = Caller.signedIn(server.port(), "lanting-manager");
      command(
          manager,
          caseId,
          "\"do\": \"erase\", \"reason\": \"本人要求\", \"what\": [{\"seq\": "
              + seq
              + ", \"name\": \"command/text\"}]");
      person = erased(manager);
      await().atMost(PATIENCE).until(() -> Files.readString(list).contains(caseId));
      assertThat(Files.readString(list)).contains(person).doesNotContain("心脏病");
    }

    String same = TestCluster.shared().empty("again").withOwner();
    call("restore", backup.toString(), "--data", at(DATABASE.data()), "--database", same);
    isErased(DATABASE.data(), same, new Erased(caseId, seq, person, report));

    Path other = folder.resolve("other");
    Files.createDirectories(other.resolve("keys"));
    Files.copy(DATABASE.data().resolve("keys/master.key"), other.resolve("keys/master.key"));
    String elsewhere = TestCluster.shared().empty("elsewhere").withOwner();
    String[] restore = {"restore", backup.toString(), "--data", at(other), "--database", elsewhere};
    call(
        Stream.concat(Stream.of(restore), Stream.of("--erasures", at(list)))
            .toArray(String[]::new));
    isErased(other, elsewhere, new Erased(caseId, seq, person, report));
  }

  private record Erased(String caseId, int seq, String person, String report) {}

  private static void isErased(Path data, String database, Erased erased) {
    try (TestServer server =
        TestServer.on(data, "zhishou.database=" + database, "zhishou.at-work=false")) {
      Caller desk = Caller.signedIn(server.port(), "lanting-desk");
      JsonNode noted = event(desk, erased.caseId(), "Noted");
      assertThat(noted.path("seq").asInt()).isEqualTo(erased.seq());
      JsonNode event = event(desk, erased.caseId(), "Erased");
      assertThat(noted.at("/private/command~1text/erased").asInt())
          .as(noted.toString())
          .isEqualTo(event.path("seq").asInt());
      Caller manager = Caller.signedIn(server.port(), "lanting-manager");
      assertThat(manager.call("GET", "/api/v1/people/" + erased.person(), null).status())
          .as("although he lived there when the backup was made")
          .isEqualTo(404);
      Caller.Answer report = desk.call("GET", "/api/v1/reports/" + erased.report(), null);
      assertThat(report.status()).as(report.body()).isEqualTo(200);
      assertThat(report.body()).as("past its time").doesNotContain("挡路", "13933330000");
      assertThat(event.at("/actor/name").asString() + event.at("/actor").toString())
          .as("done by the system, on the record")
          .doesNotContain("account");
    }
  }

  /// A report that the next night erases.
  private static String reportedLongAgo(Caller desk) {
    String body =
        """
        {"text":"门口有辆车挡路","channel":"phone","community":"lanting",
         "reporter":{"name":"李四","phone":"13933330000"}}
        """;
    String id = desk.call("POST", "/api/v1/reports", body).json().path("id").asString();
    DATABASE.asOwner(
        "update report set received_at = received_at - interval '800 days' where id = '"
            + id
            + "'");
    return id;
  }

  /// Somebody who moved out and asked for it.
  private static String erased(Caller manager) {
    String id =
        manager.call("GET", "/api/v1/people?limit=1", null).json().at("/items/0/id").asString();
    DATABASE.asOwner("delete from residence where person_id = '" + id + "'");
    String path = "/api/v1/people/" + id + "/erasure";
    assertThat(manager.call("POST", path, "{\"reason\":\"本人要求\"}").status()).isEqualTo(204);
    return id;
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
