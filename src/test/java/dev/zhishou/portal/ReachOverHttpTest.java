package dev.zhishou.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// How far an article has come. `sop/pages.yaml` names this test.
class ReachOverHttpTest extends OverHttp {
  private static final String PORTAL = "/api/v1/portal/lanting";

  private final Caller resident = Caller.anonymous(port);

  private static String confirm(String article, String home, String name) {
    return "{\"article\":\"%s\",\"home\":\"%s\",\"name\":\"%s\"}".formatted(article, home, name);
  }

  /// 000-162: each building with how many of its homes have read it, nobody's name.
  @Test
  void an_article_shows_how_many_homes_of_each_building_have_read_it() {
    for (String home : List.of("3-2-1102", "3-2-1101", "1-1-101", "1-1-101")) {
      String body = confirm("epidemic-prevention", home, "王小明");
      assertThat(resident.call("POST", PORTAL + "/readings", body).status()).isEqualTo(204);
    }
    String buildings = "/api/v1/readings/epidemic-prevention/buildings";

    JsonNode reach = as("lanting-desk").call("GET", buildings, null).json().path("items");

    assertThat(
            reach
                .valueStream()
                .filter(one -> one.path("read").asInt() > 0)
                .map(one -> one.path("building").asInt() + ": " + one.path("read").asInt()))
        .containsExactly("1: 1", "3: 2");
    assertThat(reach.toString()).doesNotContain("王小明");
    assertThat(reach.valueStream().map(one -> one.path("homes").asInt())).allMatch(all -> all > 1);
    assertThat(as("binhe-desk").call("GET", buildings, null).json().path("items").valueStream())
        .allMatch(one -> one.path("read").asInt() == 0);
    assertThat(
            as("lanting-desk")
                .call("GET", buildings.replace("epidemic-prevention", "phrase-book"), null)
                .status())
        .isEqualTo(404);
  }
}
