package dev.zhishou.community.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.TestDatabase;
import dev.zhishou.Zhishou;
import dev.zhishou.access.Caller;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/// What a scanned code leads to.
@Tag("database")
@SpringBootTest(classes = Zhishou.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ThingsOverHttpTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  @LocalServerPort int port;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    DATABASE.tell(registry);
    registry.add("zhishou.empty", () -> "false");
    registry.add("zhishou.access.argon-memory", () -> "64");
    registry.add("zhishou.access.argon-rounds", () -> "1");
  }

  @Test
  void aScannedCodeIsTheHomeOrTheEquipmentAndOnlyForWhoWorksThere() {
    Caller guard = Caller.signedIn(port, "lanting-guard");
    JsonNode lift = first(guard, "/api/v1/equipment?community=lanting&kind=lift");
    JsonNode home = first(guard, "/api/v1/homes?community=lanting&q=3-2-1102");
    String ofLift = "/api/v1/things/" + lift.path("id").asString();

    JsonNode scanned = guard.call("GET", ofLift, null).json();
    assertThat(scanned.path("kind").asString()).isEqualTo("equipment");
    assertThat(scanned.path("label").asString())
        .isNotEmpty()
        .isEqualTo(lift.path("label").asString());
    assertThat(scanned.path("community").asString()).isEqualTo("lanting");
    String ofHome = "/api/v1/things/" + home.path("id").asString();
    assertThat(guard.call("GET", ofHome, null).json().path("kind").asString()).isEqualTo("home");

    Caller elsewhere = Caller.signedIn(port, "binhe-guard");
    assertThat(elsewhere.call("GET", ofLift, null).status()).isEqualTo(404);
    assertThat(elsewhere.call("GET", ofHome, null).status()).isEqualTo(404);
  }

  private static JsonNode first(Caller caller, String list) {
    return caller.call("GET", list, null).json().path("items").path(0);
  }
}
