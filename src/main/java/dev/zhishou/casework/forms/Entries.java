package dev.zhishou.casework.forms;

import dev.zhishou.casework.AnswersShown;
import dev.zhishou.casework.ReadCase.Seen;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.personal.OwnerPapers;
import dev.zhishou.casework.store.Tail;
import dev.zhishou.procedure.model.Ask;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Who filled in a form and when: each step that writes in it, and each that gave an answer which
/// it shows. What was answered several times stands here as it was each time (003-004): the field
/// shows the last.
final class Entries {
  private final Seen seen;
  private final CaseState state;
  private final Tail tail;
  private final PaperNames people;
  private final PaperText words;
  private final AnswersShown answers;
  private final Map<Integer, Line> lines = new TreeMap<>();

  /// @param run that did it; null: none, it was said as the case opened
  /// @param said what was answered of the fields that were answered several times
  private record Line(@Nullable Run run, List<String> said) {}

  Entries(Seen seen, Tail tail, PaperNames people) {
    this.seen = seen;
    this.state = seen.live().state();
    this.tail = tail;
    this.people = people;
    this.words = new PaperText(people.in(seen.live()));
    this.answers = new AnswersShown(seen);
  }

  /// In the order of the case.
  List<FilledForm.Entry> of(CaseState.Written written, Map<String, Ask> fields, Signers signers) {
    for (Run run : state.runs().values()) {
      if (run.doing().by() != null && signers.writes(run)) {
        line(run.doing().seq(), run.id());
      }
    }
    fields.forEach((name, ask) -> field(name, ask, written.scope()));
    List<FilledForm.Entry> all = new ArrayList<>();
    lines.forEach((seq, line) -> all.add(entry(seq, line)));
    return all;
  }

  private Line line(int seq, String run) {
    return lines.computeIfAbsent(seq, _ -> new Line(state.run(run), new ArrayList<>()));
  }

  private void field(String name, Ask ask, String scope) {
    String asked = state.answers().containsKey(name) ? name : Plan.FRAME + "." + name;
    List<CaseState.Given> given =
        state.answers().getOrDefault(asked, List.of()).stream()
            .filter(one -> Scopes.together(one.scope(), scope))
            .toList();
    for (CaseState.Given one : given) {
      Line line = line(one.seq(), one.run());
      if (given.size() > 1 && !reckoned(asked)) {
        line.said().add(ask.text() + "：" + said(asked, ask, one));
      }
    }
  }

  private boolean reckoned(String name) {
    Plan.Question question = seen.live().plan().question(name);
    return question != null && question.ask().reckoned();
  }

  private String said(String name, Ask ask, CaseState.Given given) {
    boolean paper = OwnerPapers.is(ask) && !seen.personal().showsPapers();
    JsonNode answer = paper ? null : answers.json(name, given);
    if (answer == null || answer.isNull()) {
      return FormPaper.WITHHELD;
    }
    return PaperText.list(ask) ? answer.size() + " 行" : words.text(ask, answer);
  }

  private FilledForm.Entry entry(int seq, Line line) {
    JsonNode event = JsonMapper.shared().readTree(tail.events().get(seq - 1).bytes());
    Run run = line.run();
    String said = String.join("；", line.said());
    if (run != null && run.doing().seq() == seq && run.doing().happened() != null) {
      Instant at = Objects.requireNonNull(run.doing().happened());
      return new FilledForm.Entry(title(run), name(run.doing().by()), at, said);
    }
    boolean corrected = event.path("type").asString("").equals("AnswersCorrected");
    String step = run == null ? "受理" : title(run);
    String account = event.path("actor").path("account").asString("");
    String at = event.path("happened_at").asString(event.path("at").asString(""));
    return new FilledForm.Entry(
        corrected ? "更正：" + step : step,
        account.isEmpty() ? null : name(UUID.fromString(account)),
        OffsetDateTime.parse(at).toInstant(),
        said);
  }

  private String title(Run run) {
    Plan.Node node = seen.live().plan().node(run.step());
    return node == null ? run.step() : node.step().text().what();
  }

  private @Nullable String name(@Nullable UUID account) {
    return account == null ? null : people.name(account);
  }
}
