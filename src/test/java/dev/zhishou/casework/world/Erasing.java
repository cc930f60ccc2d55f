package dev.zhishou.casework.world;

import dev.zhishou.casework.Live;
import dev.zhishou.casework.Outcome;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.Sent;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Decision;
import dev.zhishou.casework.store.Append;
import dev.zhishou.platform.Scope;
import java.util.List;
import java.util.UUID;

/// All that is private of a case goes: nothing else may change.
final class Erasing {
  private final World world;
  private final Node node;
  private final Node other;

  Erasing(World world) {
    this.world = world;
    this.node = world.fresh(world.store);
    this.other = world.fresh(world.store);
  }

  void hold(UUID id) {
    ReadCase.Seen before = World.seen(node, id);
    List<Command.Secret> all = List.copyOf(before.disclosures().keySet());
    if (all.isEmpty()) {
      return;
    }
    Command.Erase deed = new Command.Erase(all, "到期");
    Outcome outcome =
        node.house
            .commands
            .run(Crew.actor("project-manager"), id, List.of(Sent.of(new UUID(7, 7), deed)), null)
            .orElseThrow();
    sure(outcome.results().getFirst().outcome() == Decision.Outcome.ACCEPTED, id, outcome);
    List<Append.Secret> left = world.store.secrets(Scope.whole("a test reads"), id);
    sure(left.size() == 1 && left.getFirst().seq() == outcome.live().seq(), id, left);
    ReadCase.Seen after = World.seen(other, id);
    sure(same(before.live(), after.live()), id, after.live().state());
    sure(before.outlook().missing().equals(after.outlook().missing()), id, "missing");
    sure(node.house.rows(before.live()).equals(world.store.steps(id)), id, "rows");
  }

  private static boolean same(Live one, Live other) {
    CaseState a = one.state();
    CaseState b = other.state();
    return a.answers().equals(b.answers())
        && a.runs().equals(b.runs())
        && a.marks().equals(b.marks())
        && a.beside().equals(b.beside())
        && a.head().equals(b.head())
        && a.status().status() == b.status().status()
        && java.util.Objects.equals(a.status().outcome(), b.status().outcome());
  }

  private static void sure(boolean holds, UUID id, Object found) {
    Promise.Broken.unless(holds, Promise.ERASING_IS_NOTHING, () -> id + " " + found);
  }
}
