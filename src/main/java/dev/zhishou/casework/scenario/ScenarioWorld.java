package dev.zhishou.casework.scenario;

import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.World;
import dev.zhishou.casework.scenario.script.Cast;
import dev.zhishou.casework.scenario.script.Scenario;
import dev.zhishou.casework.scenario.script.Subject;
import dev.zhishou.procedure.binder.Rungs;
import dev.zhishou.procedure.model.Severity;
import dev.zhishou.time.ChinaCalendar;
import dev.zhishou.time.WorkingCalendar;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A community in memory: invented people, China's calendar, the binder's ladder, and modules that
/// grant everything unless the scenario says that one refuses.
final class ScenarioWorld implements World {
  private static final WorkingCalendar CHINA = ChinaCalendar.shipped();
  private static final List<String> TWO_ROWS = List.of("1", "2");

  private final Subject subject;
  private final Scenario.Setting setting;
  private final Crew crew;
  private final Map<Want, Answer> answered = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  ScenarioWorld(Subject subject, Scenario.Setting setting, Cast cast) {
    this.subject = subject;
    this.setting = setting;
    this.crew = new Crew(cast, setting.staffed());
  }

  @Override
  public WorkingCalendar calendar() {
    return CHINA;
  }

  @Override
  public Hours hours() {
    return Hours.USUAL;
  }

  @Override
  public Crew people() {
    return crew;
  }

  @Override
  public Set<String> roles() {
    return subject.binder().roles();
  }

  @Override
  public Optional<Ladder> ladder(Severity severity) {
    Rungs rungs = subject.binder().rungs(severity).orElse(null);
    return rungs == null || rungs.most() == 0
        ? Optional.empty()
        : Optional.of(
            new Ladder(
                Duration.ofSeconds(rungs.every().comparableSeconds()),
                rungs.most(),
                rungs.inDeskHours()));
  }

  @Override
  public Optional<Answer> answer(Want want) {
    return Optional.of(answered.computeIfAbsent(want, this::found));
  }

  private Answer found(Want want) {
    return switch (want) {
      case Want.RecordNumber(String form, _) -> new Answer.Numbered(number(form));
      case Want.CaseToStart(String run, String procedure) ->
          new Answer.Startable(
              UUID.nameUUIDFromBytes((run + " " + procedure).getBytes(StandardCharsets.UTF_8)),
              number(procedure),
              false);
      case Want.CaseToLink(UUID id) -> new Answer.Startable(id, id.toString(), true);
      case Want.ModuleAct(_, String kind, _, _) -> {
        String why = setting.refuses().get(kind);
        yield why == null ? new Answer.Granted() : new Answer.Refused(why);
      }
      case Want.Reading _ -> new Answer.Granted();
    };
  }

  private String number(String of) {
    return of + "-" + numbers.merge(of, 1, Integer::sum);
  }

  @Override
  public List<String> select(String selection) {
    return setting.selections().getOrDefault(selection, TWO_ROWS);
  }

  /// The plan of a procedure that a step starts; null: the binder lacks it.
  @Override
  public @Nullable Plan plan(String procedure) {
    return Plans.of(subject.binder(), procedure).orElse(null);
  }

  /// What is fixed as a case opens: the scenario's figures and who is there.
  @Override
  public Fact.Pinned pinned(String procedure) {
    return new Fact.Pinned(
        procedure.equals(subject.plan().procedure().id())
            ? setting.figures()
            : new LinkedHashMap<>(),
        new ArrayList<>(setting.staffed()));
  }
}
