package dev.zhishou.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// 002-243: the list of what is destroyed says of each paper whether it is held back, and why.
class HeldBackOverHttpTest extends OverHttp {
  private static final String CASES = "/api/v1/cases";

  private JsonNode opened(String procedure, String answers) {
    String body =
        "{\"procedure\":\"%s\",\"community\":\"lanting\",\"answers\":{%s}}"
            .formatted(procedure, answers);
    Caller.Answer answer = as("lanting-manager").call("POST", CASES, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json();
  }

  private JsonNode commanded(String who, String archive, String command) {
    String body = "{\"commands\":[{\"id\":\"%s\",%s}]}".formatted(UUID.randomUUID(), command);
    Caller.Answer answer = as(who).call("POST", CASES + "/" + archive + "/commands", body);
    assertThat(answer.json().at("/results/0/outcome").asString())
        .as(answer.body())
        .isEqualTo("accepted");
    return answer.json().path("case");
  }

  @Test
  void the_printed_list_shows_what_is_held_back_and_what_is_not() {
    String gone = opened("weekly-meeting", "").path("id").asString();
    String kept = opened("weekly-meeting", "").path("id").asString();
    String archive = opened("year-archive", "").path("id").asString();
    String row =
        "{\"id\":\"%s\",\"old_paper\":\"%s\",\"old_kind\":\"void\",\"old_until\":\"2020-12-31\",\"old_why\":\"作废\",\"hold\":false}";
    commanded(
        "lanting-archive",
        archive,
        "\"do\":\"done\",\"step\":\"propose\",\"answers\":{\"expired\":[%s,%s]}"
            .formatted(row.formatted(gone, gone), row.formatted(kept, kept)));
    JsonNode proposed =
        commanded("lanting-manager", archive, "\"do\":\"approve\",\"step\":\"propose\"");
    String list = "/api/v1/records/" + proposed.at("/records/0/id").asString();
    assertThat(as("lanting-manager").call("GET", list, null).body()).doesNotContain("还有纠纷");

    String check = "\"do\":\"done\",\"step\":\"hold_check#%s\",\"answers\":{%s}";
    commanded("lanting-supervisor", archive, check.formatted(gone, "\"hold\":false"));
    commanded(
        "lanting-supervisor",
        archive,
        check.formatted(kept, "\"hold\":true,\"hold_why\":\"还有纠纷\""));
    assertThat(as("lanting-manager").call("GET", list, null).body()).contains("还要留吗", "还有纠纷");
  }
}
