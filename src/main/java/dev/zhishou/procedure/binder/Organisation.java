package dev.zhishou.procedure.binder;

import dev.zhishou.procedure.text.Findings;
import dev.zhishou.procedure.text.Node;
import dev.zhishou.procedure.text.Yaml;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The departments and the plan of posts, as `sop/organisation.yaml` has them. What a post is
/// called and who stands above it is the role's own.
///
/// @param departments by id
/// @param posts by id of the role
public record Organisation(
    SequencedMap<String, Department> departments, SequencedMap<String, Post> posts) {
  private static final String FILE = "sop/organisation.yaml";

  /// The card of a department.
  ///
  /// @param sections what belongs to it
  /// @param nature what it is for
  /// @param aim what it wants to reach
  /// @param source where it is written
  public record Department(
      String title, List<String> sections, String nature, String does, String aim, String source) {}

  /// A post.
  ///
  /// @param heads how many are planned; null: not said
  /// @param does its duty in a sentence; empty: not said
  /// @param source where it is written
  public record Post(@Nullable Integer heads, String does, String source) {}

  /// The organisation of a binder; empty where it has none.
  public static Organisation of(Binder binder) {
    SequencedMap<String, Department> departments = new LinkedHashMap<>();
    SequencedMap<String, Post> posts = new LinkedHashMap<>();
    binder
        .text(FILE)
        .flatMap(text -> Yaml.read(text.getBytes(StandardCharsets.UTF_8), new Findings(FILE)))
        .filter(Node.Mapping.class::isInstance)
        .map(Node.Mapping.class::cast)
        .ifPresent(
            root -> {
              mappings(root, "departments").forEach((id, one) -> departments.put(id, card(one)));
              mappings(root, "posts").forEach((id, one) -> posts.put(id, post(one)));
            });
    return new Organisation(departments, posts);
  }

  private static Department card(Node.Mapping one) {
    List<String> sections =
        one.get("sections").orElse(null) instanceof Node.Sequence list
            ? list.items().stream()
                .filter(Node.Scalar.class::isInstance)
                .map(item -> ((Node.Scalar) item).text())
                .toList()
            : List.of();
    return new Department(
        said(one, "title"),
        sections,
        said(one, "nature"),
        said(one, "does"),
        said(one, "aim"),
        said(one, "source"));
  }

  private static Post post(Node.Mapping one) {
    String heads = said(one, "heads");
    return new Post(
        heads.isEmpty() ? null : Integer.valueOf(heads), said(one, "does"), said(one, "source"));
  }

  private static SequencedMap<String, Node.Mapping> mappings(Node.Mapping root, String word) {
    SequencedMap<String, Node.Mapping> found = new LinkedHashMap<>();
    if (root.get(word).orElse(null) instanceof Node.Mapping all) {
      all.entries()
          .forEach(
              (id, entry) -> {
                if (entry.value() instanceof Node.Mapping one) {
                  found.put(id, one);
                }
              });
    }
    return found;
  }

  private static String said(Node.Mapping node, String word) {
    return node.get(word).orElse(null) instanceof Node.Scalar scalar ? scalar.text() : "";
  }
}
