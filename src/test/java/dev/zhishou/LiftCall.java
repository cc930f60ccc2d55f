package dev.zhishou;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.access.Caller;
import tools.jackson.databind.JsonNode;

/// Somebody is in a lift, as a desk of the demonstration company hears it by phone.
public final class LiftCall {
  private LiftCall() {}

  /// The case that is opened upon it; nobody has done anything yet.
  ///
  /// @param building whose lift in the second stairwell it is; one lift has one open case
  /// @return its id
  public static String opened(Caller desk, int building, boolean drill) {
    JsonNode report =
        desk.call(
                "POST",
                "/api/v1/reports",
                "{\"text\": \"%s号楼2单元电梯卡住了,里面有两个人\", \"channel\": \"phone\", \"community\": \"lanting\"}"
                    .formatted(building))
            .json();
    Caller.Answer answer =
        desk.call(
            "POST",
            "/api/v1/cases",
            """
            {"procedure": "lift-entrapment", "community": "lanting", "report": %s, "drill": %s,
             "answers": %s}
            """
                .formatted(report.path("id"), drill, report.at("/suggestions/0/answers")));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().path("id").asString();
  }
}
