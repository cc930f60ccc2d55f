package dev.zhishou.portal;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Community;
import dev.zhishou.casework.FindCases;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.NameBasedId;
import dev.zhishou.casework.OpenCase;
import dev.zhishou.casework.RunCommands;
import dev.zhishou.casework.Sent;
import dev.zhishou.casework.Surroundings;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.desk.Channel;
import dev.zhishou.desk.Reports;
import dev.zhishou.procedure.model.Severity;
import dev.zhishou.procedure.model.Value;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Opens the case of what a resident reported. Its first receiver is who stands at the desk; what
/// he did not say is asked there.
@Component
class OpenForResident {
  private static final String FIRST_RECEIVER = "front-desk";

  private final OpenCase openCase;
  private final RunCommands commands;
  private final FindCases cases;
  private final Surroundings surroundings;
  private final Reports reports;
  private final Clock clock;

  OpenForResident(
      OpenCase openCase,
      RunCommands commands,
      FindCases cases,
      Surroundings surroundings,
      Reports reports,
      Clock clock) {
    this.openCase = openCase;
    this.commands = commands;
    this.cases = cases;
    this.surroundings = surroundings;
    this.reports = reports;
    this.clock = clock;
  }

  /// Opens it.
  ///
  /// @param urgent it sounds like danger to life: it rings like an emergency until the desk has
  ///     seen what it is
  Live open(Actor actor, Community community, ResidentReport said, UUID report, boolean urgent) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    UUID id = community.id().value();
    List<UUID> desk = surroundings.people(id).holders(FIRST_RECEIVER, now);
    var from =
        new OpenCase.From(
            report, Channel.WEB.word(), now, desk.isEmpty() ? null : desk.getFirst(), false, null);
    var answers = said.matter().answers(said, now);
    Live live =
        begun(
            openCase.open(
                actor, request(said, id, answers, urgent ? Severity.CRITICAL : null, from)));
    String number = live.state().head().opened().number();
    reports.becameCase(community.id(), report, live.id(), number);
    linked(said.matter(), community, live.id());
    if (said.matter().wordsAreNoted()) {
      UUID note = NameBasedId.v5(report, "portal");
      commands.run(
          actor,
          live.id(),
          List.of(Sent.of(note, new Command.Note(null, "住户自己报的：" + said.said()))),
          null);
    }
    return live;
  }

  /// A suspicion stands in each epidemic that is running (000-183).
  private void linked(Matter matter, Community community, UUID opened) {
    String running = matter.belongsTo();
    if (running == null) {
      return;
    }
    var link = new Command.Start(matter.procedure(), new LinkedHashMap<>(), opened);
    for (FindCases.Found one : cases.open(community.id(), running)) {
      Sent sent = Sent.of(NameBasedId.v5(opened, "portal/" + one.id()), link);
      commands.run(Actor.SYSTEM, one.id(), List.of(sent), null);
    }
  }

  private static OpenCase.Request request(
      ResidentReport said,
      UUID community,
      SequencedMap<String, Value> answers,
      @org.jspecify.annotations.Nullable Severity severity,
      OpenCase.From from) {
    return new OpenCase.Request(
        said.matter().procedure(),
        community,
        (plan, faults) -> new LinkedHashMap<>(answers),
        severity,
        null,
        said.place() == null ? null : said.place().toString(),
        from);
  }

  private static Live begun(OpenCase.Opened opened) {
    return switch (opened) {
      case OpenCase.Opened.Begun(Live live) -> live;
      case OpenCase.Opened.Joined(Live live) -> live;
      case OpenCase.Opened.Not(var why) ->
          throw new IllegalStateException("a resident's report opened no case: " + why);
    };
  }
}
