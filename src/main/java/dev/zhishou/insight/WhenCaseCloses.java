package dev.zhishou.insight;

import dev.zhishou.access.Actor;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.platform.followups.FollowUpListener;
import dev.zhishou.procedure.model.Procedure;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A closed case is counted; one that was opened again is counted when it closes again.
@Component
class WhenCaseCloses implements FollowUpListener {
  private static final String FRAME = "frame.";

  private final ReadCase readCase;
  private final KeptSteps figures;

  WhenCaseCloses(ReadCase readCase, KeptSteps figures) {
    this.readCase = readCase;
    this.figures = figures;
  }

  @Override
  public String name() {
    return "insight-case-closed";
  }

  @Override
  public Set<String> eventTypes() {
    return Set.of("CaseClosed");
  }

  @Override
  public void handle(UUID caseId, int seq) {
    Live live = readCase.live(Actor.SYSTEM, caseId).orElseThrow();
    Instant closedAt = live.state().status().closedAt();
    if (closedAt == null || live.state().head().opened().drill()) {
      return;
    }
    figures.put(live.community(), caseId, closedAt, kept(live));
  }

  private static Map<StepKey, KeptSteps.Kept> kept(Live live) {
    Procedure procedure = live.plan().procedure();
    Map<StepKey, KeptSteps.Kept> steps = new LinkedHashMap<>();
    for (Run run : live.state().runs().values()) {
      // A frame's steps are counted for everybody: those of a confidential case are not among them.
      boolean told = !live.confidential() || !run.step().startsWith(FRAME);
      KeptSteps.Kept kept = told ? kept(run) : null;
      if (kept != null) {
        steps.merge(key(procedure, run.step()), kept, WhenCaseCloses::worse);
      }
    }
    return steps;
  }

  private static StepKey key(Procedure procedure, String step) {
    Procedure.Frame frame = procedure.head().frame();
    return frame != null && step.startsWith(FRAME)
        ? new StepKey(frame.procedure(), step.substring(FRAME.length()))
        : new StepKey(procedure.id(), step);
  }

  /// Null: it did not apply, or ended by itself.
  private static KeptSteps.@Nullable Kept kept(Run run) {
    if (run.state() == RunState.SKIPPED) {
      return KeptSteps.Kept.SKIPPED;
    }
    if (run.state() != RunState.DONE) {
      return null;
    }
    return run.doing().late() ? KeptSteps.Kept.LATE : KeptSteps.Kept.KEPT;
  }

  private static KeptSteps.Kept worse(KeptSteps.Kept one, KeptSteps.Kept other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
