package dev.zhishou.procedure.binder;

import dev.zhishou.procedure.reading.Outline;
import dev.zhishou.procedure.reading.ProcedureReader;
import dev.zhishou.procedure.reading.Surroundings;
import dev.zhishou.procedure.text.Finding;
import dev.zhishou.procedure.text.Findings;
import dev.zhishou.procedure.text.Node;
import dev.zhishou.procedure.text.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a shelf in two rounds: first all names, then all sentences, because procedures read each
/// other's names.
final class BinderLoader {
  private static final List<String> GROUPS =
      List.of("sop/emergency", "sop/service", "sop/routine", "sop/household");
  private static final Pattern OBLIGATION =
      Pattern.compile(
          "^- id: \"?([0-9-]+)\"?$.*?^  kind: (\\S+)$.*?^  procedure: (\\S+)$",
          Pattern.MULTILINE | Pattern.DOTALL);
  private static final String TEST = ".test.yaml";

  private final Shelf shelf;

  BinderLoader(Shelf shelf) {
    this.shelf = shelf;
  }

  Binder load() {
    ReferenceReader references = new ReferenceReader(shelf);
    Reference reference = references.read();
    List<Finding> findings = new ArrayList<>(references.findings());
    SequencedMap<String, Node> nodes = new LinkedHashMap<>();
    for (String group : GROUPS) {
      for (String path : shelf.under(group)) {
        if (!path.endsWith(TEST)) {
          Findings found = new Findings(path);
          Yaml.read(shelf.bytes(path), found).ifPresent(node -> nodes.put(path, node));
          findings.addAll(found.inOrder());
        }
      }
    }
    SequencedMap<String, Shelved> procedures = procedures(reference, nodes, findings);
    return new Binder(reference, procedures, requirements(), shelf, List.copyOf(findings));
  }

  private SequencedMap<String, Shelved> procedures(
      Reference reference, SequencedMap<String, Node> nodes, List<Finding> findings) {
    Known known = new Known(reference, new LinkedHashMap<>());
    nodes.forEach(
        (path, node) -> known.outlines().put(ReferenceReader.stem(path), Outline.of(node, known)));
    SequencedMap<String, Shelved> procedures = new LinkedHashMap<>();
    nodes.forEach(
        (path, node) -> {
          Findings found = new Findings(path);
          ProcedureReader.read(node, known, found)
              .ifPresent(
                  reading -> {
                    procedures.put(
                        reading.procedure().id(),
                        new Shelved(path, Binder.text(shelf.bytes(path)), reading));
                    findings.addAll(reading.findings());
                  });
        });
    return procedures;
  }

  private Map<String, Requirement> requirements() {
    Map<String, Requirement> requirements = new LinkedHashMap<>();
    for (String path : shelf.under("requirements")) {
      Matcher obligation = OBLIGATION.matcher(Binder.text(shelf.bytes(path)));
      while (obligation.find()) {
        requirements.put(
            obligation.group(1),
            new Requirement(obligation.group(1), obligation.group(3), obligation.group(2)));
      }
    }
    return requirements;
  }

  /// What is known while the procedures are read.
  private record Known(Reference reference, Map<String, Outline> outlines) implements Surroundings {
    @Override
    public Set<String> roles() {
      return reference.roles().keySet();
    }

    @Override
    public Optional<SequencedMap<String, String>> options(String list) {
      return Optional.ofNullable(reference.options().get(list));
    }

    @Override
    public Optional<Outline> outline(String procedure) {
      return Optional.ofNullable(outlines.get(procedure));
    }
  }
}
