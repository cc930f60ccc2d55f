package dev.zhishou.desk.collective;

import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.AnswersShown;
import dev.zhishou.casework.NameBasedId;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.RunCommands;
import dev.zhishou.casework.Sent;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.platform.followups.FollowUpListener;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// A case that was opened for many complaints of one matter: it and they are linked, each to the
/// other. The ids of the links follow from the cases, so that a repeat is harmless.
@Component
class WhenCollectiveOpened implements FollowUpListener {
  private final ReadCase readCase;
  private final RunCommands runCommands;
  private final Collectives collectives;

  WhenCollectiveOpened(ReadCase readCase, RunCommands runCommands, Collectives collectives) {
    this.readCase = readCase;
    this.runCommands = runCommands;
    this.collectives = collectives;
  }

  @Override
  public String name() {
    return "collective-links-complaints";
  }

  @Override
  public Set<String> eventTypes() {
    return Set.of("CaseOpened");
  }

  @Override
  public void handle(UUID caseId, int seq) {
    ReadCase.Seen seen = readCase.read(Actor.SYSTEM, caseId).orElseThrow();
    var opened = seen.live().state().head().opened();
    CommunityId community = new CommunityId(seen.live().community());
    for (Collectives.Rule rule : collectives.rules()) {
      if (rule.procedure().id().equals(opened.procedure()) && !opened.drill()) {
        JsonNode matter = new AnswersShown(seen).last(given -> true).get("matter");
        if (matter != null) {
          collectives
              .alike(rule, community, Matter.of(matter.asString("")))
              .forEach(one -> link(caseId, opened.procedure(), one.id(), rule.of()));
        }
      }
    }
  }

  private void link(UUID all, String theirs, UUID one, String ours) {
    start(all, one, ours);
    start(one, all, theirs);
  }

  private void start(UUID from, UUID to, String procedure) {
    Command.Start link = new Command.Start(procedure, new LinkedHashMap<>(), to);
    Sent sent = Sent.of(NameBasedId.v5(from, "link/" + to), link);
    runCommands.run(Actor.SYSTEM, from, List.of(sent), null);
  }
}
