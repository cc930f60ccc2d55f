package dev.zhishou.casework.parts;

import dev.zhishou.access.Actor;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.NameBasedId;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.RunCommands;
import dev.zhishou.casework.Sent;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Outlook;
import dev.zhishou.platform.followups.FollowUpListener;
import dev.zhishou.procedure.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// A case that waits for a part is told how the part ended (Meaning 17).
@Component
class WhenPartCloses implements FollowUpListener {
  private final ReadCase readCase;
  private final RunCommands runCommands;

  WhenPartCloses(ReadCase readCase, RunCommands runCommands) {
    this.readCase = readCase;
    this.runCommands = runCommands;
  }

  @Override
  public String name() {
    return "part-closed";
  }

  @Override
  public Set<String> eventTypes() {
    return Set.of("CaseClosed", "CaseCancelled");
  }

  @Override
  public void handle(UUID caseId, int seq) {
    Live part = readCase.live(Actor.SYSTEM, caseId).orElseThrow();
    Fact.Link link = part.state().head().link();
    if (link == null || !link.how().equals("part") || part.state().open()) {
      return;
    }
    String outcome = part.state().status().outcome();
    UUID id = NameBasedId.v5(link.parent(), caseId + ":" + seq);
    Command.PartClosed deed =
        new Command.PartClosed(caseId, outcome == null ? "cancelled" : outcome, said(part));
    runCommands.run(Actor.SYSTEM, link.parent(), List.of(Sent.of(id, deed)), null);
  }

  /// What the part's answers were; of a list all rows, as it is seen from outside. Nothing that is
  /// sealed goes from one case into another: no condition could read it.
  private SequencedMap<String, Value> said(Live part) {
    SequencedMap<String, Value> said = new LinkedHashMap<>();
    Outlook outlook = readCase.seen(Actor.SYSTEM, part).orElseThrow().outlook();
    part.state()
        .answers()
        .forEach(
            (name, all) -> {
              Value value = all.getLast().value();
              if (value instanceof Value.Rows rows) {
                said.put(name, open(outlook.value("", name) instanceof Value.Rows r ? r : rows));
              } else if (!(value instanceof Value.Sealed) && !name.contains("/")) {
                said.put(name, value);
              }
            });
    return said;
  }

  private static Value open(Value.Rows rows) {
    return new Value.Rows(
        rows.rows().stream()
            .map(
                row -> {
                  SequencedMap<String, Value> columns = new LinkedHashMap<>(row.columns());
                  columns.values().removeIf(Value.Sealed.class::isInstance);
                  return new Value.Row(row.id(), columns);
                })
            .toList());
  }
}
