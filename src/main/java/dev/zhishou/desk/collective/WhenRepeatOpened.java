package dev.zhishou.desk.collective;

import dev.zhishou.access.Actor;
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

/// A second report of the same is linked with the earlier ones (002-376), and they with it as long
/// as they are open. The ids of the links follow from the cases, so that a repeat is harmless.
@Component
class WhenRepeatOpened implements FollowUpListener {
  private static final List<String> SAID = List.of("repeat", "repeat_found");

  private final ReadCase readCase;
  private final RunCommands runCommands;
  private final Earlier earlier;

  WhenRepeatOpened(ReadCase readCase, RunCommands runCommands, Earlier earlier) {
    this.readCase = readCase;
    this.runCommands = runCommands;
    this.earlier = earlier;
  }

  @Override
  public String name() {
    return "repeat-links-earlier";
  }

  @Override
  public Set<String> eventTypes() {
    return Set.of("CaseOpened");
  }

  @Override
  public void handle(UUID caseId, int seq) {
    ReadCase.Seen seen = readCase.read(Actor.SYSTEM, caseId).orElseThrow();
    var opened = seen.live().state().head().opened();
    for (Earlier.Kind kind : Earlier.Kind.ALL) {
      if (kind.procedure().equals(opened.procedure()) && !opened.drill() && repeats(seen)) {
        for (UUID before : earlier.of(seen, kind)) {
          link(caseId, before, kind.procedure());
          link(before, caseId, kind.procedure());
        }
      }
    }
  }

  /// As the look-up answered, or the desk.
  private static boolean repeats(ReadCase.Seen seen) {
    var told = new AnswersShown(seen).last(given -> true);
    return SAID.stream().anyMatch(said -> told.containsKey(said) && told.get(said).asBoolean());
  }

  private void link(UUID from, UUID to, String procedure) {
    Command.Start link = new Command.Start(procedure, new LinkedHashMap<>(), to);
    Sent sent = Sent.of(NameBasedId.v5(from, "repeat/" + to), link);
    runCommands.run(Actor.SYSTEM, from, List.of(sent), null);
  }
}
