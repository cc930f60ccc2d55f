package dev.zhishou.community.estate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import dev.zhishou.access.Communities;
import dev.zhishou.casework.Surroundings;
import dev.zhishou.procedure.model.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// 002-310: how many extinguishers are required is a setting of the community.
class RequiredExtinguishersOverHttpTest extends OverHttp {
  private List<Long> required(String community) {
    return part(Surroundings.class)
        .select(
            part(Communities.class).find(community).orElseThrow().id().value(),
            "extinguishers required for renovation",
            Map.of())
        .stream()
        .map(row -> ((Value.Whole) row.columns().get("extinguishers_due")).number())
        .toList();
  }

  private void writes(String text) {
    Caller.Answer written =
        as("lanting-manager")
            .call(
                "PUT",
                "/api/v1/estate?community=lanting",
                """
                {"location":"","doors":[],"fields":[{"label":"装修户最少几具灭火器","text":"%s"}]}
                """
                    .formatted(text));
    assertThat(written.status()).as(written.body()).isEqualTo(200);
  }

  @Test
  void what_the_estate_writes_is_proposed_on_a_visit_in_that_community_alone() {
    assertThat(required("lanting")).as("as the demonstration says").containsExactly(2L);
    writes("每户 3 具，高层 5 具");
    assertThat(required("lanting")).containsExactly(3L);
    assertThat(required("binhe")).containsExactly(2L);
    writes("看装修协议");
    assertThat(required("lanting")).isEmpty();
  }
}
