package dev.zhishou.community.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What a scanned code leads to.
class ThingsOverHttpTest extends OverHttp {
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
