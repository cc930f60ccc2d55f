package dev.zhishou.procedure.lint;

import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.binder.Shelved;
import dev.zhishou.procedure.reading.Outline;
import dev.zhishou.procedure.reading.ProcedureReader;
import dev.zhishou.procedure.reading.Reading;
import dev.zhishou.procedure.text.Finding;
import dev.zhishou.procedure.text.Findings;
import dev.zhishou.procedure.text.Node;
import dev.zhishou.procedure.text.Yaml;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Judges procedures by every rule of the language. What they refer to comes from a binder; files
/// that are judged together know each other too.
public final class Lint {
  private static final List<Rule> RULES =
      List.of(
          new NameRule(),
          new StepRule(),
          new MomentRule(),
          new OrderRule(),
          new ReferenceRule(),
          new LawRule(),
          new EffectRule(),
          new TellRule(),
          new CycleRule(),
          new NeverRule(),
          new OutcomeRule(),
          new SizeRule(),
          new ObligationRule());

  private final Binder binder;

  /// @param binder what the files refer to
  public Lint(Binder binder) {
    this.binder = binder;
  }

  /// All that is wrong in a file.
  ///
  /// @param name how the findings call it
  public List<Finding> file(String name, byte[] bytes) {
    return files(Map.of(name, bytes));
  }

  /// All that is wrong in several files that belong together, file by file.
  public List<Finding> files(Map<String, byte[]> files) {
    SequencedMap<String, Node> nodes = new LinkedHashMap<>();
    SequencedMap<String, Findings> found = new LinkedHashMap<>();
    files.forEach(
        (name, bytes) -> {
          Findings findings = new Findings(name);
          found.put(name, findings);
          Yaml.read(bytes, findings).ifPresent(node -> nodes.put(name, node));
        });
    Binder together = together(files, nodes);
    nodes.forEach((name, node) -> judge(node, together, findings(found, name)));
    List<Finding> all = new ArrayList<>();
    found.values().forEach(findings -> all.addAll(findings.inOrder()));
    return List.copyOf(all);
  }

  private static Findings findings(Map<String, Findings> found, String name) {
    return found.computeIfAbsent(name, Findings::new);
  }

  private Binder together(Map<String, byte[]> files, SequencedMap<String, Node> nodes) {
    Binder together = binder;
    for (Map.Entry<String, Node> one : nodes.entrySet()) {
      Outline outline = Outline.of(one.getValue(), together);
      Optional<Reading> reading = bare(one.getValue(), outline);
      if (reading.isPresent()) {
        String source =
            new String(files.getOrDefault(one.getKey(), new byte[0]), StandardCharsets.UTF_8);
        together = together.with(new Shelved(one.getKey(), source, reading.get()));
      }
    }
    return together;
  }

  /// A reading that has names only: enough for others to refer to.
  private Optional<Reading> bare(Node node, Outline outline) {
    return ProcedureReader.read(node, binder, new Findings(""))
        .filter(reading -> !reading.procedure().id().isEmpty())
        .map(
            reading ->
                new Reading(
                    reading.procedure(), reading.sheet(), outline, reading.names(), List.of()));
  }

  private static void judge(Node node, Binder together, Findings findings) {
    Optional<Reading> read = ProcedureReader.read(node, together, findings);
    if (read.isEmpty()) {
      return;
    }
    Flow flow = new Flow(read.get().procedure());
    Subject subject = new Subject(read.get(), flow, together, findings);
    RULES.forEach(rule -> rule.judge(subject));
  }
}
