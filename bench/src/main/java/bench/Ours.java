package bench;

import dev.zhishou.access.Actor;
import dev.zhishou.casework.Outcome;
import dev.zhishou.casework.RunCommands;
import dev.zhishou.casework.Sent;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Decision;
import dev.zhishou.procedure.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;

/** Our engine in process: permission check, decide, append. */
final class Ours implements Contender {
  private final String name;
  private final House house;
  private final Map<String, Actor> doers = new LinkedHashMap<>();
  private RunCommands commands;
  private UUID community;

  Ours(String name, House house) {
    this.name = name;
    this.house = house;
  }

  static final class Handle {
    private static final List<String> ORDER = List.copyOf(House.STEPS.keySet());
    final UUID id;
    int done;

    Handle(UUID id) {
      this.id = id;
    }

    /** The step whose turn it is. */
    String next() {
      return ORDER.get(done++);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void start(Pg pg) {
    commands = house.bean(RunCommands.class);
    community = house.community();
    House.STEPS.forEach((step, who) -> doers.put(step, house.actor(who)));
  }

  @Override
  public Object open() {
    return new Handle(house.open(doers.get("call_back"), community));
  }

  @Override
  public void step(Object opened) {
    Handle handle = (Handle) opened;
    String step = handle.next();
    done(commands, doers.get(step), handle.id, step);
  }

  /** Does a step, or fails. */
  static void done(RunCommands commands, Actor doer, UUID caseId, String step) {
    SequencedMap<String, Value> answers = new LinkedHashMap<>();
    if (step.equals("assess")) {
      answers.put("injured", new Value.YesNo(true));
    }
    Sent sent =
        Sent.of(
            UUID.randomUUID(), new Command.Done(step, answers, List.of(), null, List.of(), null));
    Outcome outcome = commands.run(doer, caseId, List.of(sent), null).orElseThrow();
    if (outcome.results().getFirst().outcome() != Decision.Outcome.ACCEPTED) {
      throw new IllegalStateException(step + ": " + outcome.results());
    }
  }
}
