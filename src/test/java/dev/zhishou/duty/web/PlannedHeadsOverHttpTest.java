package dev.zhishou.duty.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// 002-020: who changes the planned heads of a post makes a version that says who, when, and from
/// how many to how many.
class PlannedHeadsOverHttpTest extends OverHttp {
  private static final String POST = "/api/v1/organisation/posts/";

  private static String heads(String before, int heads) {
    return "{\"community\":\"lanting\",\"before\":%s,\"heads\":%s}".formatted(before, heads);
  }

  private static JsonNode post(JsonNode organisation, String role) {
    return organisation
        .path("posts")
        .valueStream()
        .filter(one -> one.path("role").asString().equals(role))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void each_change_of_planned_heads_is_a_version_with_who_when_and_both_numbers() {
    Caller manager = as("lanting-service");
    assertThat(as("lanting-supervisor").call("PUT", POST + "signer", heads("6", 8)).status())
        .isEqualTo(403);
    Caller.Answer first = manager.call("PUT", POST + "signer", heads("6", 8));
    assertThat(first.status()).as(first.body()).isEqualTo(200);
    JsonNode signer = post(first.json(), "signer");
    assertThat(signer.path("planned").asInt()).isEqualTo(8);
    assertThat(signer.path("vacant").asInt()).isEqualTo(8 - signer.path("holders").size());

    assertThat(manager.call("PUT", POST + "signer", heads("6", 4)).status()).isEqualTo(412);
    assertThat(manager.call("PUT", POST + "signer", heads("8", 4)).status()).isEqualTo(200);
    JsonNode seen =
        post(
            as("lanting-desk").call("GET", "/api/v1/organisation?community=lanting", null).json(),
            "signer");
    assertThat(seen.path("planned").asInt()).isEqualTo(4);
    JsonNode versions = seen.path("versions");
    assertThat(versions.findValuesAsString("number")).containsExactly("2", "1");
    assertThat(versions.findValuesAsString("before")).containsExactly("8", "6");
    assertThat(versions.findValuesAsString("heads")).containsExactly("4", "8");
    String name =
        manager.call("GET", "/api/v1/session", null).json().at("/account/name").asString();
    assertThat(versions.findValuesAsString("by")).containsOnly(name).isNotEmpty();
    assertThat(versions.findValuesAsString("at")).allMatch(at -> at.startsWith("20"));

    JsonNode housekeeper =
        post(manager.call("PUT", POST + "housekeeper", heads("null", 3)).json(), "housekeeper");
    assertThat(housekeeper.path("planned").asInt()).isEqualTo(3);
    assertThat(housekeeper.at("/versions/0").has("before")).isFalse();
    assertThat(manager.call("PUT", POST + "guard", heads("null", 3)).status()).isEqualTo(404);
  }
}
