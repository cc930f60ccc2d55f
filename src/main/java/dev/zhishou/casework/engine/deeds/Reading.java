package dev.zhishou.casework.engine.deeds;

import dev.zhishou.casework.engine.Decision;
import dev.zhishou.casework.engine.Refusal;
import dev.zhishou.casework.engine.World;
import dev.zhishou.procedure.model.Act;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who signs for something that a register takes over has read what the register says he must:
/// whoever takes a post over, and whoever leaves it, has opened what is urgent there.
final class Reading {
  private final Draft draft;

  Reading(Draft draft) {
    this.draft = draft;
  }

  /// Why the signature of who gives the command is not accepted yet; null: it may stand.
  @Nullable Decision before(Runs.Found at) {
    UUID account = draft.command.actor().account();
    if (account == null) {
      return null;
    }
    List<World.Paper> papers = new ArrayList<>();
    boolean waiting = false;
    for (Act act : at.node().step().effects().acts()) {
      if (act instanceof Act.Registry registry) {
        Optional<World.Answer> answer =
            draft.ask(new World.Want.Reading(at.id(), "registry", registry.register(), account));
        waiting |= answer.isEmpty();
        if (answer.orElse(null) instanceof World.Answer.Unread unread) {
          papers.addAll(unread.papers());
        }
      }
    }
    if (waiting) {
      return draft.ended(Decision.Outcome.ACCEPTED);
    }
    return papers.isEmpty() ? null : draft.refused(new Refusal.Unread(at.id(), papers));
  }
}
