package dev.zhishou.platform.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.TestDatabase;
import dev.zhishou.TestServer;
import dev.zhishou.access.Caller;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.followups.OperatorAlarms;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whatever somebody sends, it begins no line of the log, and no terminal obeys it.
@Tag("database")
@ExtendWith(OutputCaptureExtension.class)
class LogInjectionTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Logger LOG = LoggerFactory.getLogger(LogInjectionTest.class);
  private static final String LINE = "2026-11-22T00:00:00.000Z ERROR FORGED";
  private static final String EVIL =
      String.join(
          LINE, "x", "\r\n", "\n", "\r", "\u2028", "\u2029", "\u0085", "\u001b[2J", "\u000b", "");

  @TempDir Path folder;

  @Test
  void no_text_of_a_caller_forges_a_line_of_the_log(CapturedOutput console) throws Exception {
    Path file = folder.resolve("zhishou.log");
    // Another server of this process may have set the log up already: then no file would be begun.
    LoggingSystem.get(getClass().getClassLoader()).cleanUp();
    try (TestServer server = TestServer.on(DATABASE, "logging.file.name=" + file)) {
      callers(server.port());
      // What callers sent comes into the log by what goes wrong with it.
      LOG.error("{}", EVIL, new IllegalStateException(EVIL, new IOException(EVIL)));
      server.part(OperatorAlarms.class).ring("x", new Message(EVIL, EVIL));
    }
    assertThat(console.getAll()).contains("FORGED").doesNotContain("\u001b");
    assertThat(console.getAll().split("\\R|\\u000b", -1))
        .as("each line begins as ours do, or as a trace does")
        .noneMatch(line -> line.startsWith(LINE) || line.startsWith("FORGED"))
        .filteredOn(line -> line.contains("FORGED"))
        .hasSizeGreaterThan(3)
        .allMatch(line -> line.startsWith("| ") || line.matches("\\S+Z ERROR \\[.*"));
    assertThat(console.getAll().split("IllegalStateException: x", -1))
        .as("one trace for one fault")
        .hasSize(2);
    try (Stream<String> lines = Files.lines(file)) {
      List<JsonNode> all = lines.map(JsonMapper.shared()::readTree).toList();
      assertThat(all).allMatch(line -> line.has("@timestamp"));
      assertThat(all.stream().filter(line -> line.toString().contains("FORGED")).toList())
          .hasSizeGreaterThanOrEqualTo(2);
    }
  }

  private static void callers(int port) throws IOException {
    Caller nobody = Caller.anonymous(port);
    String text = JsonMapper.shared().writeValueAsString(EVIL);
    String path = URLEncoder.encode(EVIL, StandardCharsets.UTF_8);
    nobody.call("POST", "/api/v1/session", "{\"username\":" + text + ",\"password\":" + text + "}");
    nobody.call("GET", "/api/v1/" + path, null);
    nobody.call("POST", "/a/" + path, "{}");
    nobody.call("POST", "/hooks/gateways/" + path, text);
    Caller desk = Caller.signedIn(port, "lanting-desk");
    desk.withKey(path).call("POST", "/api/v1/cases", "{\"procedure\":" + text + "}");
    desk.call("GET", "/api/v1/homes?q=" + path + "&community=" + path, null);
    DATABASE.asOwner("alter table report rename to report_away");
    Caller.Answer broken =
        desk.call(
            "POST",
            "/api/v1/reports?" + path,
            "{\"channel\":\"phone\",\"community\":\"lanting\",\"text\":" + text + "}");
    DATABASE.asOwner("alter table report_away rename to report");
    assertThat(broken.status()).as("a fault that is logged").isEqualTo(500);
    raw(port, "GET /api/v1/session HTTP/1.1\r\nHost: a\r\nUser-Agent: " + EVIL + "\r\n\r\n");
    raw(port, "GET /" + EVIL + " HTTP/1.1\r\nHost: a\r\n\r\n");
    raw(port, EVIL);
  }

  /// As no client of ours would send it.
  private static void raw(int port, String bytes) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      OutputStream out = socket.getOutputStream();
      out.write(bytes.getBytes(StandardCharsets.UTF_8));
      out.flush();
      socket.shutdownOutput();
      socket.getInputStream().readAllBytes();
    }
  }
}
