package dev.zhishou.casework.machine;

import dev.zhishou.access.Actor;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.NameBasedId;
import dev.zhishou.casework.OpenCase;
import dev.zhishou.casework.Outcome;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.RunCommands;
import dev.zhishou.casework.Sent;
import dev.zhishou.casework.Surroundings;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.store.CaseStore;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.followups.OperatorAlarms;
import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.ProcedureVersion;
import dev.zhishou.procedure.model.Opening;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.procedure.model.Step;
import dev.zhishou.procedure.model.Truth;
import dev.zhishou.procedure.model.Value;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Opens what a message opens, and tells open cases what waits for it. Whoever calls has asked the
/// permission; from here on the system acts.
@Component
public class HearMachines {
  private static final UUID NOBODY = new UUID(0, 0);
  private static final String FIRST_RECEIVER = "front-desk";

  private final ProcedureCatalog catalog;
  private final Surroundings surroundings;
  private final OpenCase opening;
  private final RunCommands commands;
  private final ReadCase readCase;
  private final EveryOpenCase everyOpenCase;
  private final Listening listening;

  /// What is needed to listen.
  @Component
  record Listening(OperatorAlarms operator, Clock clock) {}

  HearMachines(
      ProcedureCatalog catalog,
      Surroundings surroundings,
      OpenCase opening,
      RunCommands commands,
      ReadCase readCase,
      EveryOpenCase everyOpenCase,
      Listening listening) {
    this.catalog = catalog;
    this.surroundings = surroundings;
    this.opening = opening;
    this.commands = commands;
    this.readCase = readCase;
    this.everyOpenCase = everyOpenCase;
    this.listening = listening;
  }

  /// Opens a case by each procedure that the message opens; none where none does.
  public List<Heard> open(UUID community, Told told) {
    List<Heard> heard = new ArrayList<>();
    for (ProcedureVersion version : catalog.all()) {
      if (opens(version.procedure(), told.what())) {
        open(community, version.procedure(), told).ifPresent(heard::add);
      }
    }
    return heard;
  }

  /// Tells every open case of the community in which a step waits for this sensor.
  public List<Heard> tellAll(UUID community, Told told) {
    List<Heard> heard = new ArrayList<>();
    for (ProcedureVersion version : catalog.all()) {
      Procedure procedure = version.procedure();
      if (told.what() instanceof Told.Alarm(String topic, var answers)
          && waits(procedure.steps(), topic)) {
        everyOpenCase
            .of(community, procedure.id())
            .filter(row -> row.fixed().drill() == told.drill())
            .forEach(row -> tell(row.id(), told).ifPresent(heard::add));
      }
    }
    return heard;
  }

  /// Tells one case; empty: it is not open any more.
  public Optional<Heard> tell(UUID caseId, Told told) {
    Live live = readCase.live(Actor.SYSTEM, caseId).orElseThrow();
    return open(live)
        ? Optional.of(heard(send(live, told, message(live, told)), Heard.How.TOLD))
        : Optional.empty();
  }

  /// Writes into an open case what was said and changes nothing there.
  public Optional<Heard> note(UUID caseId, Told told, String text) {
    Live live = readCase.live(Actor.SYSTEM, caseId).orElseThrow();
    return open(live)
        ? Optional.of(heard(send(live, told, new Command.Note(null, text)), Heard.How.TOLD))
        : Optional.empty();
  }

  /// Whether a case is a drill.
  public boolean drill(UUID caseId) {
    return readCase.live(Actor.SYSTEM, caseId).orElseThrow().state().head().opened().drill();
  }

  private static boolean open(Live live) {
    return live.state().status().status() == CaseState.Status.OPEN;
  }

  private Live send(Live live, Told told, Command.Deed deed) {
    UUID id = NameBasedId.v5(live.id(), told.key());
    Outcome outcome =
        commands
            .run(actor(told), live.id(), List.of(Sent.of(id, deed)), null)
            .orElseThrow(() -> new IllegalStateException("no case " + live.id()));
    return outcome.live();
  }

  private Command.Message message(Live live, Told told) {
    return switch (told.what()) {
      case Told.Warning(var fields) -> new Command.Message(null, fields);
      case Told.Alarm(String topic, var answers) -> {
        SequencedMap<String, Value> fields = new LinkedHashMap<>();
        live.plan()
            .questions()
            .forEach(
                (name, question) ->
                    Fields.read(answers.get(name), question.ask(), thing(live.community()))
                        .ifPresent(value -> fields.put(name, value)));
        yield new Command.Message(topic, fields);
      }
    };
  }

  private Optional<Heard> open(UUID community, Procedure procedure, Told told) {
    Instant now = listening.clock().instant();
    Instant received = told.at() == null || told.at().isAfter(now) ? now : told.at();
    String key = "machine " + community + " " + procedure.id() + " " + told.key();
    List<UUID> desk = surroundings.people(community).holders(FIRST_RECEIVER, now);
    var from =
        new OpenCase.From(
            null,
            told.what() instanceof Told.Warning ? "alert" : "alarm",
            received,
            desk.isEmpty() ? null : desk.getFirst(),
            told.drill(),
            new CaseStore.Key(NOBODY, key, key.getBytes(StandardCharsets.UTF_8)));
    OpenCase.Opened opened =
        open(community, procedure, Fields.of(procedure, told, thing(community)), from, told);
    if (opened instanceof OpenCase.Opened.Not) {
      // Better a case of which everything is still to be asked than none.
      opened = open(community, procedure, new LinkedHashMap<>(), from, told);
    }
    return switch (opened) {
      case OpenCase.Opened.Begun(var live) -> Optional.of(heard(live, Heard.How.OPENED));
      case OpenCase.Opened.Joined(var live) ->
          Optional.of(heard(send(live, told, message(live, told)), Heard.How.JOINED));
      case OpenCase.Opened.Not(var why) -> {
        listening
            .operator()
            .ring(
                "message-refused",
                new Message(
                    "告警未能开启规程 " + procedure.id(), procedure.id() + " could not be opened: " + why));
        yield Optional.empty();
      }
    };
  }

  private OpenCase.Opened open(
      UUID community,
      Procedure procedure,
      SequencedMap<String, Value> answers,
      OpenCase.From from,
      Told told) {
    return opening.open(
        actor(told),
        new OpenCase.Request(
            procedure.id(), community, (plan, faults) -> answers, null, null, null, from));
  }

  private Fields.Known thing(UUID community) {
    return (id, type) -> surroundings.label(community, id, type).isPresent();
  }

  private static Actor actor(Told told) {
    String name = told.what() instanceof Told.Warning ? "alert" : "alarm";
    return new Actor(Actor.Kind.SYSTEM, null, name, Map.of(), Set.of());
  }

  private static Heard heard(Live live, Heard.How how) {
    var opened = live.state().head().opened();
    return new Heard(live.id(), opened.number(), opened.procedure(), how);
  }

  private static boolean opens(Procedure procedure, Told.What what) {
    return procedure.opens().stream()
        .anyMatch(
            one ->
                switch (what) {
                  case Told.Alarm(String topic, var answers) ->
                      one instanceof Opening.Alarm(String pattern)
                          && Command.Message.fits(pattern, topic);
                  case Told.Warning(var fields) ->
                      one instanceof Opening.Warning(var condition)
                          && condition.test(
                                  name ->
                                      name.startsWith("alert.")
                                          ? fields.get(name.substring("alert.".length()))
                                          : null)
                              == Truth.YES;
                });
  }

  private static boolean waits(List<Step> steps, String topic) {
    return steps.stream()
        .anyMatch(
            step ->
                step.effects().alarm() != null
                        && Command.Message.fits(step.effects().alarm(), topic)
                    || waits(step.steps(), topic));
  }
}
