package dev.zhishou.procedure.reading;

import dev.zhishou.procedure.condition.Type;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.text.Node;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The names of a file, gathered before anything is judged.
///
/// @param asks its questions by name, columns of lists too, without their conditions
/// @param opening the names of the questions that are asked as it opens
/// @param untyped the names of those whose type cannot be read
/// @param steps its steps at every depth
/// @param figures its figures and the sort of each
/// @param starts the procedure that a step starts
/// @param frame the frame's id; null: none
public record Outline(
    Map<String, Ask> asks,
    Set<String> opening,
    Set<String> untyped,
    Set<String> steps,
    Map<String, Type> figures,
    Map<String, String> starts,
    @Nullable String frame) {

  /// No names at all, for a file that cannot be read.
  public static Outline none() {
    return new Outline(Map.of(), Set.of(), Set.of(), Set.of(), Map.of(), Map.of(), null);
  }

  /// Gathers the names of a file.
  public static Outline of(Node root, Surroundings surroundings) {
    Gatherer gatherer = new Gatherer(surroundings);
    if (root instanceof Node.Mapping file) {
      gatherer.file(file);
    }
    return gatherer.outline();
  }

  /// What a name of this file is in a condition of it: a question's answer, a step done, a figure.
  public Optional<Type> type(String name) {
    if (steps.contains(name)) {
      return Optional.of(Type.YES_NO);
    }
    if (untyped.contains(name)) {
      return Optional.of(Type.ANY);
    }
    Ask ask = asks.get(name);
    return ask != null ? Optional.of(Type.of(ask)) : Optional.ofNullable(figures.get(name));
  }

  private static final class Gatherer {
    private final Map<String, Ask> asks = new LinkedHashMap<>();
    private final Set<String> opening = new LinkedHashSet<>();
    private final Set<String> untyped = new LinkedHashSet<>();
    private final Set<String> steps = new LinkedHashSet<>();
    private final Map<String, Type> figures = new LinkedHashMap<>();
    private final Map<String, String> starts = new LinkedHashMap<>();
    private final AskReader reader;
    private @Nullable String frame;

    Gatherer(Surroundings surroundings) {
      this.reader = new AskReader(Page.unjudged(surroundings));
    }

    Outline outline() {
      return new Outline(asks, opening, untyped, steps, figures, starts, frame);
    }

    void file(Node.Mapping file) {
      mapping(file, "asks")
          .ifPresent(
              own -> {
                asks(own);
                opening.addAll(own.entries().keySet());
              });
      mapping(file, "params")
          .ifPresent(
              params ->
                  params
                      .entries()
                      .forEach(
                          (name, entry) -> figures.put(name, FigureReader.type(entry.value()))));
      frame = file.get("frame").flatMap(Gatherer::procedure).orElse(null);
      mapping(file, "steps").ifPresent(this::steps);
    }

    private void steps(Node.Mapping list) {
      list.entries()
          .forEach(
              (name, entry) -> {
                steps.add(name);
                if (entry.value() instanceof Node.Mapping step) {
                  mapping(step, "asks").ifPresent(this::asks);
                  mapping(step, "steps").ifPresent(this::steps);
                  step.get("starts")
                      .flatMap(Gatherer::procedure)
                      .ifPresent(id -> starts.put(name, id));
                }
              });
    }

    private void asks(Node.Mapping list) {
      list.entries()
          .forEach(
              (name, entry) -> {
                if (entry.value() instanceof Node.Mapping node) {
                  typed(name, node);
                  mapping(node, "of").ifPresent(this::typed);
                  Ask ask = reader.read(name, node);
                  asks.putIfAbsent(name, ask);
                  ask.columns().forEach(asks::putIfAbsent);
                }
              });
    }

    private void typed(Node.Mapping columns) {
      columns
          .entries()
          .forEach(
              (name, entry) -> {
                if (entry.value() instanceof Node.Mapping node) {
                  typed(name, node);
                }
              });
    }

    private void typed(String name, Node.Mapping node) {
      boolean known =
          node.get("type").orElse(null) instanceof Node.Scalar type
              && Vocabulary.TYPES.contains(type.text());
      if (!known) {
        untyped.add(name);
      }
    }

    private static Optional<String> procedure(Node node) {
      return switch (node) {
        case Node.Scalar scalar -> Optional.of(scalar.text());
        case Node.Mapping mapping ->
            mapping
                .get("procedure")
                .filter(Node.Scalar.class::isInstance)
                .map(id -> ((Node.Scalar) id).text());
        case Node.Sequence _ -> Optional.empty();
      };
    }

    private static Optional<Node.Mapping> mapping(Node.Mapping node, String word) {
      return node.get(word).filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast);
    }
  }
}
