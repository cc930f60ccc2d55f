package dev.zhishou.insight.telling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.TestDatabase;
import dev.zhishou.access.CommunityId;
import dev.zhishou.insight.past.Period;
import dev.zhishou.platform.Scope;
import dev.zhishou.time.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
class ClosedCasesTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final Period NOVEMBER =
      Period.of(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1));

  private final CommunityId here = new CommunityId(UUID.randomUUID());
  private final ClosedCases cases = new ClosedCases(DATABASE.scoped());

  private void step(UUID caseId, String procedure, String step, Instant closedAt, String kept) {
    DATABASE
        .scoped()
        .in(Scope.of(here.value()))
        .of(
            """
            insert into kept_step (case_id, community_id, procedure, step, closed_at, kept)
            values (:case, :community, :procedure, :step, :at, :kept)
            """)
        .set("case", caseId)
        .set("community", here.value())
        .set("procedure", procedure)
        .set("step", step)
        .set("at", closedAt)
        .set("kept", kept)
        .update();
  }

  /// 002-084: a case is in time when each of its steps was.
  @Test
  void a_case_is_counted_once_under_its_own_procedure_and_in_time_when_no_step_was_late() {
    Instant within = Moments.startOf(LocalDate.of(2026, 11, 30));
    UUID late = UUID.randomUUID();
    step(late, "repair", "arrive", within, "kept");
    step(late, "repair", "order", within, "late");
    step(UUID.randomUUID(), "repair", "order", within, "kept");
    UUID trapped = UUID.randomUUID();
    step(trapped, "lift-entrapment", "rescue", within, "kept");
    step(trapped, "general-emergency", "report", within, "kept");
    step(UUID.randomUUID(), "repair", "order", NOVEMBER.before(), "kept");

    assertThat(cases.between(here, NOVEMBER, Set.of()))
        .containsExactly(
            Map.entry("repair", new ClosedCases.Tally(2, 1)),
            Map.entry("lift-entrapment", new ClosedCases.Tally(1, 1)));
    assertThat(cases.ids(here, "repair", NOVEMBER)).hasSize(2).contains(late);
    assertThat(cases.between(new CommunityId(UUID.randomUUID()), NOVEMBER, Set.of())).isEmpty();
  }
}
