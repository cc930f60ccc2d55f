package dev.zhishou.casework.scenario;

import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.binder.Shelved;
import dev.zhishou.procedure.reading.Outline;
import dev.zhishou.procedure.reading.ProcedureReader;
import dev.zhishou.procedure.reading.Reading;
import dev.zhishou.procedure.reading.Surroundings;
import dev.zhishou.procedure.text.Finding;
import dev.zhishou.procedure.text.Findings;
import dev.zhishou.procedure.text.Node;
import dev.zhishou.procedure.text.Yaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/// The procedures of a folder, laid over a binder: they may name each other and everything that the
/// binder has.
///
/// @param binder with the folder's procedures in it
/// @param findings what is wrong in the form of each, by file
public record Drawer(Binder binder, Map<Path, List<Finding>> findings) {
  private static final String YAML = ".yaml";

  /// How a test file's name ends.
  public static final String TEST = ".test.yaml";

  /// Reads the procedures of a folder.
  ///
  /// @throws IOException when it cannot be read
  public static Drawer open(Path folder, Binder binder) throws IOException {
    SequencedMap<Path, Node> nodes = new LinkedHashMap<>();
    Map<Path, List<Finding>> findings = new LinkedHashMap<>();
    for (Path file : procedures(folder)) {
      Findings found = new Findings(file.toString());
      Yaml.read(Files.readAllBytes(file), found)
          .filter(Drawer::procedure)
          .ifPresent(node -> nodes.put(file, node));
      if (!found.inOrder().isEmpty()) {
        findings.put(file, found.inOrder());
      }
    }
    Known known = new Known(binder, new LinkedHashMap<>());
    nodes.forEach((file, node) -> known.outlines().put(id(file), Outline.of(node, known)));
    Binder all = binder;
    for (Map.Entry<Path, Node> one : nodes.entrySet()) {
      Findings found = new Findings(one.getKey().toString());
      Optional<Reading> reading = ProcedureReader.read(one.getValue(), known, found);
      if (reading.isPresent()) {
        String source = Files.readString(one.getKey(), StandardCharsets.UTF_8);
        all = all.with(new Shelved(one.getKey().toString(), source, reading.get()));
      }
      findings.put(one.getKey(), found.inOrder());
    }
    return new Drawer(all, findings);
  }

  /// The id that a file's name gives, of a procedure or of its tests.
  public static String id(Path file) {
    String name = file.getFileName().toString();
    String end = name.endsWith(TEST) ? TEST : name.endsWith(YAML) ? YAML : "";
    return name.substring(0, name.length() - end.length());
  }

  /// Whether a file is a procedure in shape: it has an `id` and `steps`.
  ///
  /// @throws IOException when it cannot be read
  static boolean holdsProcedure(Path file) throws IOException {
    return Yaml.read(Files.readAllBytes(file), new Findings(""))
        .filter(Drawer::procedure)
        .isPresent();
  }

  /// The folder of a file.
  static Path folder(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    return folder == null ? Path.of("").toAbsolutePath() : folder;
  }

  /// The binder that a folder lies in (one that holds `sop/roles.yaml`), else the shipped one.
  ///
  /// @throws IOException when it cannot be read
  static Binder around(Path folder) throws IOException {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.isRegularFile(at.resolve("sop/roles.yaml"))) {
        return Binder.of(at);
      }
    }
    return Binder.shipped();
  }

  private static boolean procedure(Node node) {
    return node instanceof Node.Mapping mapping
        && mapping.get("id").isPresent()
        && mapping.get("steps").isPresent();
  }

  private static List<Path> procedures(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      all.filter(file -> file.toString().endsWith(YAML) && !file.toString().endsWith(TEST))
          .sorted()
          .forEach(files::add);
    }
    return files;
  }

  private record Known(Binder binder, Map<String, Outline> outlines) implements Surroundings {
    @Override
    public Set<String> roles() {
      return binder.roles();
    }

    @Override
    public Optional<SequencedMap<String, String>> options(String list) {
      return binder.options(list);
    }

    @Override
    public Optional<Outline> outline(String procedure) {
      return Optional.ofNullable(outlines.get(procedure)).or(() -> binder.outline(procedure));
    }
  }
}
