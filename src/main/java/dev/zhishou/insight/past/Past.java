package dev.zhishou.insight.past;

import dev.zhishou.casework.Live;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.procedure.model.Kind;
import dev.zhishou.procedure.model.Value;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a case tells about itself.
public record Past(Live live) {
  /// The id of its procedure.
  public String procedure() {
    return live.state().head().opened().procedure();
  }

  /// The title of its procedure.
  public String title() {
    return live.plan().procedure().head().title();
  }

  /// Its running number.
  public String number() {
    return live.state().head().opened().number();
  }

  /// What sort of case it is.
  public Kind kind() {
    return live.plan().procedure().head().kind();
  }

  /// When it was opened.
  public Instant openedAt() {
    return live.state().head().openedAt();
  }

  /// Null: it is open.
  public @Nullable Instant closedAt() {
    return live.state().status().closedAt();
  }

  /// Whether work goes on.
  public boolean open() {
    return live.state().open();
  }

  /// Whether it was over once and was opened again.
  public boolean reopened() {
    return live.state().status().reopened();
  }

  /// Whether somebody asked for it: an incident, a complaint, a request or a repair.
  public boolean asked() {
    return switch (kind()) {
      case INCIDENT, COMPLAINT, REQUEST, WORK_ORDER -> true;
      case ROUTINE, REGISTER -> false;
    };
  }

  /// Whether a step was done late, or one is over its limit now.
  public boolean late(Instant now) {
    return late() || runs().anyMatch(run -> run.overdue(now));
  }

  /// Whether a step was done late.
  public boolean late() {
    return runs().anyMatch(run -> run.doing().late());
  }

  /// All runs of its steps.
  public Stream<Run> runs() {
    return live.state().runs().values().stream();
  }

  /// When a step was done, the last time; empty: it was not.
  public Optional<Instant> done(String step) {
    return runs()
        .filter(run -> run.state() == RunState.DONE && run.step().equals(step))
        .map(run -> run.doing().happened())
        .filter(Objects::nonNull)
        .max(Instant::compareTo);
  }

  /// When somebody first took it on: took a step, or did one.
  public Optional<Instant> takenOn() {
    return live.takenOn();
  }

  /// All answers to a question, in order.
  public List<CaseState.Given> given(String question) {
    return live.state().answers().getOrDefault(question, List.of());
  }

  /// The last answer to a yes-no question; empty: none was given.
  public Optional<Boolean> said(String question) {
    List<CaseState.Given> all = given(question);
    return !all.isEmpty() && all.getLast().value() instanceof Value.YesNo(boolean yes)
        ? Optional.of(yes)
        : Optional.empty();
  }

  /// What was chosen last, in the words of the file.
  public String labels(String question) {
    List<CaseState.Given> all = given(question);
    var asked = live.plan().question(question);
    return asked == null
            || all.isEmpty()
            || !(all.getLast().value() instanceof Value.Choice(List<String> keys))
        ? "还没定"
        : keys.stream()
            .map(key -> asked.ask().options().getOrDefault(key, key))
            .collect(Collectors.joining("、"));
  }

  /// The rows of a list as they were given last.
  public List<Value.Row> rows(String list) {
    List<CaseState.Given> all = given(list);
    return !all.isEmpty() && all.getLast().value() instanceof Value.Rows(List<Value.Row> rows)
        ? rows
        : List.of();
  }
}
