package dev.zhishou.casework.scenario;

import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.binder.Shelved;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.procedure.reading.ProcedureReader;
import dev.zhishou.procedure.text.Finding;
import dev.zhishou.procedure.text.Findings;
import dev.zhishou.procedure.text.Said;
import dev.zhishou.procedure.text.Spot;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// `zhishou sop test`: runs scenarios and prints what they show.
public final class TestProcedures {
  /// How it is called.
  public static final String USAGE =
      """
      sop test [--coverage] [--json] [FILE|FOLDER…]   运行情景 / run scenarios: test files, procedures, folders; default: the shipped binder
          --coverage  没有覆盖到的也算失败 / what is not covered is a failure too
      """;

  private static final List<String> SWITCHES = List.of("--coverage", "--json");
  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private final Map<Path, Drawer> drawers = new LinkedHashMap<>();
  private final List<ScenarioSuite.Report> reports = new ArrayList<>();

  private TestProcedures() {}

  /// Runs the command.
  ///
  /// @return 0: all passed; 1: something failed; 2: it was called wrongly
  public static int run(List<String> arguments, PrintStream out, PrintStream err) {
    List<Path> paths = new ArrayList<>();
    for (String argument : arguments) {
      if (!argument.startsWith("--")) {
        paths.add(Path.of(argument));
      } else if (!SWITCHES.contains(argument)) {
        err.println("不认识的选项 " + argument + " / unknown option " + argument);
        err.print(USAGE);
        return MISUSED;
      }
    }
    for (Path path : paths) {
      if (!Files.exists(path)) {
        err.println("没有 " + path + " / there is no " + path);
        return MISUSED;
      }
    }
    try {
      TestProcedures tests = new TestProcedures();
      if (paths.isEmpty()) {
        tests.reports.addAll(shipped(Binder.shipped()));
      } else {
        tests.all(paths);
      }
      boolean coverage = arguments.contains("--coverage");
      boolean json = arguments.contains("--json");
      return new ScenarioPrint(coverage).print(tests.reports, json, out) ? 0 : FAILED;
    } catch (IOException unreadable) {
      err.println("读不到 / cannot read: " + unreadable.getMessage());
      return MISUSED;
    }
  }

  /// The scenarios of all procedures of a binder; one without scenarios has a report that says so.
  public static List<ScenarioSuite.Report> shipped(Binder binder) {
    List<ScenarioSuite.Report> reports = new ArrayList<>();
    binder
        .procedures()
        .forEach(
            (id, shelved) -> {
              String file = shelved.path().replaceFirst("\\.yaml$", Drawer.TEST);
              Procedure procedure = shelved.reading().procedure();
              reports.add(
                  binder
                      .scenarios(id)
                      .map(text -> ScenarioSuite.run(binder, procedure, file, text))
                      .orElseGet(() -> ScenarioSuite.without(binder, procedure, file)));
            });
    return reports;
  }

  private void all(List<Path> paths) throws IOException {
    TreeSet<Path> tests = new TreeSet<>();
    for (Path path : paths) {
      tests.addAll(tests(path));
    }
    for (Path test : tests) {
      reports.add(test(test));
    }
    if (reports.isEmpty()) {
      reports.add(
          faulty(
              "",
              String.valueOf(paths.getFirst()),
              new Said("这里没有规程和情景。", "There are no procedures and no scenarios here."),
              new Said("写 <规程>.test.yaml。", "Write <procedure>.test.yaml.")));
    }
  }

  /// The test files that a path means; that of a procedure need not exist.
  private static List<Path> tests(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(testOf(path));
    }
    List<Path> tests = new ArrayList<>();
    try (Stream<Path> all = Files.walk(path)) {
      for (Path file : all.filter(one -> one.toString().endsWith(".yaml")).sorted().toList()) {
        if (file.toString().endsWith(Drawer.TEST) || Drawer.holdsProcedure(file)) {
          tests.add(testOf(file));
        }
      }
    }
    return tests;
  }

  private static Path testOf(Path file) {
    return file.toString().endsWith(Drawer.TEST)
        ? file
        : file.resolveSibling(Drawer.id(file) + Drawer.TEST);
  }

  private ScenarioSuite.Report test(Path file) throws IOException {
    Path folder = Drawer.folder(file);
    Drawer drawer = drawers.get(folder);
    if (drawer == null) {
      drawer = Drawer.open(folder, Drawer.around(folder));
      drawers.put(folder, drawer);
    }
    String id = Drawer.id(file);
    List<Finding> form = drawer.findings().getOrDefault(folder.resolve(id + ".yaml"), List.of());
    List<Finding> errors = form.stream().filter(one -> one.level() == Finding.Level.ERROR).toList();
    if (!errors.isEmpty()) {
      return faulty(id, file.toString(), errors);
    }
    Path own = folder.resolve(id + ".yaml");
    Binder binder = Files.exists(own) ? beside(own, drawer.binder()) : drawer.binder();
    Optional<Procedure> procedure =
        binder.procedures().values().stream()
            .filter(one -> one.path().equals(own.toString()))
            .findFirst()
            .or(() -> Optional.ofNullable(binder.procedures().get(id)))
            .map(one -> one.reading().procedure());
    if (procedure.isEmpty()) {
      return faulty(
          id,
          file.toString(),
          new Said("没有规程 `" + id + "`。", "There is no procedure `" + id + "`."),
          new Said("情景放在 " + id + ".yaml 旁边。", "The scenarios stand beside " + id + ".yaml."));
    }
    return Files.exists(file)
        ? ScenarioSuite.run(binder, procedure.get(), file.toString(), Files.readString(file))
        : ScenarioSuite.without(binder, procedure.get(), file.toString());
  }

  /// The procedure of a file in the place of any other that has its id.
  private static Binder beside(Path file, Binder binder) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return ProcedureReader.read(bytes, binder, new Findings(file.toString()))
        .map(
            one ->
                binder.with(
                    new Shelved(file.toString(), new String(bytes, StandardCharsets.UTF_8), one)))
        .orElse(binder);
  }

  private static ScenarioSuite.Report faulty(String id, String file, Said message, Said mend) {
    Findings findings = new Findings(file);
    findings.error("scenario-procedure", Spot.START, message, mend);
    return faulty(id, file, findings.inOrder());
  }

  private static ScenarioSuite.Report faulty(String id, String file, List<Finding> findings) {
    ScenarioSuite.Part none = new ScenarioSuite.Part("", 0, 0, List.of());
    return new ScenarioSuite.Report(
        id, file, 0, 0, findings, new ScenarioSuite.Cover(none, none, none));
  }
}
