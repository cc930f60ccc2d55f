package dev.zhishou.procedure.reading;

import dev.zhishou.procedure.text.Node;
import dev.zhishou.procedure.text.Spot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the parts of a file stand.
public final class Sheet {
  private final Node.Mapping root;
  private final Map<String, Node.Mapping> steps = new LinkedHashMap<>();
  private final Map<String, Spot> names = new LinkedHashMap<>();
  private final Map<String, Node.Mapping> asks = new LinkedHashMap<>();

  Sheet(Node.Mapping root) {
    this.root = root;
    root.get("asks").ifPresent(this::asks);
    root.get("params").ifPresent(this::names);
    root.get("steps").ifPresent(this::steps);
  }

  private void steps(Node list) {
    if (list instanceof Node.Mapping mapping) {
      mapping
          .entries()
          .forEach(
              (name, entry) -> {
                names.putIfAbsent(name, entry.key());
                if (entry.value() instanceof Node.Mapping step) {
                  steps.putIfAbsent(name, step);
                  step.get("asks").ifPresent(this::asks);
                  step.get("steps").ifPresent(this::steps);
                }
              });
    }
  }

  private void asks(Node list) {
    if (list instanceof Node.Mapping mapping) {
      mapping
          .entries()
          .forEach(
              (name, entry) -> {
                if (entry.value() instanceof Node.Mapping ask) {
                  names.putIfAbsent(name, entry.key());
                  asks.putIfAbsent(name, ask);
                  ask.get("of").ifPresent(this::asks);
                }
              });
    }
  }

  private void names(Node list) {
    if (list instanceof Node.Mapping mapping) {
      mapping.entries().forEach((name, entry) -> names.putIfAbsent(name, entry.key()));
    }
  }

  /// The whole file.
  public Node.Mapping root() {
    return root;
  }

  /// A step's words.
  public Optional<Node.Mapping> step(String name) {
    return Optional.ofNullable(steps.get(name));
  }

  /// A question's words.
  public Optional<Node.Mapping> ask(String name) {
    return Optional.ofNullable(asks.get(name));
  }

  /// Where a step, question or figure is named; the top of the file if it is not.
  public Spot name(String name) {
    return names.getOrDefault(name, Spot.START);
  }

  /// Where the value of a step's word stands; where the step is named if the word is not there.
  public Spot word(String step, String word) {
    return step(step).flatMap(node -> node.get(word)).map(Node::spot).orElseGet(() -> name(step));
  }

  /// Where one of several texts under a step's word stands.
  public Spot item(String step, String word, String text) {
    return step(step)
        .flatMap(node -> node.get(word))
        .flatMap(node -> find(node, text))
        .orElseGet(() -> word(step, word));
  }

  private static Optional<Spot> find(Node node, String text) {
    List<Node> items = node instanceof Node.Sequence(List<Node> all, _) ? all : List.of(node);
    return items.stream()
        .filter(item -> item instanceof Node.Scalar scalar && scalar.text().equals(text))
        .map(Node::spot)
        .findFirst();
  }
}
