package dev.zhishou.casework.running;

import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Permission;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.Outcome;
import dev.zhishou.casework.Refused;
import dev.zhishou.casework.Sent;
import dev.zhishou.casework.Surroundings;
import dev.zhishou.casework.engine.CaseEvent;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Decision;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Happened;
import dev.zhishou.casework.engine.Refusal;
import dev.zhishou.casework.engine.World;
import dev.zhishou.casework.spi.StepAction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Decides commands one after the other in memory.
@Component
public final class Deciding {
  private static final int MOST_ROUNDS = 50;

  private final Surroundings surroundings;
  private final Beginning beginning;

  public Deciding(Surroundings surroundings, Beginning beginning) {
    this.surroundings = surroundings;
    this.beginning = beginning;
  }

  /// Decides a batch.
  ///
  /// @param lookup null: nothing can be looked up; then the batch says whether something would be
  public Batch decide(Live live, Batch.Call call, @Nullable Lookup lookup) {
    Batch batch = new Batch(live);
    for (Sent sent : call.commands()) {
      batch.results.add(one(batch, sent, call, lookup));
      if (batch.wants) {
        return batch;
      }
    }
    return batch;
  }

  /// The world of a case as it stands.
  public KnownWorld world(Live live) {
    return new KnownWorld(surroundings, live.community(), Given.narrowing(live.state()));
  }

  private Outcome.Result one(Batch batch, Sent sent, Batch.Call call, @Nullable Lookup lookup) {
    Live live = batch.live;
    Sent.Read read = sent.reader().read(live.plan(), batch.state);
    Command.Deed deed =
        switch (read) {
          case Sent.Read.Deed found -> found.deed();
          case Sent.Read.Faulty faulty -> null;
        };
    if (deed == null) {
      List<Refusal.Fault> faults = ((Sent.Read.Faulty) read).faults();
      return refused(sent, new Refused.ByCase(new Refusal.BadAnswers(faults)));
    }
    Optional<Permission> lacking =
        MayAct.lacking(
            call.actor(), new CommunityId(live.community()), batch.state, deed, sent.via() != null);
    if (lacking.isPresent()) {
      return refused(sent, new Refused.ByPermission(lacking.get()));
    }
    // A repeat finds nothing any more, and is no fault.
    if (deed instanceof Command.Erase erase && !batch.state.commands().containsKey(sent.id())) {
      if (lookup == null) {
        batch.wants = true;
        return refused(sent, null);
      }
      List<Refusal.Fault> unknown = unknown(erase, lookup, live.id());
      if (!unknown.isEmpty()) {
        return refused(sent, new Refused.ByCase(new Refusal.BadAnswers(unknown)));
      }
    }
    Happened happened = DeviceTime.happened(sent, deed, batch.state, call.deviceNow(), call.now());
    Command command = new Command(sent.id(), engineActor(call.actor()), happened, sent.via(), deed);
    Decision decision = decided(batch, command, call.now(), lookup);
    if (batch.wants) {
      return refused(sent, null);
    }
    batch.state = decision.state();
    batch.ahead = decision.events().isEmpty() ? batch.ahead : decision.ahead();
    batch.events.addAll(decision.events());
    Refusal why = decision.refusal();
    return new Outcome.Result(
        sent.id(), decision.outcome(), why == null ? null : new Refused.ByCase(why));
  }

  private Decision decided(Batch batch, Command command, Instant now, @Nullable Lookup lookup) {
    KnownWorld world = world(batch.live);
    batch.world = world;
    if (lookup == null) {
      Decision decision =
          batch.live.version().decider().decide(batch.state, command, now, world, batch.ahead);
      batch.wants = !decision.wanted().isEmpty() || !decision.starts().isEmpty();
      return decision;
    }
    Lookup.Asker asker =
        new Lookup.Asker(
            batch.live.community(),
            batch.live.id(),
            batch.live.plan(),
            batch.state.head().opened().drill(),
            command.id(),
            doing(command, now),
            new Lookup.Known(Given.narrowing(batch.state), batch.events));
    var mark = lookup.numbers().mark();
    Decision decision =
        looked(
            known ->
                batch
                    .live
                    .version()
                    .decider()
                    .decide(batch.state, command, now, known, batch.ahead),
            world,
            lookup,
            asker);
    if (decision.events().isEmpty()) {
      // Nothing is written of it: what was drawn goes back.
      lookup.numbers().backTo(mark);
    }
    List<CaseEvent> sofar = decision.events();
    for (Decision.NewCase start : decision.starts()) {
      batch.begun.addAll(
          beginning.begin(
              new Beginning.Wish(start, batch.live, sofar, command.actor()), now, lookup, this));
    }
    return decision;
  }

  /// Decides again and again until nothing new is wanted.
  public Decision looked(
      Function<World, Decision> decide, KnownWorld world, Lookup lookup, Lookup.Asker asker) {
    int mark = lookup.mark();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Decision decision = decide.apply(world);
      if (decision.wanted().isEmpty()) {
        lookup.keep(mark, done(decision));
        return decision;
      }
      for (World.Want want : decision.wanted()) {
        world.learn(want, lookup.answer(want, asker));
      }
    }
    throw new IllegalStateException("a decision wants more and more: " + asker.caseId());
  }

  /// Runs that are done by it: a module acts for these only.
  private static Set<String> done(Decision decision) {
    return decision.events().stream()
        .map(CaseEvent::fact)
        .filter(Fact.StepDone.class::isInstance)
        .map(fact -> ((Fact.StepDone) fact).run())
        .collect(Collectors.toSet());
  }

  static StepAction.Doing doing(Command command, Instant now) {
    Happened happened = command.happened();
    return new StepAction.Doing(command.actor().account(), happened == null ? now : happened.at());
  }

  public static dev.zhishou.casework.engine.Actor engineActor(Actor actor) {
    return actor.account() == null
        ? dev.zhishou.casework.engine.Actor.system(actor.name())
        : dev.zhishou.casework.engine.Actor.person(actor.account().value(), null);
  }

  private static List<Refusal.Fault> unknown(Command.Erase erase, Lookup lookup, UUID caseId) {
    Set<Command.Secret> there =
        lookup.locked().secrets(caseId).stream()
            .map(secret -> new Command.Secret(secret.seq(), secret.name()))
            .collect(Collectors.toSet());
    return IntStream.range(0, erase.what().size())
        .filter(i -> !there.contains(erase.what().get(i)))
        .mapToObj(i -> new Refusal.Fault("/what/" + i, "unknown", ""))
        .toList();
  }

  private static Outcome.Result refused(Sent sent, @Nullable Refused why) {
    return new Outcome.Result(sent.id(), Decision.Outcome.REFUSED, why);
  }
}
