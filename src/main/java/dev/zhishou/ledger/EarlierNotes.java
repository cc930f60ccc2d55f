package dev.zhishou.ledger;

import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.AnswersShown;
import dev.zhishou.casework.FindCases;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.Moments;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// What earlier rounds of collection noted of a home: its special circumstances, and the day for
/// which it promised to pay (000-045).
@Component
class EarlierNotes {
  private static final String ROUND = "fee-collection";
  private static final Duration LATELY = Duration.ofDays(2 * 365);

  private final FindCases cases;
  private final ReadCase reading;
  private final Clock clock;

  EarlierNotes(FindCases cases, ReadCase reading, Clock clock) {
    this.cases = cases;
    this.reading = reading;
    this.clock = clock;
  }

  /// The last note of each home, by its id or its name as the round has it.
  Map<String, String> of(CommunityId community) {
    Map<String, String> notes = new HashMap<>();
    Map<String, String> promises = new HashMap<>();
    cases.opened(community, ROUND, clock.instant().minus(LATELY)).stream()
        .sorted(Comparator.comparing(FindCases.Found::openedAt))
        .flatMap(found -> reading.read(Actor.SYSTEM, found.id()).stream())
        .forEach(
            round -> {
              notes.putAll(notes(round));
              promises.putAll(promises(round.live()));
            });
    promises.forEach((home, day) -> notes.merge(home, day, (note, said) -> note + "；" + said));
    return notes;
  }

  private static Map<String, String> notes(ReadCase.Seen seen) {
    Live round = seen.live();
    AnswersShown shown = new AnswersShown(seen);
    Map<String, String> homes =
        rows(round, "arrears")
            .flatMap(row -> home(row).map(home -> Map.entry(row.id(), home)).stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> same));
    Map<String, String> notes = new HashMap<>();
    for (CaseState.Given given : given(round, "special_note")) {
      String home = homes.get(row(given.run()));
      Run run = round.state().run(given.run());
      JsonNode note = shown.json("special_note", given);
      if (home != null && run != null && run.doing().happened() != null && !note.isNull()) {
        notes.put(home, Moments.dayOf(run.doing().happened()) + " " + note.asString());
      }
    }
    return notes;
  }

  private static Map<String, String> promises(Live round) {
    Map<String, String> promises = new HashMap<>();
    rows(round, "contacts")
        .forEach(
            row -> {
              if (row.columns().get("promised_on") instanceof Value.Date(LocalDate day)) {
                home(row).ifPresent(home -> promises.put(home, "答应 " + day + " 交"));
              }
            });
    return promises;
  }

  /// The row of the list for which a run is: `each_home#3/special` is for the row 3.
  private static String row(String run) {
    String stage = run.split("/", 2)[0];
    return stage.substring(stage.indexOf('#') + 1);
  }

  private static Stream<Value.Row> rows(Live round, String list) {
    return given(round, list).stream()
        .flatMap(
            given ->
                given.value() instanceof Value.Rows(List<Value.Row> rows)
                    ? rows.stream()
                    : Stream.of());
  }

  private static List<CaseState.Given> given(Live round, String name) {
    return round.state().answers().getOrDefault(name, List.of());
  }

  private static Optional<String> home(Value.Row row) {
    return row.columns().get("home") instanceof Value.Id(String id)
        ? Optional.of(id)
        : Optional.empty();
  }
}
