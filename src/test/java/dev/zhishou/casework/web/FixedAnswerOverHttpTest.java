package dev.zhishou.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// 003-147: how many complaints the monthly report has to show is what the system counted; nobody
/// is
/// asked, and what somebody sends or corrects does not change it.
class FixedAnswerOverHttpTest extends OverHttp {
  private static final String CASES = "/api/v1/cases";

  @Test
  void nobody_types_over_what_the_register_says() {
    Caller manager = as("lanting-manager");
    JsonNode asks =
        manager.call("GET", "/api/v1/procedures/complaint-monthly", null).json().path("asks");
    assertThat(asks.isArray()).isTrue();
    assertThat(asks.valueStream().map(ask -> ask.path("name").asString()))
        .doesNotContain("accepted_no", "on_file");

    Caller.Answer opened =
        manager.call(
            "POST",
            CASES,
            """
            {"procedure":"complaint-monthly","community":"lanting","answers":{"accepted_no":99}}
            """);
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    int counted = opened.json().at("/answers/accepted_no").asInt(-1);
    assertThat(counted).isBetween(0, 98);

    String correct =
        """
        {"commands":[{"id":"%s","do":"correct","reason":"少算一件","answers":{"accepted_no":99}}]}
        """
            .formatted(UUID.randomUUID());
    String path = CASES + "/" + opened.json().path("id").asString();
    assertThat(manager.call("POST", path + "/commands", correct).body()).contains("\"fixed\"");
    assertThat(manager.call("GET", path, null).json().at("/answers/accepted_no").asInt(-1))
        .isEqualTo(counted);
  }
}
