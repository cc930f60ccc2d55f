package dev.zhishou.casework.scenario.script;

import dev.zhishou.procedure.text.Findings;
import dev.zhishou.procedure.text.Nearest;
import dev.zhishou.procedure.text.Node;
import dev.zhishou.procedure.text.Said;
import dev.zhishou.procedure.text.Spot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A test file while it is read: where what is wrong in it is noted.
///
/// @param findings of the file
public record ScenarioSheet(Findings findings) {
  private static final Said MEND =
      new Said("情景的写法见 docs/SCENARIOS.md。", "docs/SCENARIOS.md says how a scenario is written.");

  /// Notes what is wrong.
  void error(String rule, Spot spot, String chinese, String english) {
    findings.error("scenario-" + rule, spot, new Said(chinese, english), MEND);
  }

  /// Notes an unknown name, with the nearest known one.
  void unknown(String rule, Spot spot, String what, String name, Collection<String> known) {
    findings.error(
        "scenario-" + rule,
        spot,
        new Said("没有 `" + name + "`（" + what + "）。", "There is no " + what + " `" + name + "`."),
        Nearest.mend(name, known));
  }

  /// Whether all words of a mapping are known; the others are noted.
  boolean words(Node.Mapping node, Collection<String> known) {
    boolean all = true;
    for (var word : node.entries().entrySet()) {
      if (!known.contains(word.getKey())) {
        unknown("word", word.getValue().key(), "word", word.getKey(), known);
        all = false;
      }
    }
    return all;
  }

  /// A text; empty (and noted) for anything else.
  Optional<Node.Scalar> scalar(Node node) {
    if (node instanceof Node.Scalar scalar && !scalar.empty()) {
      return Optional.of(scalar);
    }
    error("shape", node.spot(), "这里应该是一段文字。", "Here must stand a text.");
    return Optional.empty();
  }

  /// The text under a word; empty when the word is not there, or (noted) has none.
  Optional<String> text(Node.Mapping node, String word) {
    return node.get(word).flatMap(this::scalar).map(Node.Scalar::text);
  }

  /// One text or several in a row, each with its place.
  List<Node.Scalar> several(Node node) {
    List<Node.Scalar> all = new ArrayList<>();
    if (node instanceof Node.Sequence sequence) {
      sequence.items().forEach(item -> scalar(item).ifPresent(all::add));
    } else {
      scalar(node).ifPresent(all::add);
    }
    return all;
  }

  /// The texts of a node.
  List<String> texts(Node node) {
    return several(node).stream().map(Node.Scalar::text).toList();
  }

  /// A mapping; empty (and noted) for anything else.
  Optional<Node.Mapping> mapping(Node node) {
    if (node instanceof Node.Mapping mapping) {
      return Optional.of(mapping);
    }
    error("shape", node.spot(), "这里应该是“名字: 内容”。", "Here must stand `name: content` pairs.");
    return Optional.empty();
  }

  /// A truth; empty (and noted) for anything else.
  Optional<Boolean> truth(Node node) {
    Optional<Boolean> truth =
        node instanceof Node.Scalar scalar ? scalar.truth() : Optional.empty();
    if (truth.isEmpty()) {
      error("shape", node.spot(), "这里应该是 true 或 false。", "Here must stand true or false.");
    }
    return truth;
  }
}
