package dev.zhishou.casework.running;

import dev.zhishou.casework.NameBasedId;
import dev.zhishou.casework.Plans;
import dev.zhishou.casework.engine.CaseEvent;
import dev.zhishou.casework.engine.Meant;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.World;
import dev.zhishou.casework.spi.StepAction;
import dev.zhishou.casework.store.CaseStore;
import dev.zhishou.casework.store.Sealer;
import dev.zhishou.procedure.model.Form;
import dev.zhishou.procedure.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Answers what a decision wants, within the transaction that will write it.
public final class Lookup {
  private final CaseStore.Transaction locked;
  private final Numbers numbers;
  private final Plans plans;
  private final Map<String, StepAction> actions;
  private final Sealer sealer;
  private final List<Granted> granted = new ArrayList<>();

  public Lookup(
      CaseStore.Transaction locked,
      Numbers numbers,
      Plans plans,
      Map<String, StepAction> actions,
      Sealer sealer) {
    this.locked = locked;
    this.numbers = numbers;
    this.plans = plans;
    this.actions = actions;
    this.sealer = sealer;
  }

  /// For whom it is asked.
  ///
  /// @param cause the command, for what a person starts
  /// @param doing who does it and when
  public record Asker(
      UUID community,
      UUID caseId,
      Plan plan,
      boolean drill,
      UUID cause,
      StepAction.Doing doing,
      Known known) {}

  /// What is known to who asks.
  ///
  /// @param given answers
  /// @param sofar what this call has decided of the case and not written yet
  public record Known(Map<String, Value> given, List<CaseEvent> sofar) {}

  public Numbers numbers() {
    return numbers;
  }

  public CaseStore.Transaction locked() {
    return locked;
  }

  /// What a module has agreed to do.
  private record Granted(StepAction.Facts facts, StepAction.Prepared prepared) {}

  /// How much was agreed upon so far, to come back to.
  int mark() {
    return granted.size();
  }

  /// Of what was agreed upon since a mark, keeps what came to be done.
  void keep(int mark, Set<String> runs) {
    granted.subList(mark, granted.size()).removeIf(one -> !runs.contains(one.facts.act().run()));
  }

  /// Lets the modules act, in the order they were asked.
  void act() {
    granted.forEach(one -> one.prepared.write().accept(locked.sql()));
  }

  public World.Answer answer(World.Want want, Asker asker) {
    return switch (want) {
      case World.Want.RecordNumber number -> {
        Form form = asker.plan.form(number.form());
        String letters = form == null ? number.form() : form.number();
        yield new World.Answer.Numbered(numbers.ofRecord(letters, asker.drill));
      }
      case World.Want.CaseToStart start -> startable(start, asker);
      case World.Want.CaseToLink(UUID id) ->
          new World.Answer.Startable(id, locked.number(id), true);
      case World.Want.ModuleAct act -> acted(act, asker);
      case World.Want.Reading reading -> read(reading, asker);
    };
  }

  /// The same run and procedure give the same id, also when all this is tried again.
  private World.Answer startable(World.Want.CaseToStart start, Asker asker) {
    Plans.Version version = plans.newest(start.procedure()).orElse(null);
    if (version == null) {
      return new World.Answer.Refused("unknown procedure " + start.procedure());
    }
    String key =
        OnePer.key(version.decider().plan().procedure().head(), asker.known.given(), asker.drill);
    Optional<UUID> open = key == null ? Optional.empty() : locked.openCase(key);
    if (open.isPresent()) {
      return new World.Answer.Startable(open.get(), locked.number(open.get()), true);
    }
    UUID namespace = start.run().isEmpty() ? asker.cause : asker.caseId;
    UUID id = NameBasedId.v5(namespace, start.run() + "\n" + start.procedure());
    return new World.Answer.Startable(id, numbers.ofCase(asker.drill), false);
  }

  private World.Want.ModuleAct opened(World.Want.ModuleAct act, Asker asker) {
    return act.meant() instanceof Meant.Household household
        ? new World.Want.ModuleAct(
            act.run(),
            act.kind(),
            act.what(),
            new Unsealing(locked, sealer, asker.caseId, asker.known.sofar()).opened(household))
        : act;
  }

  private @Nullable StepAction action(String kind, String what) {
    return actions.getOrDefault(kind + " " + what, actions.get(kind));
  }

  private World.Answer read(World.Want.Reading reading, Asker asker) {
    StepAction action = action(reading.kind(), reading.what());
    List<World.Paper> unread =
        action == null || asker.drill ? List.of() : action.unread(asker.caseId, reading.by());
    return unread.isEmpty() ? new World.Answer.Granted() : new World.Answer.Unread(unread);
  }

  private World.Answer acted(World.Want.ModuleAct act, Asker asker) {
    StepAction action = action(act.kind(), act.what());
    if (action == null) {
      // What was done stands in the event, and a follow-up does the rest.
      return new World.Answer.Granted();
    }
    StepAction.Facts facts =
        new StepAction.Facts(
            asker.community, asker.caseId, asker.drill, asker.doing, opened(act, asker));
    List<StepAction.Facts> before = granted.stream().map(Granted::facts).toList();
    StepAction.Prepared prepared = action.prepare(locked.sql(), facts, before);
    if (prepared.refusal().isPresent()) {
      return new World.Answer.Refused(prepared.refusal().get());
    }
    granted.add(new Granted(facts, prepared));
    return new World.Answer.Granted();
  }
}
