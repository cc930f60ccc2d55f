package dev.zhishou.procedure.binder;

import dev.zhishou.procedure.text.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Gathers who names which obligation.
final class Carriers {
  private static final Set<String> PARTS = Set.of("asks", "params", "fields", "of", "options");

  private final Map<String, List<Carrier>> byObligation = new LinkedHashMap<>();

  Map<String, List<Carrier>> byObligation() {
    return byObligation;
  }

  /// Rules, permissions and pages that are code: `name: {kind, how, test, refs}`.
  void pages(Node.Mapping root) {
    root.entries()
        .forEach(
            (name, entry) -> {
              if (entry.value() instanceof Node.Mapping page) {
                Carrier.Kind kind =
                    Carrier.Kind.valueOf(said(page, "kind").toUpperCase(Locale.ROOT));
                String test = said(page, "test");
                add(page, new Carrier(kind, name, said(page, "how"), null, null, test));
              }
            });
  }

  void file(Carrier.Kind kind, String id, Node.Mapping root) {
    Carrier whole = Carrier.of(kind, id, said(root, "title"));
    add(root, whole);
    within(root, whole);
  }

  void procedure(String id, Node.Mapping root) {
    Carrier whole = new Carrier(Carrier.Kind.RULE, id, said(root, "title"), id, null, null);
    root.entries()
        .forEach(
            (word, entry) -> {
              switch (word) {
                case "steps" -> steps(entry.value(), whole);
                case "opens" ->
                    within(
                        entry.value(),
                        new Carrier(Carrier.Kind.SCHEDULE, id, whole.how(), id, null, null));
                case "refs" -> {
                  // Left to somebody else.
                }
                default -> named(word, entry.value(), whole);
              }
            });
  }

  private void steps(Node node, Carrier around) {
    if (!(node instanceof Node.Mapping steps)) {
      return;
    }
    steps
        .entries()
        .forEach(
            (name, entry) -> {
              if (entry.value() instanceof Node.Mapping step) {
                String procedure = Objects.requireNonNull(around.procedure());
                Carrier carrier =
                    new Carrier(
                        Carrier.Kind.STEP,
                        procedure + "." + name,
                        said(step, "do"),
                        procedure,
                        name,
                        null);
                add(step, carrier);
                within(step, carrier);
              }
            });
  }

  /// Whatever has `refs` beneath a carrier carries as a part of it.
  private void within(Node node, Carrier around) {
    switch (node) {
      case Node.Mapping mapping ->
          mapping
              .entries()
              .forEach(
                  (word, entry) -> {
                    if (word.equals("steps")) {
                      steps(entry.value(), around);
                    } else if (!word.equals("refs")) {
                      named(word, entry.value(), around);
                    }
                  });
      case Node.Sequence sequence -> sequence.items().forEach(item -> part(item, around));
      case Node.Scalar _ -> {
        // Nothing stands in it.
      }
    }
  }

  /// What stands under a word: questions, figures, fields and options by their names.
  private void named(String word, Node node, Carrier around) {
    if (node instanceof Node.Mapping parts && PARTS.contains(word)) {
      parts
          .entries()
          .forEach(
              (name, entry) -> {
                if (entry.value() instanceof Node.Mapping part) {
                  String how = said(part, "ask") + said(part, "label") + said(part, "is");
                  Carrier one =
                      new Carrier(
                          word.equals("params") ? Carrier.Kind.RULE : around.kind(),
                          around.ref() + "." + name,
                          how.isEmpty() ? around.how() : how,
                          around.procedure(),
                          around.step(),
                          null);
                  add(part, one);
                  within(part, one);
                }
              });
    } else {
      part(node, around);
    }
  }

  private void part(Node node, Carrier around) {
    if (node instanceof Node.Mapping mapping) {
      add(mapping, around);
    }
    within(node, around);
  }

  private void add(Node.Mapping node, Carrier carrier) {
    if (node.get("refs").orElse(null) instanceof Node.Sequence refs) {
      for (Node ref : refs.items()) {
        if (ref instanceof Node.Scalar id) {
          List<Carrier> carriers = byObligation.computeIfAbsent(id.text(), _ -> new ArrayList<>());
          if (!carriers.contains(carrier)) {
            carriers.add(carrier);
          }
        }
      }
    }
  }

  private static String said(Node.Mapping node, String word) {
    return node.get(word).orElse(null) instanceof Node.Scalar scalar ? scalar.text() : "";
  }
}
