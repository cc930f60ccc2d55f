package dev.zhishou.guards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.TestDatabase;
import dev.zhishou.Zhishou;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Tag("database")
@SpringBootTest(classes = Zhishou.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OpenApiDriftTest {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  @LocalServerPort int port;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    DATABASE.tell(registry);
  }

  @Test
  void the_document_of_the_interface_is_up_to_date() throws Exception {
    var document = sorted(read("/api/v1/openapi.json"));
    assertThat(document).contains("\"openapi\" : \"3.1", "/api/v1/session");
    Drift.check(Path.of("docs/openapi.json"), document);
  }

  @Test
  void the_start_page_says_where_it_is() throws Exception {
    assertThat(read("/")).contains("href=\"/api/v1/openapi.json\"");
  }

  private String read(String path) throws Exception {
    var address = URI.create("http://127.0.0.1:" + port + path);
    try (var client = HttpClient.newHttpClient()) {
      var answer =
          client.send(
              HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      return answer.body();
    }
  }

  /// Keys in order and without the port of this run, so that only a change of the interface shows.
  private static String sorted(String json) {
    var indenter = new DefaultIndenter("  ", "\n");
    var printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    var mapper =
        JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
    var document = mapper.readValue(json, java.util.TreeMap.class);
    document.remove("servers");
    return mapper.writer().with(printer).writeValueAsString(document) + "\n";
  }
}
