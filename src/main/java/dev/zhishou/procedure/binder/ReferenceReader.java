package dev.zhishou.procedure.binder;

import dev.zhishou.procedure.model.Form;
import dev.zhishou.procedure.model.Severity;
import dev.zhishou.procedure.reading.FormReader;
import dev.zhishou.procedure.reading.Outline;
import dev.zhishou.procedure.reading.Surroundings;
import dev.zhishou.procedure.text.Finding;
import dev.zhishou.procedure.text.Findings;
import dev.zhishou.procedure.text.Node;
import dev.zhishou.procedure.text.Said;
import dev.zhishou.procedure.text.Spot;
import dev.zhishou.procedure.text.Yaml;
import dev.zhishou.time.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads what procedures refer to. What does not fit its form is left out and found.
final class ReferenceReader {
  private final Shelf shelf;
  private final List<Finding> findings = new ArrayList<>();

  ReferenceReader(Shelf shelf) {
    this.shelf = shelf;
  }

  List<Finding> findings() {
    return findings;
  }

  Reference read() {
    SequencedMap<String, Role> roles = roles();
    Node.Mapping kinds = file("sop/kinds.yaml");
    Map<String, SequencedMap<String, String>> options = options();
    return new Reference(
        roles,
        new Reference.Kinds(
            texts(kinds, "contacts"), texts(kinds, "equipment"), texts(kinds, "certificates")),
        selections(),
        options,
        forms(new Known(roles.keySet(), options)),
        notices(),
        ladder());
  }

  private Node.Mapping file(String name) {
    Findings found = new Findings(name);
    byte[] bytes = shelf.bytes(name);
    Optional<Node> node = bytes.length == 0 ? Optional.empty() : Yaml.read(bytes, found);
    findings.addAll(found.inOrder());
    return node.filter(Node.Mapping.class::isInstance)
        .map(Node.Mapping.class::cast)
        .orElseGet(() -> new Node.Mapping(new LinkedHashMap<>(), Spot.START));
  }

  private SequencedMap<String, Role> roles() {
    SequencedMap<String, Role> roles = new LinkedHashMap<>();
    file("sop/roles.yaml")
        .entries()
        .forEach(
            (id, entry) -> {
              if (entry.value() instanceof Node.Mapping role) {
                roles.put(
                    id,
                    new Role(
                        id,
                        text(role, "title", id),
                        optional(role, "above").orElse(null),
                        rank(role)));
              }
            });
    return roles;
  }

  private Role.@Nullable Rank rank(Node.Mapping role) {
    if (role.get("rank").isEmpty()) {
      return null;
    }
    Node said = role.get("rank").get();
    Optional<Role.Rank> rank = optional(role, "rank").flatMap(Role.Rank::of);
    if (rank.isEmpty()) {
      String words =
          Arrays.stream(Role.Rank.values()).map(Role.Rank::word).collect(Collectors.joining(", "));
      Findings found = new Findings("sop/roles.yaml");
      found.error(
          "rank",
          said.spot(),
          new Said("没有这个职级。", "There is no such rank."),
          new Said("写 " + words + " 之一；经理级以下不写。", "One of " + words + "; none below a manager."));
      findings.addAll(found.inOrder());
    }
    return rank.orElse(null);
  }

  private Map<String, Selection> selections() {
    Map<String, Selection> selections = new LinkedHashMap<>();
    file("sop/selections.yaml")
        .entries()
        .forEach(
            (name, entry) -> {
              if (entry.value() instanceof Node.Mapping one) {
                selections.put(
                    name,
                    new Selection(
                        name,
                        text(one, "of", ""),
                        text(one, "module", ""),
                        text(one, "title", name),
                        optional(one, "given").orElse(null),
                        optional(one, "contact").orElse(null)));
              }
            });
    return selections;
  }

  private Map<String, SequencedMap<String, String>> options() {
    Map<String, SequencedMap<String, String>> lists = new LinkedHashMap<>();
    for (String name : shelf.under("sop/options")) {
      lists.put(stem(name), texts(file(name), "options"));
    }
    return lists;
  }

  private Map<String, Form> forms(Surroundings known) {
    Map<String, Form> forms = new LinkedHashMap<>();
    for (String name : shelf.under("records")) {
      Form form = form(name, known);
      forms.put(form.id(), form);
    }
    return forms;
  }

  /// The form that a file holds.
  Form form(String name, Surroundings known) {
    Node.Mapping form = file(name);
    Findings found = new Findings(name);
    String id = text(form, "id", stem(name));
    Form read =
        new Form(
            id,
            text(form, "title", id),
            text(form, "number", ""),
            form.get("fields").orElse(null) instanceof Node.Mapping fields
                ? FormReader.fields(fields, known, found)
                : new LinkedHashMap<>(),
            list(form, "signed"),
            list(form, "read"),
            text(form, "keep", ""));
    // a field shows an answer: its columns and options may be that question's
    found.inOrder().stream()
        .filter(one -> !one.rule().equals("list") && !one.rule().equals("choice"))
        .forEach(findings::add);
    return read;
  }

  private Map<String, Notice> notices() {
    Map<String, Notice> notices = new LinkedHashMap<>();
    for (String name : shelf.under("notices")) {
      Node.Mapping notice = file(name);
      String id = text(notice, "id", stem(name));
      notices.put(id, new Notice(id, text(notice, "title", id), text(notice, "text", "")));
    }
    return notices;
  }

  private Map<Severity, Rungs> ladder() {
    Map<Severity, Rungs> ladder = new EnumMap<>(Severity.class);
    Node.Mapping file = file("sop/ladder.yaml");
    for (Severity severity : Severity.values()) {
      if (file.get(severity.word()).orElse(null) instanceof Node.Mapping rungs) {
        Span every = Span.read(text(rungs, "every", "")).orElse(new Span(30, Span.Unit.MINUTE));
        int most = Integer.parseInt(text(rungs, "most", "0"));
        boolean rests = text(rungs, "in-desk-hours", "false").equals("true");
        ladder.put(severity, new Rungs(every, most, rests, Set.copyOf(list(rungs, "all"))));
      }
    }
    return ladder;
  }

  /// Labels by key: `key: label`, or `key: {label: …, refs: […]}` where a clause asks for just
  /// this.
  private static SequencedMap<String, String> texts(Node.Mapping file, String word) {
    SequencedMap<String, String> texts = new LinkedHashMap<>();
    if (file.get(word).orElse(null) instanceof Node.Mapping mapping) {
      mapping
          .entries()
          .forEach(
              (key, entry) -> {
                switch (entry.value()) {
                  case Node.Scalar scalar -> texts.put(key, scalar.text());
                  case Node.Mapping one -> texts.put(key, text(one, "label", key));
                  case Node.Sequence _ -> {}
                }
              });
    }
    return texts;
  }

  static Optional<String> optional(Node.Mapping node, String word) {
    return node.get(word)
        .filter(Node.Scalar.class::isInstance)
        .map(value -> ((Node.Scalar) value).text());
  }

  static String text(Node.Mapping node, String word, String otherwise) {
    return optional(node, word).orElse(otherwise);
  }

  static List<String> list(Node.Mapping node, String word) {
    return switch (node.get(word).orElse(null)) {
      case Node.Sequence(List<Node> items, _) ->
          items.stream()
              .filter(Node.Scalar.class::isInstance)
              .map(item -> ((Node.Scalar) item).text())
              .toList();
      case Node.Scalar scalar -> List.of(scalar.text());
      case Node.Mapping _ -> List.of();
      case null -> List.of();
    };
  }

  static String stem(String path) {
    String file = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return file.substring(0, file.length() - ".yaml".length());
  }

  /// What forms may refer to.
  private record Known(Set<String> roles, Map<String, SequencedMap<String, String>> lists)
      implements Surroundings {
    @Override
    public Optional<SequencedMap<String, String>> options(String list) {
      return Optional.ofNullable(lists.get(list));
    }

    @Override
    public Optional<Outline> outline(String procedure) {
      return Optional.empty();
    }
  }
}
