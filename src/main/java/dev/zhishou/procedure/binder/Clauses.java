package dev.zhishou.procedure.binder;

import dev.zhishou.procedure.text.Findings;
import dev.zhishou.procedure.text.Node;
import dev.zhishou.procedure.text.Yaml;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Every obligation of the written procedures, and what of the binder carries it: the element that
/// names its id in `refs`. What a file's own `refs` leave to somebody else carries nothing: he has
/// to name it himself.
///
/// @param clauses by id, in the order of the documents
/// @param carriers by id of the obligation
public record Clauses(SequencedMap<String, Clause> clauses, Map<String, List<Carrier>> carriers) {
  private static final String PAGES = "sop/pages.yaml";
  private static final Pattern CLAUSE =
      Pattern.compile(
          "^- id: \"?([0-9-]+)\"?$\\s+doc: (.*)$\\s+clause: (.*)$\\s+quote: (.*)$"
              + "\\s+kind: (\\S+)$\\s+procedure: (\\S+)$",
          Pattern.MULTILINE);

  /// The clauses of a binder.
  public static Clauses of(Binder binder) {
    SequencedMap<String, Clause> clauses = new LinkedHashMap<>();
    for (String path : binder.under("requirements")) {
      Matcher clause = CLAUSE.matcher(binder.text(path).orElseThrow());
      while (clause.find()) {
        clauses.put(
            clause.group(1),
            new Clause(
                clause.group(1),
                plain(clause.group(2)),
                plain(clause.group(3)),
                plain(clause.group(4)),
                clause.group(5),
                clause.group(6)));
      }
    }
    return new Clauses(clauses, carriers(binder));
  }

  /// What carries an obligation; empty: nothing does.
  public List<Carrier> of(String id) {
    return carriers.getOrDefault(id, List.of());
  }

  private static Map<String, List<Carrier>> carriers(Binder binder) {
    Carriers found = new Carriers();
    // Procedures as they run now: a company's own versions among them.
    for (Shelved shelved : binder.procedures().values()) {
      tree(shelved.path(), shelved.source())
          .ifPresent(root -> found.procedure(shelved.reading().procedure().id(), root));
    }
    for (String folder : List.of("sop", "records", "notices", "articles")) {
      for (String path : binder.under(folder)) {
        if (path.endsWith(".yaml") && !path.endsWith(".test.yaml")) {
          tree(path, binder.text(path).orElseThrow()).ifPresent(root -> read(found, path, root));
        }
      }
    }
    return found.byObligation();
  }

  private static void read(Carriers found, String path, Node.Mapping root) {
    String id = ReferenceReader.stem(path);
    if (path.equals(PAGES)) {
      found.pages(root);
    } else if (path.startsWith("records/")) {
      found.file(Carrier.Kind.FORM, id, root);
    } else if (path.startsWith("notices/")) {
      found.file(Carrier.Kind.NOTICE, id, root);
    } else if (path.startsWith("articles/")) {
      found.file(Carrier.Kind.ARTICLE, id, root);
    } else if (root.get("steps").isEmpty()) {
      found.file(Carrier.Kind.RULE, id, root);
    }
  }

  private static Optional<Node.Mapping> tree(String path, String text) {
    return Yaml.read(text.getBytes(StandardCharsets.UTF_8), new Findings(path))
        .filter(Node.Mapping.class::isInstance)
        .map(Node.Mapping.class::cast);
  }

  /// A scalar as it is meant: without its quotes.
  private static String plain(String written) {
    return written.startsWith("\"")
        ? written.substring(1, written.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\")
        : written;
  }
}
