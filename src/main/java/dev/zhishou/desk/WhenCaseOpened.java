package dev.zhishou.desk;

import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.platform.followups.FollowUpListener;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// A case that answers a report: the report then names it, and is settled.
@Component
class WhenCaseOpened implements FollowUpListener {
  private final ReadCase readCase;
  private final Reports reports;

  WhenCaseOpened(ReadCase readCase, Reports reports) {
    this.readCase = readCase;
    this.reports = reports;
  }

  @Override
  public String name() {
    return "report-became-case";
  }

  @Override
  public Set<String> eventTypes() {
    return Set.of("CaseOpened");
  }

  @Override
  public void handle(UUID caseId, int seq) {
    Live live = readCase.live(Actor.SYSTEM, caseId).orElseThrow();
    Fact.Opened opened = live.state().head().opened();
    UUID report = opened.report();
    if (report != null) {
      reports.becameCase(new CommunityId(live.community()), report, caseId, opened.number());
    }
  }
}
