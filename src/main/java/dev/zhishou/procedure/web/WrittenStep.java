package dev.zhishou.procedure.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zhishou.Exempt;
import dev.zhishou.procedure.condition.ConditionWording;
import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.Mark;
import dev.zhishou.procedure.model.Party;
import dev.zhishou.procedure.model.SignatureSlot;
import dev.zhishou.procedure.model.Step;
import dev.zhishou.procedure.reading.Wording;
import dev.zhishou.procedure.wording.MomentWording;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A step as the library shows it. What waits for the step above has no `after`.
@Exempt(reason = "one component for each field of a step in the API")
record WrittenStep(
    String name,
    @JsonProperty("do") String what,
    List<String> by,
    List<String> approve,
    List<String> needs,
    @Nullable List<String> after,
    @Nullable String when,
    @Nullable String whenWords,
    @Nullable String due,
    @Nullable String dueWords,
    @Nullable String every,
    @Nullable String everyWords,
    List<String> until,
    List<WrittenAsk> asks,
    List<String> asksAgain,
    List<String> signatures,
    List<String> records,
    List<String> recordTitles,
    @Nullable String starts,
    @Nullable String startsTitle,
    List<String> how,
    List<String> say,
    List<String> warn,
    List<String> refs,
    List<WrittenStep> steps) {

  /// @param names what its conditions and times may name
  static WrittenStep of(Step step, WrittenNames names) {
    ConditionWording words = new ConditionWording(names);
    MomentWording times = new MomentWording(names);
    Step.Timing timing = step.timing();
    Step.Asking asking = step.asking();
    Step.Text text = step.text();
    Optional<String> starts =
        Optional.ofNullable(step.effects().starts()).map(one -> one.procedure());
    return new WrittenStep(
        step.name(),
        text.what(),
        parties(step.who().by()),
        parties(step.who().approve()),
        step.who().needs(),
        timing.after() == null ? null : marks(timing.after()),
        Optional.ofNullable(timing.when()).map(Condition::text).orElse(null),
        Optional.ofNullable(timing.when()).map(words::when).orElse(null),
        Optional.ofNullable(timing.due()).map(Wording::of).orElse(null),
        Optional.ofNullable(timing.due()).map(times::why).orElse(null),
        Optional.ofNullable(timing.every()).map(Wording::of).orElse(null),
        Optional.ofNullable(timing.every()).map(times::often).orElse(null),
        marks(timing.until()),
        asking.asks().values().stream().map(ask -> WrittenAsk.of(ask, words)).toList(),
        asking.anew(),
        asking.signatures().stream().map(WrittenStep::slot).toList(),
        asking.records(),
        asking.records().stream().map(names::form).toList(),
        starts.orElse(null),
        starts.map(names::procedure).orElse(null),
        text.how(),
        text.say(),
        text.warn(),
        text.refs(),
        step.steps().stream().map(inner -> of(inner, names)).toList());
  }

  private static List<String> marks(List<Mark> marks) {
    return marks.stream()
        .map(
            mark ->
                switch (mark) {
                  case Mark.Settled(String step) -> step;
                  case Mark.Come(var moment) -> Wording.of(moment);
                  case Mark.True(Condition condition) -> condition.text();
                })
        .toList();
  }

  private static List<String> parties(List<Party> parties) {
    return parties.stream()
        .map(
            party ->
                switch (party) {
                  case Party.Role(String id) -> id;
                  case Party.DoerOf(String step) -> step;
                  case Party.Answer(String name) -> name;
                  case Party.Opener() -> "opener";
                  case Party.Reporter() -> "reporter";
                })
        .toList();
  }

  private static String slot(SignatureSlot slot) {
    return String.join(" or ", slot.anyOf());
  }
}
