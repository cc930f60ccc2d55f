package dev.zhishou.guards;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Formats the sources as google-java-format wants them. Run as a single source file by
/// `./mvnw -q validate -Pformat`, and by the test that compares: so that nothing has to compile
/// before it can be formatted.
final class Format {

  private static final Formatter FORMATTER =
      new Formatter(JavaFormatterOptions.builder().reorderModifiers(true).build());

  private static final int COLUMNS = 100;

  private Format() {}

  public static void main(String[] roots) throws IOException, FormatterException {
    var changed = new ArrayList<Path>();
    for (var root : roots) {
      changed.addAll(unformatted(Path.of(root), true));
    }
    changed.forEach(file -> System.out.println("formatted " + file));
  }

  /// The files under `root` that the formatter would write differently; with `mend` it does.
  static List<Path> unformatted(Path root, boolean mend) throws IOException, FormatterException {
    var found = new ArrayList<Path>();
    for (var file : sources(root)) {
      var text = Files.readString(file);
      var formatted = formatted(file, text);
      if (!formatted.equals(text)) {
        found.add(file);
        if (mend) {
          Files.writeString(file, formatted);
        }
      }
    }
    return found;
  }

  static String formatted(Path file, String text) throws FormatterException {
    try {
      var wrapped = wrapDocstrings(text);
      var ordered = ImportOrderer.reorderImports(wrapped, JavaFormatterOptions.Style.GOOGLE);
      return FORMATTER.formatSource(RemoveUnusedImports.removeUnusedImports(ordered));
    } catch (FormatterException e) {
      throw new FormatterException(file + ": " + e.getMessage());
    }
  }

  /// The formatter would break a docstring line over 100 columns into a plain comment, so such
  /// lines are wrapped before, and what it broke once is mended.
  private static String wrapDocstrings(String text) {
    var lines = new ArrayList<String>();
    var docstring = false;
    for (var line : text.split("\n", -1)) {
      var bare = line.strip();
      var broken = docstring && bare.startsWith("// ");
      docstring = broken || bare.startsWith("///");
      var whole = broken ? line.replaceFirst("// ", "/// ") : line;
      lines.addAll(docstring && whole.length() > COLUMNS ? wrapped(whole) : List.of(whole));
    }
    return String.join("\n", lines);
  }

  private static List<String> wrapped(String line) {
    var margin = line.substring(0, line.indexOf("///"));
    var hanging = line.strip().startsWith("/// @param") || line.strip().startsWith("///     ");
    var lines = new ArrayList<String>();
    var rest = line;
    while (rest.length() > COLUMNS) {
      var space = rest.lastIndexOf(' ', COLUMNS);
      if (space <= margin.length() + "///     ".length()) {
        break;
      }
      lines.add(rest.substring(0, space));
      rest = margin + (hanging ? "///     " : "/// ") + rest.substring(space + 1);
    }
    lines.add(rest);
    return lines;
  }

  private static List<Path> sources(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
