package dev.zhishou.casework;

import dev.zhishou.access.Actor;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.running.Acting;
import dev.zhishou.casework.running.Deciding;
import dev.zhishou.casework.running.KnownWorld;
import dev.zhishou.casework.running.Writing;
import dev.zhishou.casework.store.CaseStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Sends a case whose alarm has come a `tick`: an alarm is a command like any other, so that
/// exactly once needs no second mechanism (DATA, *Deadline watch*).
@Component
public class LetTimePass {
  private final RunCommands commands;
  private final CaseStore store;
  private final Deciding deciding;
  private final Acting acting;
  private final Clock clock;

  LetTimePass(
      RunCommands commands, CaseStore store, Deciding deciding, Acting acting, Clock clock) {
    this.commands = commands;
    this.store = store;
    this.deciding = deciding;
    this.acting = acting;
    this.clock = clock;
  }

  /// Decides all that has come in a case.
  ///
  /// @param lastSeq where the case stood as it was seen due: makes the tick's id
  public void in(UUID caseId, int lastSeq) {
    Instant asked = clock.instant();
    UUID id = NameBasedId.v5(caseId, Integer.toString(lastSeq));
    Outcome outcome =
        commands
            .run(Actor.SYSTEM, caseId, List.of(Sent.of(id, new Command.Tick())), null)
            .orElseThrow(() -> new IllegalStateException("no case " + caseId));
    if (outcome.live().seq() == lastSeq) {
      sleepOn(outcome.live(), asked);
    }
  }

  /// Nothing has come after all: the world has changed (a shift, a roster). Its alarm moves on.
  ///
  /// @param asked a moment not after the one at which nothing was decided; what has come since then
  ///     is for the next look
  private void sleepOn(Live live, Instant asked) {
    KnownWorld world = deciding.world(live);
    Instant next = live.version().decider().nextAlarm(live.state(), world);
    if (next != null && !next.isAfter(asked)) {
      throw new IllegalStateException("an alarm that decides nothing: " + live.id() + " " + next);
    }
    Writing writing = acting.writing(live.community());
    writing.sleepsOn(live, world);
    // Moved by somebody else meanwhile: then its alarm was, too.
    store.append(writing.append());
  }
}
