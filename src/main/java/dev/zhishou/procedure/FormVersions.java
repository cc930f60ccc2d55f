package dev.zhishou.procedure;

import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.binder.Shelved;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Form;
import dev.zhishou.procedure.reading.Outline;
import dev.zhishou.procedure.text.Finding;
import dev.zhishou.procedure.text.Findings;
import dev.zhishou.procedure.text.Node;
import dev.zhishou.procedure.text.Said;
import dev.zhishou.procedure.text.Spot;
import dev.zhishou.procedure.text.Yaml;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;

/// The versions of the forms (002-089): each is its text, kept beside those of the procedures. Only
/// what stands on the sheet is changed: whose hands it passes through, who may read it and how long
/// it is kept are decided with the procedure.
@Component
public class FormVersions {
  private static final Set<String> STAY =
      Set.of("id", "title", "number", "signed", "read", "keep", "refs");

  private final ProcedureCatalog catalog;
  private final Versions versions;

  FormVersions(ProcedureCatalog catalog, Versions versions) {
    this.catalog = catalog;
    this.versions = versions;
  }

  /// The hash of a form's text, in hex.
  public static String hash(String text) {
    return DigestUtils.sha256Hex(text);
  }

  /// The id of the form that stands in a file.
  static String id(String path) {
    return path.substring(Versions.FORMS.length(), path.length() - ".yaml".length());
  }

  static String path(String id) {
    return Versions.FORMS + id + ".yaml";
  }

  /// Its versions, by number.
  public List<Versions.Kept> of(String id) {
    return versions.of(Versions.FORMS + id);
  }

  /// The text of a version, also of a draft; empty: there is none.
  public Optional<String> text(String id, int number) {
    return versions.files(Versions.FORMS + id, number).map(files -> files.get(path(id)));
  }

  /// A form as a version has it, also as a draft has it.
  public Optional<Form> form(String id, int number) {
    return text(id, number).flatMap(text -> catalog.binder().withForm(id, text).form(id));
  }

  /// The procedures that write it, the newest version of each.
  List<ProcedureVersion> writers(String id) {
    return catalog.all().stream().filter(one -> one.forms().containsKey(id)).toList();
  }

  /// All that is wrong in a text for a form; the form is there.
  public List<Finding> judge(String id, String text) {
    Binder now = catalog.binder();
    Binder with = now.withForm(id, text);
    List<Finding> wrong = with.findings().subList(now.findings().size(), with.findings().size());
    Findings found = new Findings(path(id));
    found.addAll(wrong);
    Node.Mapping file = mapping(text);
    if (wrong.isEmpty()) {
      Node.Mapping before = mapping(now.text(path(id)).orElse(""));
      stays(before, file, found);
      List<Outline> outlines = outlines(now, id);
      with.form(id).orElseThrow().fields().forEach((name, ask) -> fits(file, ask, outlines, found));
      if (with.form(id).orElseThrow().fields().isEmpty()) {
        found.error(
            "no-fields",
            file.spot(),
            new Said("表上没有栏目。", "The form has no fields."),
            new Said("`fields` 里至少写一栏。", "Write one field at least under `fields`."));
      }
    }
    return found.inOrder();
  }

  private static Node.Mapping mapping(String text) {
    return Yaml.read(text.getBytes(StandardCharsets.UTF_8), new Findings(""))
        .filter(Node.Mapping.class::isInstance)
        .map(Node.Mapping.class::cast)
        .orElseGet(() -> new Node.Mapping(new LinkedHashMap<>(), Spot.START));
  }

  private static void stays(Node.Mapping before, Node.Mapping now, Findings found) {
    for (String key : now.entries().keySet()) {
      if (!STAY.contains(key) && !key.equals("fields")) {
        found.error(
            "word",
            now.keySpot(key),
            new Said("表单里没有 `" + key + "` 这个词。", "A form has no word `" + key + "`."),
            new Said("删掉它，或写进 `fields`。", "Remove it, or write it under `fields`."));
      }
    }
    for (String key : STAY.stream().sorted().toList()) {
      if (!said(before, key).equals(said(now, key))) {
        found.error(
            "stays",
            now.keySpot(key),
            new Said(
                "`" + key + "` 不在这里改：它随规程定。",
                "`" + key + "` is not changed here: it is decided with the procedure."),
            new Said(
                "写回 `" + String.join(", ", said(before, key)) + "`。",
                "Write `" + String.join(", ", said(before, key)) + "` again."));
      }
    }
  }

  /// The words under a key, however they are written.
  private static List<String> said(Node.Mapping file, String key) {
    return switch (file.get(key).orElse(null)) {
      case Node.Scalar one -> List.of(one.text());
      case Node.Sequence(List<Node> items, _) ->
          items.stream()
              .map(item -> item instanceof Node.Scalar one ? one.text() : item.toString())
              .toList();
      case Node.Mapping mapping -> List.of(mapping.toString());
      case null -> List.of();
    };
  }

  private static List<Outline> outlines(Binder binder, String id) {
    List<Outline> outlines = new ArrayList<>();
    for (Shelved one : binder.procedures().values()) {
      if (ProcedureVersion.records(one.reading().procedure()).contains(id)) {
        outlines.add(one.reading().outline());
      }
    }
    return outlines;
  }

  /// A field has the name of an answer, and its type; a name that no step asks is asked by the last
  /// step that writes the form, so that it may not be the name of something else.
  private static void fits(Node.Mapping file, Ask field, List<Outline> outlines, Findings found) {
    String name = field.name();
    Spot spot =
        file.get("fields").orElse(null) instanceof Node.Mapping fields
            ? fields.keySpot(name)
            : file.spot();
    if (!name.matches("[a-z][a-z0-9_]*")
        || outlines.stream()
            .anyMatch(one -> one.steps().contains(name) || one.figures().containsKey(name))) {
      found.error(
          "name",
          spot,
          new Said("`" + name + "` 不能做栏目的名字。", "`" + name + "` cannot be the name of a field."),
          new Said(
              "用小写字母、数字和下划线，不和步骤、参数同名。",
              "Lower-case letters, digits and underscores; not the name of a step or figure."));
    }
    outlines.stream()
        .map(one -> one.asks().get(name))
        .filter(Objects::nonNull)
        .filter(asked -> asked.type() != field.type())
        .findFirst()
        .ifPresent(
            asked ->
                found.error(
                    "type",
                    spot,
                    new Said(
                        "规程里 `" + name + "` 是 " + asked.type().word() + "，表上也要是。",
                        "The procedure asks `"
                            + name
                            + "` as "
                            + asked.type().word()
                            + ", so must the form."),
                    new Said(
                        "写 `type: " + asked.type().word() + "`。",
                        "Write `type: " + asked.type().word() + "`.")));
  }
}
