package dev.zhishou.insight.telling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.casework.engine.CaseState.Given;
import dev.zhishou.procedure.model.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// 002-338: which open cases of a building count for its facade.
class FacadeTest {
  private static Map<String, List<Given>> said(String question, Value... values) {
    return Map.of(
        question, List.of(values).stream().map(value -> new Given("", "", 1, value)).toList());
  }

  private static Value kinds(String... kinds) {
    return new Value.Choice(List.of(kinds));
  }

  @Test
  void a_breach_of_the_outside_counts_one_inside_does_not() {
    String breach = "renovation-violation";
    assertThat(Facade.is(breach, said("breaches", kinds("walls", "closed_in")))).isTrue();
    assertThat(Facade.is(breach, said("breaches", kinds("walls")))).isFalse();
    assertThat(Facade.is(breach, said("breaches", kinds("looks"), kinds("gas")))).isFalse();
    assertThat(Facade.is("complaint", said("breaches", kinds("looks")))).isFalse();
  }

  @Test
  void a_repair_counts_when_it_is_the_facade_that_is_mended() {
    assertThat(Facade.is("public-repair", said("facade", new Value.YesNo(true)))).isTrue();
    assertThat(Facade.is("public-repair", said("facade", new Value.YesNo(false)))).isFalse();
    assertThat(Facade.is("public-repair", Map.of())).isFalse();
  }
}
