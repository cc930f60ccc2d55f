package dev.zhishou.casework.parts;

import dev.zhishou.access.Actor;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.NameBasedId;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.RunCommands;
import dev.zhishou.casework.Sent;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.platform.followups.FollowUpListener;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// A case that is cancelled takes its open parts along; what was only linked stays (Pinned 27).
@Component
class WhenCaseCancelled implements FollowUpListener {
  private final ReadCase readCase;
  private final RunCommands runCommands;

  WhenCaseCancelled(ReadCase readCase, RunCommands runCommands) {
    this.readCase = readCase;
    this.runCommands = runCommands;
  }

  @Override
  public String name() {
    return "case-cancelled";
  }

  @Override
  public Set<String> eventTypes() {
    return Set.of("CaseCancelled");
  }

  @Override
  public void handle(UUID caseId, int seq) {
    Live cancelled = readCase.live(Actor.SYSTEM, caseId).orElseThrow();
    for (CaseState.Linked link : cancelled.state().beside().links()) {
      if (link.waits() && link.outcome() == null) {
        UUID id = NameBasedId.v5(link.id(), caseId + ":" + seq);
        Command.Cancel deed =
            new Command.Cancel("所属事件已撤销 / the case that it is part of was cancelled");
        runCommands.run(Actor.SYSTEM, link.id(), List.of(Sent.of(id, deed)), null);
      }
    }
  }
}
