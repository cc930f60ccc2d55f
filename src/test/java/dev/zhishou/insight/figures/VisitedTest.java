package dev.zhishou.insight.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.casework.engine.CaseState.Linked;
import dev.zhishou.procedure.model.Value;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// 002-389, 002-406: only a visit that met the person counts for the share.
class VisitedTest {
  private static Linked link(String procedure, String met) {
    return new Linked(
        UUID.randomUUID(),
        "call_on",
        procedure,
        "LT-1",
        true,
        "满意",
        Map.of("met", new Value.Choice(List.of(met))));
  }

  @Test
  void a_visit_that_was_declined_or_missed_does_not_count() {
    assertThat(Visits.met(List.of())).isFalse();
    assertThat(Visits.met(List.of(link("return-visit", "declined")))).isFalse();
    assertThat(Visits.met(List.of(link("return-visit", "missed")))).isFalse();
    assertThat(Visits.met(List.of(link("complaint", "yes_met")))).isFalse();
  }

  @Test
  void one_of_several_that_met_him_counts() {
    assertThat(Visits.met(List.of(link("return-visit", "missed"), link("return-visit", "yes_met"))))
        .isTrue();
  }
}
