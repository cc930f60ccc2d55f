package dev.zhishou.procedure.reading;

import dev.zhishou.procedure.condition.Conditions;
import dev.zhishou.procedure.condition.Names;
import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.text.Findings;
import dev.zhishou.procedure.text.Nearest;
import dev.zhishou.procedure.text.Node;
import dev.zhishou.procedure.text.Said;
import dev.zhishou.procedure.text.Spot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// One file while it is read: what it may refer to, and where its findings go.
record Page(Outline outline, Names names, Surroundings surroundings, Findings findings) {

  static Page of(Node root, Surroundings surroundings, Findings findings) {
    Outline outline = Outline.of(root, surroundings);
    return new Page(outline, new FileNames(outline, surroundings), surroundings, findings);
  }

  /// A page that only gathers: nothing is known on it and what it finds is dropped.
  static Page unjudged(Surroundings surroundings) {
    Outline none = Outline.none();
    return new Page(none, new FileNames(none, surroundings), surroundings, new Findings(""));
  }

  void words(Node.Mapping node, Collection<String> known) {
    node.entries()
        .forEach(
            (word, entry) -> {
              if (!known.contains(word)) {
                findings.error(
                    "unknown-word",
                    entry.key(),
                    new Said("不认识 `" + word + "`。", "`" + word + "` is not a word known here."),
                    Nearest.mend(word, known));
              }
            });
  }

  void shape(Node node, String chinese, String english) {
    findings.error(
        "shape",
        node.spot(),
        new Said("这里应该是" + chinese + "。", "Here must stand " + english + "."),
        new Said("请写成" + chinese + "。", "Write " + english + "."));
  }

  /// A text; empty (and a finding) for anything else.
  Optional<Node.Scalar> scalar(Node node) {
    if (node instanceof Node.Scalar scalar && !scalar.empty()) {
      return Optional.of(scalar);
    }
    shape(node, "一段文字", "a text");
    return Optional.empty();
  }

  Optional<Node.Scalar> scalar(Node.Mapping node, String word) {
    return node.get(word).flatMap(this::scalar);
  }

  Optional<String> text(Node.Mapping node, String word) {
    return scalar(node, word).map(Node.Scalar::text);
  }

  /// One text or several in a row.
  List<Node.Scalar> several(Node.Mapping node, String word) {
    Optional<Node> value = node.get(word);
    if (value.isEmpty()) {
      return List.of();
    }
    List<Node.Scalar> all = new ArrayList<>();
    if (value.get() instanceof Node.Sequence sequence) {
      sequence.items().forEach(item -> scalar(item).ifPresent(all::add));
    } else {
      scalar(value.get()).ifPresent(all::add);
    }
    return all;
  }

  List<String> texts(Node.Mapping node, String word) {
    return several(node, word).stream().map(Node.Scalar::text).toList();
  }

  Optional<Node.Mapping> mapping(Node.Mapping node, String word) {
    Optional<Node> value = node.get(word);
    if (value.isPresent() && value.get() instanceof Node.Mapping mapping) {
      return Optional.of(mapping);
    }
    value.ifPresent(other -> shape(other, "“名字: 内容”", "`name: content` pairs"));
    return Optional.empty();
  }

  boolean truth(Node.Mapping node, String word) {
    Optional<Node> value = node.get(word);
    if (value.isEmpty()) {
      return false;
    }
    Optional<Boolean> truth =
        value.get() instanceof Node.Scalar scalar ? scalar.truth() : Optional.empty();
    if (truth.isEmpty()) {
      shape(value.get(), " true 或 false", "true or false");
    }
    return truth.orElse(false);
  }

  Optional<Condition> condition(Node node) {
    return scalar(node).flatMap(text -> take(text, Conditions.condition(text.text(), names)));
  }

  Optional<Condition> condition(Node.Mapping node, String word) {
    return node.get(word).flatMap(this::condition);
  }

  Optional<Condition> expression(Node node) {
    return scalar(node).flatMap(text -> take(text, Conditions.expression(text.text(), names)));
  }

  private Optional<Condition> take(Node.Scalar text, Conditions.Read read) {
    read.faults()
        .forEach(
            fault ->
                findings.error(
                    fault.rule(), text.at(fault.offset()), fault.message(), fault.mend()));
    return read.condition();
  }

  void unknown(String rule, Spot spot, String what, String word, Collection<String> known) {
    findings.error(
        rule,
        spot,
        new Said("没有 `" + word + "`。", "There is no " + what + " `" + word + "`."),
        Nearest.mend(word, known));
  }
}
