package dev.zhishou.procedure.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.condition.ConditionWording;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Every;
import dev.zhishou.procedure.model.Figure;
import dev.zhishou.procedure.model.Moment;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.procedure.model.Step;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Who reads the library sees no word of the language in a time.
class MomentWordingTest {
  private static final Procedure COMPLAINT =
      ProcedureCatalog.shipped(Binder.shipped()).newest("complaint").orElseThrow().procedure();

  private final MomentWording words = new MomentWording(new Named(COMPLAINT));

  private record Named(Procedure procedure) implements ConditionWording.Names {
    @Override
    public @Nullable Ask ask(String name) {
      return procedure.asks().get(name);
    }

    @Override
    public @Nullable String step(String name) {
      return procedure.steps().stream()
          .filter(step -> step.name().equals(name))
          .map(step -> step.text().what())
          .findFirst()
          .orElse(null);
    }

    @Override
    public @Nullable Figure figure(String name) {
      return procedure.figures().get(name);
    }
  }

  private static Moment due(String step) {
    return COMPLAINT.steps().stream()
        .filter(one -> one.name().equals(step))
        .map(Step::timing)
        .map(timing -> Objects.requireNonNull(timing.due()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_limit_says_from_when_it_runs_and_how_long_it_is() {
    assertThat(words.why(due("receive"))).isEqualTo("自「公司的人最早几点接到」起 1 小时内");
  }

  @Test
  void a_recurrence_is_said_as_people_say_it() {
    assertThat(
            List.of(
                words.often(new Every.EachTime()),
                words.often(new Every.Rows("key_points")),
                words.often(calendar(Every.Rhythm.WORKDAY, 1, false)),
                words.often(calendar(Every.Rhythm.MONTH, 5, false)),
                words.often(calendar(Every.Rhythm.QUARTER, 31, true))))
        .containsExactly(
            "每有一次办一次",
            "「要点(当着他的面一条条记，让他看到我们当回事；记得慢些，他也会静下来)」逐条",
            "每个工作日 14:30",
            "每月 5 日 14:30",
            "每季度首月最后一个工作日 14:30");
  }

  private static Every calendar(Every.Rhythm rhythm, int day, boolean working) {
    return new Every.Calendar(rhythm, day, working, LocalTime.of(14, 30));
  }
}
