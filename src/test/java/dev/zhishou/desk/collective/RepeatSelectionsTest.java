package dev.zhishou.desk.collective;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.model.Value;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RepeatSelectionsTest {
  private final RepeatSelections selections =
      new RepeatSelections(
          new Earlier(
              ProcedureCatalog.shipped(Binder.shipped()), null, null, null, Clock.systemUTC()));

  @Test
  void a_look_up_that_fails_leaves_the_question_to_the_desk() {
    Map<String, Value> told =
        Map.of("home", new Value.Id("3-2-1102"), "fault", new Value.Text("水管漏水"));
    assertThat(selections.rows(new UUID(0, 1), "same fault at this home", told))
        .contains(List.of());
    assertThat(selections.rows(new UUID(0, 1), "lifts of the community", told)).isEmpty();
  }
}
