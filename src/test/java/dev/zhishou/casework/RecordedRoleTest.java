package dev.zhishou.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.casework.engine.Actor;
import dev.zhishou.casework.engine.CaseEvent;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Decider;
import dev.zhishou.casework.engine.Decision;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Refusal;
import dev.zhishou.casework.event.EventBytes;
import dev.zhishou.casework.running.KnownWorld;
import dev.zhishou.procedure.model.Severity;
import dev.zhishou.procedure.model.Value;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A post that there is not is no answer; what was recorded before that was refused still counts.
class RecordedRoleTest {
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final UUID CASE = new UUID(3, 1);
  private static final String NO_POST = "building-keeper";

  private final Decider decider = TestHouse.plans().newest("assigned-task").orElseThrow().decider();

  private static KnownWorld world() {
    return new KnownWorld(TestHouse.surroundings(), TestHouse.LANTING, Map.of());
  }

  private static Command command(String role, Command.Deed deed) {
    return new Command(UUID.randomUUID(), Actor.person(Staff.holder(role), null), null, null, deed);
  }

  private static SequencedMap<String, Value> answers(String department) {
    SequencedMap<String, Value> answers = new LinkedHashMap<>();
    answers.put("giver", new Value.Id(Staff.holder("project-manager").toString()));
    answers.put("task", new Value.Text("换灯"));
    answers.put("task_sort", new Value.Choice(List.of("assigned")));
    answers.put("department", new Value.Id(department));
    answers.put("due_at", new Value.At(NOW.plusSeconds(86_400)));
    return answers;
  }

  private Decision open(String department, Fact.@Nullable Link link) {
    Fact.Opened with =
        new Fact.Opened(
            "LT-1",
            "assigned-task",
            1,
            TestHouse.LANTING,
            "上级交办",
            Severity.NORMAL,
            NOW,
            Staff.holder("project-manager"),
            null,
            null,
            null,
            null,
            false,
            false,
            null);
    return decider.open(
        new Decision.NewCase(CASE, with, answers(department), link),
        command("project-manager", new Command.Tick()),
        NOW,
        world());
  }

  private CaseEvent recorded(CaseEvent event) {
    byte[] written = EventBytes.write(event, null, decider.plan(), new SplittableRandom(1)).bytes();
    String told = new String(written, StandardCharsets.UTF_8).replace("housekeeper", NO_POST);
    return EventBytes.read(told.getBytes(StandardCharsets.UTF_8), decider.plan());
  }

  @Test
  void what_was_recorded_of_such_a_post_folds_and_the_case_goes_on() {
    CaseState state = null;
    for (CaseEvent event : granted(open("housekeeper", null)).events()) {
      state = decider.evolve(state, recorded(event));
    }
    assertThat(state).isNotNull();
    assertThat(state.answers().get("department").getLast().value())
        .isEqualTo(new Value.Id(NO_POST));
    SequencedMap<String, Value> mended = new LinkedHashMap<>();
    mended.put("department", new Value.Id("housekeeper"));
    Decision corrected =
        decider.decide(
            state,
            command("project-manager", new Command.Correct(null, mended, "写错了")),
            NOW.plusSeconds(60),
            world());
    assertThat(corrected.outcome()).isEqualTo(Decision.Outcome.ACCEPTED);
    assertThat(corrected.state().answers().get("department").getLast().value())
        .isEqualTo(new Value.Id("housekeeper"));
  }

  /// Else the step that starts it could never be done.
  @Test
  void a_case_that_is_started_with_such_a_post_opens_and_the_question_stays_open() {
    assertThat(open(NO_POST, null).refusal())
        .isEqualTo(
            new Refusal.BadAnswers(
                List.of(new Refusal.Fault("/answers/department", "no-such-role", ""))));
    CaseState started =
        granted(open(NO_POST, new Fact.Link(new UUID(3, 2), "hand_out", "started"))).state();
    assertThat(started.answers()).doesNotContainKey("department").containsKey("giver");
  }

  private static Decision granted(Decision decision) {
    assertThat(decision.refusal()).isNull();
    return decision;
  }
}
