package dev.zhishou.casework.scenario;

import dev.zhishou.Exempt;
import dev.zhishou.casework.engine.Actor;
import dev.zhishou.casework.engine.CaseEvent;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Decider;
import dev.zhishou.casework.engine.Decision;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Happened;
import dev.zhishou.casework.engine.Outlook;
import dev.zhishou.casework.engine.World;
import dev.zhishou.casework.scenario.script.Cast;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.procedure.model.Severity;
import dev.zhishou.procedure.model.Value;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case in memory on a virtual clock: the clock is moved, alarms on the way are decided each at
/// its moment, and commands are decided when the clock stands where they come.
final class Virtual {
  private static final UUID COMMUNITY = id("community");
  private static final int MOST_ROUNDS = 50;
  private static final int MOST_ALARMS = 100_000;

  private final Decider decider;
  private final World world;
  private final List<CaseEvent> events = new ArrayList<>();
  private @Nullable CaseState state;
  private Instant now = Instant.EPOCH;
  private int commands;

  Virtual(Decider decider, World world) {
    this.decider = decider;
    this.world = world;
  }

  /// How a case is opened.
  ///
  /// @param severity null: the procedure's
  @Exempt(reason = "one component for each thing that a case is opened with")
  record Way(
      Instant at,
      Instant received,
      String by,
      @Nullable String channel,
      @Nullable String home,
      @Nullable String place,
      @Nullable Severity severity,
      boolean drill) {}

  /// Opens the case.
  Decision open(Way way, SequencedMap<String, Value> answers) {
    now = way.at();
    Procedure procedure = decider.plan().procedure();
    Fact.Opened with =
        new Fact.Opened(
            "SC-2026-0001",
            procedure.id(),
            1,
            COMMUNITY,
            procedure.head().title(),
            way.severity() == null ? procedure.head().severity() : way.severity(),
            way.received(),
            Cast.account(way.by()),
            way.channel(),
            null,
            way.home(),
            way.place(),
            way.drill(),
            false,
            null);
    Command command =
        command(Actor.person(Cast.account(way.by()), null), null, null, new Command.Tick());
    Decision.NewCase opening = new Decision.NewCase(id("case"), with, answers, null);
    Decision decision = decided(() -> decider.open(opening, command, now, world));
    if (decision.outcome() != Decision.Outcome.REFUSED) {
      keep(decision);
    }
    return decision;
  }

  /// Lets time pass: every alarm up to `to` is decided at its moment.
  void pass(Instant to) {
    for (int alarms = 0; alarms < MOST_ALARMS; alarms++) {
      Instant alarm = decider.nextAlarm(state(), world);
      if (alarm == null || alarm.isAfter(to)) {
        now = to;
        return;
      }
      now = alarm.isAfter(now) ? alarm : now;
      CaseState before = state();
      tick();
      if (state().equals(before)) {
        throw new IllegalStateException("an alarm at " + alarm + " changes nothing");
      }
    }
    throw new IllegalStateException("alarms do not end before " + to);
  }

  /// Decides moments alone.
  void tick() {
    keep(
        decided(
            () ->
                decider.decide(
                    state(),
                    command(Actor.system("deadline watch"), null, null, new Command.Tick()),
                    now,
                    world)));
  }

  /// Decides a command now.
  Decision decide(
      Actor actor, @Nullable Instant happened, @Nullable String via, Command.Deed deed) {
    Command command = command(actor, happened, via, deed);
    Decision decision = decided(() -> decider.decide(state(), command, now, world));
    keep(decision);
    return decision;
  }

  /// Finds runs as the case stands now.
  Where where(Map<String, String> in) {
    List<Outlook.Blank> offered =
        state().open() ? decider.outlook(state(), now, world).offered() : List.of();
    return new Where(decider.plan(), state(), offered, in);
  }

  /// How the case stands.
  CaseState state() {
    if (state == null) {
      throw new IllegalStateException("not opened");
    }
    return state;
  }

  /// Whether the case was opened.
  boolean opened() {
    return state != null;
  }

  /// All its events.
  List<CaseEvent> events() {
    return events;
  }

  /// What the clock shows.
  Instant now() {
    return now;
  }

  private void keep(Decision decision) {
    events.addAll(decision.events());
    state = decision.state();
  }

  private Decision decided(java.util.function.Supplier<Decision> ask) {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Decision decision = ask.get();
      if (decision.wanted().isEmpty()) {
        return decision;
      }
      decision.wanted().forEach(world::answer);
    }
    throw new IllegalStateException("more is wanted after " + MOST_ROUNDS + " rounds");
  }

  private Command command(
      Actor actor, @Nullable Instant happened, @Nullable String via, Command.Deed deed) {
    return new Command(
        id("command " + ++commands),
        actor,
        happened == null ? null : new Happened(happened, null),
        via,
        deed);
  }

  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(("scenario/" + name).getBytes(StandardCharsets.UTF_8));
  }
}
