package dev.zhishou.insight.telling;

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
record Past(Live live) {
  String procedure() {
    return live.state().head().opened().procedure();
  }

  String title() {
    return live.plan().procedure().head().title();
  }

  String number() {
    return live.state().head().opened().number();
  }

  Kind kind() {
    return live.plan().procedure().head().kind();
  }

  Instant openedAt() {
    return live.state().head().openedAt();
  }

  /// Null: it is open.
  @Nullable Instant closedAt() {
    return live.state().status().closedAt();
  }

  boolean open() {
    return live.state().open();
  }

  /// Whether somebody asked for it: an incident, a complaint, a request or a repair.
  boolean asked() {
    return switch (kind()) {
      case INCIDENT, COMPLAINT, REQUEST, WORK_ORDER -> true;
      case ROUTINE, REGISTER -> false;
    };
  }

  boolean late() {
    return runs().anyMatch(run -> run.doing().late());
  }

  Stream<Run> runs() {
    return live.state().runs().values().stream();
  }

  /// When a step was done, the last time; empty: it was not.
  Optional<Instant> done(String step) {
    return runs()
        .filter(run -> run.state() == RunState.DONE && run.step().equals(step))
        .map(run -> run.doing().happened())
        .filter(Objects::nonNull)
        .max(Instant::compareTo);
  }

  /// When somebody first took it on: took a step, or did one.
  Optional<Instant> takenOn() {
    return runs()
        .flatMap(
            run ->
                Stream.of(
                        run.hold().takenAt(),
                        run.hold().acknowledgedAt(),
                        run.doing().by() == null ? null : run.doing().happened())
                    .filter(Objects::nonNull))
        .min(Instant::compareTo);
  }

  /// All answers to a question, in order.
  List<CaseState.Given> given(String question) {
    return live.state().answers().getOrDefault(question, List.of());
  }

  /// The last answer to a yes-no question; empty: none was given.
  Optional<Boolean> said(String question) {
    List<CaseState.Given> all = given(question);
    return !all.isEmpty() && all.getLast().value() instanceof Value.YesNo(boolean yes)
        ? Optional.of(yes)
        : Optional.empty();
  }

  /// What was chosen last, in the words of the file.
  String labels(String question) {
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
  List<Value.Row> rows(String list) {
    List<CaseState.Given> all = given(list);
    return !all.isEmpty() && all.getLast().value() instanceof Value.Rows(List<Value.Row> rows)
        ? rows
        : List.of();
  }
}
