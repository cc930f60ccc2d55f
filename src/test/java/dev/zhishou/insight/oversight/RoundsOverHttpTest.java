package dev.zhishou.insight.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RoundsOverHttpTest extends OverHttp {
  private JsonNode today(String department) {
    JsonNode calendar =
        as("lanting-service").call("GET", "/api/v1/conduct-rounds?community=lanting", null).json();
    assertThat(calendar.path("departments").findValuesAsString("title"))
        .containsExactly("客服", "秩序", "工程", "保洁与楼管");
    JsonNode days = calendar.path("days");
    return days.path(days.size() - 1)
        .path("departments")
        .valueStream()
        .filter(one -> one.path("department").asString().equals(department))
        .findFirst()
        .orElseThrow();
  }

  /// 004-110.
  @Test
  void the_calendar_shows_who_went_round_which_department_today_and_where_nobody_has_yet() {
    JsonNode opened =
        as("lanting-captain")
            .call(
                "POST",
                "/api/v1/cases",
                """
                {"procedure":"conduct-inspection","community":"lanting","answers":{"departments":
                 [{"id":"1","department":"guards","inspector":"guard-captain"}]}}
                """)
            .json();
    assertThat(today("guards").path("state").asString()).isEqualTo("open");
    as("lanting-captain")
        .call(
            "POST",
            "/api/v1/cases/" + opened.path("id").asString() + "/commands",
            "{\"commands\":[{\"id\":\"%s\",\"do\":\"done\",\"step\":\"inspect\"}]}"
                .formatted(UUID.randomUUID()));
    JsonNode guards = today("guards");
    assertThat(guards.path("state").asString()).isEqualTo("done");
    assertThat(guards.path("by").asString()).isNotBlank();
    assertThat(today("service").path("state").asString()).isEqualTo("open");
    assertThat(
            as("lanting-1-101")
                .call("GET", "/api/v1/conduct-rounds?community=lanting", null)
                .status())
        .isEqualTo(403);
  }
}
