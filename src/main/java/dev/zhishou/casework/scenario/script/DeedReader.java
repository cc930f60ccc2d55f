package dev.zhishou.casework.scenario.script;

import dev.zhishou.casework.engine.Plan;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Severity;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.procedure.text.Findings;
import dev.zhishou.procedure.text.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Reads what an entry does.
///
/// @param entry the entry's words
record DeedReader(
    Subject subject, ScenarioSheet sheet, Cast cast, AnswerReader answers, Node.Mapping entry) {

  Entry.@Nullable Deed deed(String word) {
    Node node = entry.get(word).orElseThrow();
    return switch (word) {
      case "do" -> withStep(Entry.Verb.DO, node);
      case "take" -> withStep(Entry.Verb.TAKE, node);
      case "acknowledge" -> withStep(Entry.Verb.ACKNOWLEDGE, node);
      case "approve" -> withStep(Entry.Verb.APPROVE, node);
      case "refuse" -> withStep(Entry.Verb.REFUSE, node);
      case "skip" -> withStep(Entry.Verb.SKIP, node);
      case "sign" -> withStep(Entry.Verb.SIGN, node);
      case "hand-over" -> withStep(Entry.Verb.HAND_OVER, node);
      case "reopen" -> isCase(node) ? new Entry.WithCase(word) : withStep(Entry.Verb.REOPEN, node);
      case "cancel" -> cancel(node);
      case "answer" -> new Entry.Answering(answering(node));
      case "correct" -> correcting(node);
      case "alert" -> alert(node);
      case "alarm" -> alarm(node);
      case "close" -> close(node);
      case "raise" -> raise(node);
      case "start" -> start(node);
      case "off", "on" -> onDuty(word, node);
      default -> throw new IllegalStateException(word);
    };
  }

  /// The answers of `do … with`, by the names that the engine uses.
  SequencedMap<String, Value> with() {
    Plan.Node step =
        entry.get("do") instanceof Optional<Node> node
                && node.isPresent()
                && node.get() instanceof Node.Scalar name
            ? subject.plan().node(name.text())
            : null;
    if (step == null) {
      return new LinkedHashMap<>();
    }
    return given(entry.get("with").orElse(null), EntryReader.asks(step));
  }

  private Entry.@Nullable Deed withStep(Entry.Verb verb, Node node) {
    String step = step(node);
    return step == null ? null : new Entry.WithStep(verb, step);
  }

  private @Nullable String step(Node node) {
    Optional<Node.Scalar> name = sheet.scalar(node);
    if (name.isEmpty()) {
      return null;
    }
    if (subject.plan().node(name.get().text()) == null) {
      sheet.unknown("step", name.get().spot(), "step", name.get().text(), subject.steps());
      return null;
    }
    return name.get().text();
  }

  private static boolean isCase(Node node) {
    return node instanceof Node.Scalar scalar
        && (scalar.text().equals("case") || scalar.truth().orElse(false));
  }

  private Entry.@Nullable Deed cancel(Node node) {
    if (!isCase(node)) {
      sheet.error("shape", node.spot(), "写 `cancel: case`。", "Write `cancel: case`.");
      return null;
    }
    return new Entry.WithCase("cancel");
  }

  private SequencedMap<String, Value> answering(Node node) {
    Node values = node instanceof Node.Scalar ? entry.get("with").orElse(null) : node;
    if (node instanceof Node.Mapping && entry.get("with").isPresent()) {
      sheet.error("word", entry.keySpot("with"), "`with` 在这里没有用。", "`with` means nothing here.");
    }
    return given(values, plain(subject.plan().procedure().asks()));
  }

  private Entry.Deed correcting(Node node) {
    if (node instanceof Node.Mapping) {
      if (entry.get("with").isPresent()) {
        sheet.error("word", entry.keySpot("with"), "`with` 在这里没有用。", "`with` means nothing here.");
      }
      Map<String, Map.Entry<String, Ask>> all = new LinkedHashMap<>();
      subject
          .plan()
          .questions()
          .forEach((name, question) -> all.put(name, Map.entry(name, question.ask())));
      return new Entry.Correcting(null, given(node, all));
    }
    String step = step(node);
    Plan.Node found = step == null ? null : subject.plan().node(step);
    return new Entry.Correcting(
        step,
        found == null
            ? new LinkedHashMap<>()
            : given(entry.get("with").orElse(null), EntryReader.asks(found)));
  }

  private static Map<String, Map.Entry<String, Ask>> plain(Map<String, Ask> asks) {
    Map<String, Map.Entry<String, Ask>> plain = new LinkedHashMap<>();
    asks.forEach((name, ask) -> plain.put(name, Map.entry(name, ask)));
    return plain;
  }

  private SequencedMap<String, Value> given(
      @Nullable Node node, Map<String, Map.Entry<String, Ask>> asks) {
    SequencedMap<String, Value> given = new LinkedHashMap<>();
    Optional<Node.Mapping> values = node == null ? Optional.empty() : sheet.mapping(node);
    boolean faulty = entry.get("refused").isPresent();
    values.ifPresent(
        all ->
            all.entries()
                .forEach(
                    (name, value) -> {
                      Map.Entry<String, Ask> ask = asks.get(name);
                      if (ask == null && faulty) {
                        given.put(name, EntryReader.untyped(value.value()));
                      } else if (ask == null) {
                        sheet.unknown("answer", value.key(), "answer", name, asks.keySet());
                      } else {
                        typed(value.value(), ask.getValue(), faulty)
                            .ifPresent(read -> given.put(ask.getKey(), read));
                      }
                    }));
    return given;
  }

  private Optional<Value> typed(Node node, Ask ask, boolean faulty) {
    if (!faulty) {
      return answers.read(node, ask);
    }
    AnswerReader silent =
        new AnswerReader(new ScenarioSheet(new Findings("")), cast, answers.rows(), answers.time());
    return silent.read(node, ask).or(() -> Optional.of(EntryReader.untyped(node)));
  }

  private SequencedMap<String, Value> fields(@Nullable Node node) {
    SequencedMap<String, Value> fields = new LinkedHashMap<>();
    Optional<Node.Mapping> values = node == null ? Optional.empty() : sheet.mapping(node);
    values.ifPresent(
        all ->
            all.entries()
                .forEach(
                    (name, value) -> {
                      Plan.Question question = subject.plan().question(name);
                      if (question != null) {
                        answers
                            .read(value.value(), question.ask())
                            .ifPresent(read -> fields.put(name, read));
                      } else {
                        sheet
                            .scalar(value.value())
                            .ifPresent(text -> fields.put(name, AnswerReader.plain(text)));
                      }
                    }));
    return fields;
  }

  private Entry.Deed alert(Node node) {
    if (!subject.awaitsWarning()) {
      sheet.error("alert", node.spot(), "没有步骤等预警。", "No step waits for a warning.");
    }
    return new Entry.Message(null, fields(node));
  }

  private void awaited(Node.Scalar topic) {
    boolean known =
        subject.topics().stream()
            .anyMatch(
                one ->
                    one.equals(topic.text())
                        || one.endsWith("#")
                            && topic.text().startsWith(one.substring(0, one.length() - 1)));
    if (!known) {
      sheet.unknown("alarm", topic.spot(), "topic", topic.text(), subject.topics());
    }
  }

  private Entry.@Nullable Deed alarm(Node node) {
    sheet.scalar(node).ifPresent(this::awaited);
    return sheet
        .scalar(node)
        .map(topic -> new Entry.Message(topic.text(), fields(entry.get("with").orElse(null))))
        .orElse(null);
  }

  private Entry.@Nullable Deed close(Node node) {
    if (isCase(node)) {
      return new Entry.WithCase("close");
    }
    String step = step(node);
    Plan.Node found = step == null ? null : subject.plan().node(step);
    if (step == null || found == null) {
      return null;
    }
    var starts = found.step().effects().starts();
    if (starts == null) {
      sheet.error("close", node.spot(), "`" + step + "` 不起案件。", "`" + step + "` starts no case.");
      return null;
    }
    outcome(starts.procedure());
    Map<String, Ask> asks =
        subject.binder().procedure(starts.procedure()).map(Subject::questions).orElse(Map.of());
    return new Entry.PartCloses(
        step,
        sheet.text(entry, "outcome").orElse("完成"),
        given(entry.get("with").orElse(null), plain(asks)));
  }

  private void outcome(String procedure) {
    Optional<Node.Scalar> label = entry.get("outcome").flatMap(sheet::scalar);
    subject
        .binder()
        .procedure(procedure)
        .map(known -> known.outcomes().keySet())
        .ifPresent(
            labels -> {
              if (label.isPresent() && !labels.contains(label.get().text())) {
                sheet.unknown("outcome", label.get().spot(), "outcome", label.get().text(), labels);
              }
            });
  }

  private Entry.@Nullable Deed raise(Node node) {
    Optional<Node.Scalar> word = sheet.scalar(node);
    Severity severity =
        word.isEmpty()
            ? null
            : ScenarioReader.severity(sheet, word.get().spot(), word.get().text());
    return severity == null ? null : new Entry.Raising(severity);
  }

  private Entry.@Nullable Deed start(Node node) {
    Optional<Node.Scalar> word = sheet.scalar(node);
    if (word.isPresent() && subject.binder().procedure(word.get().text()).isEmpty()) {
      sheet.unknown(
          "procedure",
          word.get().spot(),
          "procedure",
          word.get().text(),
          List.copyOf(subject.binder().procedures().keySet()));
    }
    return word.map(text -> new Entry.Starting(text.text())).orElse(null);
  }

  private Entry.@Nullable Deed onDuty(String word, Node node) {
    Optional<Node.Scalar> name = sheet.scalar(node);
    if (name.isPresent() && !cast.knows(name.get().text())) {
      sheet.unknown(
          "account", name.get().spot(), "role or account", name.get().text(), cast.names());
    }
    return name.map(text -> new Entry.OnDuty(text.text(), word.equals("on"))).orElse(null);
  }
}
