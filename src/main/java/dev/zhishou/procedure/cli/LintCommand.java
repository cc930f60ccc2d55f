package dev.zhishou.procedure.cli;

import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.lint.Lint;
import dev.zhishou.procedure.text.Finding;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// `sop lint [--json] FILE|FOLDER…`.
final class LintCommand {
  private static final int WRONG_CALL = 2;
  private static final String TEST = ".test.yaml";

  /// A list of the binder itself, which no rule of the language judges: the binder does, reading
  /// it.
  private static final Pattern OWN_LIST = Pattern.compile("sop/[^/]+\\.yaml");

  private final PrintStream out;
  private final PrintStream err;
  private final Locale language;

  LintCommand(PrintStream out, PrintStream err, Locale language) {
    this.out = out;
    this.err = err;
    this.language = language;
  }

  int run(List<String> arguments) throws IOException {
    boolean json = arguments.contains("--json");
    List<String> named = arguments.stream().filter(one -> !one.startsWith("--")).toList();
    boolean odd = arguments.stream().anyMatch(one -> one.startsWith("--") && !one.equals("--json"));
    if (named.isEmpty() || odd) {
      err.print(SopCommand.USAGE);
      return WRONG_CALL;
    }
    SequencedMap<String, byte[]> files = new TreeMap<>();
    Binder binder = Binder.shipped();
    for (String name : named) {
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        binder = folder(path, files, binder);
      } else {
        files.put(name, Files.readAllBytes(path));
      }
    }
    List<Finding> findings = new ArrayList<>(new Lint(binder).files(files));
    binder.findings().stream()
        .filter(one -> OWN_LIST.matcher(one.file()).matches())
        .forEach(findings::add);
    if (json) {
      out.println(FindingsJson.text(findings, language));
    } else {
      print(findings, files);
    }
    return findings.stream().anyMatch(one -> one.level() == Finding.Level.ERROR) ? 1 : 0;
  }

  /// The procedures in a folder. A folder that is a binder itself (`sop/`, `records/`) is judged by
  /// what it holds; any other by what is shipped.
  private static Binder folder(Path folder, Map<String, byte[]> files, Binder shipped)
      throws IOException {
    boolean whole = Files.isRegularFile(folder.resolve("sop/roles.yaml"));
    Path root = whole ? folder.resolve("sop") : folder;
    try (Stream<Path> tree = Files.walk(root)) {
      for (Path file : tree.filter(LintCommand::procedure).toList()) {
        files.put(file.toString(), Files.readAllBytes(file));
      }
    }
    return whole ? Binder.of(folder) : shipped;
  }

  /// Whether a file of a folder is taken for a procedure: YAML, but no scenario, no list of options
  /// and none of the binder's own lists.
  private static boolean procedure(Path file) {
    String name = file.getFileName().toString();
    boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml");
    if (!Files.isRegularFile(file) || !yaml || name.endsWith(TEST)) {
      return false;
    }
    Path folder = file.getParent();
    boolean options = folder != null && folder.endsWith("options");
    boolean list =
        folder != null
            && folder.endsWith("sop")
            && Files.isRegularFile(folder.resolve("roles.yaml"));
    return !options && !list;
  }

  private void print(List<Finding> findings, Map<String, byte[]> files) {
    for (Finding finding : findings) {
      out.printf(
          Locale.ROOT,
          "%s:%d:%d: %s: %s: %s %s%n",
          finding.file(),
          finding.spot().line(),
          finding.spot().column(),
          finding.level().word(),
          finding.rule(),
          finding.message().in(language),
          finding.mend().in(language));
    }
    long errors = findings.stream().filter(one -> one.level() == Finding.Level.ERROR).count();
    long warnings = findings.size() - errors;
    out.println(
        language.equals(Locale.ENGLISH)
            ? files.size() + " files, " + errors + " errors, " + warnings + " warnings"
            : files.size() + " 个文件，" + errors + " 个错误，" + warnings + " 个提醒");
  }
}
