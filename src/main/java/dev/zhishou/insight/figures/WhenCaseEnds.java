package dev.zhishou.insight.figures;

import dev.zhishou.access.Actor;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.insight.past.Past;
import dev.zhishou.platform.followups.FollowUpListener;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// A closed case gets its row; one that is opened again gets another as it closes again, and counts
/// as an open one until then.
@Component
class WhenCaseEnds implements FollowUpListener {
  private final ReadCase reading;
  private final CaseFigures figures;

  WhenCaseEnds(ReadCase reading, CaseFigures figures) {
    this.reading = reading;
    this.figures = figures;
  }

  @Override
  public String name() {
    return "insight-case-figure";
  }

  @Override
  public Set<String> eventTypes() {
    return Set.of("CaseClosed");
  }

  @Override
  public void handle(UUID caseId, int seq) {
    ReadCase.Seen seen = reading.read(Actor.SYSTEM, caseId).orElseThrow();
    Past past = new Past(seen.live());
    if (!past.open() && !past.live().state().head().opened().drill()) {
      figures.put(past.live().community(), CaseFigure.of(past, seen.world(), seen.now()));
    }
  }
}
