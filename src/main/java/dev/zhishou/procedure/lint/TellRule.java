package dev.zhishou.procedure.lint;

import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.Mark;
import dev.zhishou.procedure.text.Node;
import dev.zhishou.procedure.text.Spot;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `undecidable`: nothing can ever tell. A condition reads its own answer, a column outside its
/// row, or what only comes after it.
final class TellRule implements Rule {
  @Override
  public void judge(Subject subject) {
    for (Place place : subject.flow().places()) {
      Condition when = place.step().timing().when();
      if (when != null) {
        when.names().forEach(name -> told(subject, place, when, name));
      }
      columns(subject, place);
    }
    subject.procedure().asks().values().forEach(ask -> askColumns(subject, null, ask, null));
    subject
        .procedure()
        .outcomes()
        .forEach((label, condition) -> outside(subject, condition, null, outcome(subject, label)));
  }

  private static Spot outcome(Subject subject, String label) {
    return subject.sheet().root().get("outcomes").orElse(null) instanceof Node.Mapping outcomes
        ? outcomes.get(label).map(Node::spot).orElse(outcomes.spot())
        : Spot.START;
  }

  private static void told(Subject subject, Place place, Condition when, String name) {
    if (name.equals("alert") || name.startsWith("alert.")) {
      subject.error(
          "undecidable",
          at(subject, place, when, name),
          "`alert` 只在消息到的时候有，这里永远判断不了。",
          "`alert` is known only while a message comes, so nothing can ever tell here.",
          "写在这一步的 `alert` 里，或 `opens` 里。",
          "Write it in the step's `alert`, or in `opens`.");
      return;
    }
    List<Place> askers = subject.flow().askers(name);
    Optional<Place> step = subject.flow().place(name);
    boolean opening = subject.procedure().asks().containsKey(name);
    List<Place> tellers = step.map(List::of).orElse(askers);
    if (opening || tellers.isEmpty() || subject.flow().listOf(name).isPresent()) {
      return;
    }
    boolean inside = tellers.stream().allMatch(teller -> teller.within(place));
    boolean later =
        !inside && tellers.stream().allMatch(teller -> comesAfter(subject, teller, place));
    if (inside || later) {
      Spot spot = at(subject, place, when, name);
      subject.error(
          "undecidable",
          spot,
          inside ? "`" + name + "` 要做了这一步才知道，所以永远判断不了。" : "`" + name + "` 要等这一步之后才知道，所以永远判断不了。",
          inside
              ? "`" + name + "` is known only by doing this very step, so nothing can ever tell."
              : "`" + name + "` is known only after this step, so nothing can ever tell.",
          "读一个更早的答案。",
          "Read an answer that is given earlier.");
    }
  }

  private static Spot at(Subject subject, Place place, Condition when, String name) {
    return subject
        .sheet()
        .step(place.name())
        .flatMap(node -> node.get("when"))
        .map(
            node ->
                node instanceof Node.Scalar scalar
                    ? scalar.at(Math.max(0, when.text().indexOf(name)))
                    : node.spot())
        .orElseGet(() -> subject.sheet().name(place.name()));
  }

  /// Whether `later` cannot begin before `place` is settled.
  private static boolean comesAfter(Subject subject, Place later, Place place) {
    Deque<Place> open = new ArrayDeque<>(List.of(later));
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty()) {
      for (Place one : open.pop().lineage()) {
        for (Mark mark : one.after()) {
          if (mark instanceof Mark.Settled(String step)) {
            if (step.equals(place.name())) {
              return true;
            }
            if (seen.add(step)) {
              subject.flow().place(step).ifPresent(open::push);
            }
          }
        }
      }
    }
    return false;
  }

  private static void columns(Subject subject, Place place) {
    Node.Mapping node = subject.sheet().step(place.name()).orElse(null);
    if (node == null) {
      return;
    }
    for (Condition condition : Flow.conditions(place.step())) {
      boolean required =
          place.step().asking().asks().values().stream().anyMatch(ask -> reads(ask, condition));
      if (!required) {
        outside(subject, condition, place, where(subject, place, node, condition));
      }
    }
    place.step().asking().asks().values().forEach(ask -> askColumns(subject, place, ask, null));
  }

  private static boolean reads(Ask ask, Condition condition) {
    return condition.equals(ask.bounds().required())
        || ask.columns().values().stream().anyMatch(column -> reads(column, condition));
  }

  private static Spot where(Subject subject, Place place, Node.Mapping node, Condition condition) {
    for (String word : List.of("when", "until", "again", "signatures", "starts", "alert")) {
      Optional<Spot> spot = node.get(word).flatMap(value -> find(value, condition.text()));
      if (spot.isPresent()) {
        return spot.get();
      }
    }
    return subject.sheet().name(place.name());
  }

  private static Optional<Spot> find(Node node, String text) {
    return switch (node) {
      case Node.Scalar scalar ->
          scalar.text().equals(text) ? Optional.of(scalar.spot()) : Optional.empty();
      case Node.Sequence(List<Node> items, _) ->
          items.stream().flatMap(item -> find(item, text).stream()).findFirst();
      case Node.Mapping(var entries, _) ->
          entries.values().stream()
              .flatMap(entry -> find(entry.value(), text).stream())
              .findFirst();
    };
  }

  private static void askColumns(
      Subject subject, @Nullable Place place, Ask ask, @Nullable String list) {
    Condition required = ask.bounds().required();
    if (required != null) {
      Spot spot =
          subject
              .sheet()
              .ask(ask.name())
              .flatMap(node -> node.get("required"))
              .map(Node::spot)
              .orElseGet(() -> subject.sheet().name(ask.name()));
      for (String name : required.names()) {
        if (name.equals(ask.name())) {
          subject.error(
              "undecidable",
              spot,
              "`" + name + "` 要答了才知道，不能用来决定要不要答。",
              "`" + name + "` is known only by its own answer.",
              "读另一个答案，或写 `required: true`。",
              "Read another answer, or write `required: true`.");
          continue;
        }
        Optional<String> of = subject.flow().listOf(name);
        if (of.isPresent() && !of.get().equals(list)) {
          outside(subject, name, of.get(), place, spot);
        }
      }
    }
    ask.columns().values().forEach(column -> askColumns(subject, place, column, ask.name()));
  }

  private static void outside(
      Subject subject, Condition condition, @Nullable Place place, Spot spot) {
    for (String name : condition.names()) {
      subject.flow().listOf(name).ifPresent(list -> outside(subject, name, list, place, spot));
    }
  }

  private static void outside(
      Subject subject, String name, String list, @Nullable Place place, Spot spot) {
    if (place == null || !place.inRowOf(list)) {
      subject.error(
          "undecidable",
          spot,
          "`" + name + "` 是列表 `" + list + "` 的一列，这里不在哪一行里。",
          "`" + name + "` is a column of `" + list + "`, and here is no row.",
          "写 `every: " + list + "`，或 `" + list + ".exists(x, x." + name + ")`。",
          "Write `every: " + list + "`, or `" + list + ".exists(x, x." + name + ")`.");
    }
  }
}
