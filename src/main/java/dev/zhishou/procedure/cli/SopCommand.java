package dev.zhishou.procedure.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `zhishou sop …`. Starts without a server and without Spring.
public final class SopCommand {
  /// How it is called.
  public static final String USAGE =
      """
      zhishou sop lint [--json] FILE|FOLDER…   检查规程 / judge procedures; 1 on an error
      zhishou sop graph FILE                   流程图 / the flow as Mermaid
      zhishou sop schema                       JSON Schema，供编辑器使用 / for editors
      """;

  private static final int WRONG_CALL = 2;

  private final PrintStream out;
  private final PrintStream err;
  private final Locale language;

  /// @param language of what is printed: English where that is it, else Chinese
  public SopCommand(PrintStream out, PrintStream err, Locale language) {
    this.out = out;
    this.err = err;
    this.language = language;
  }

  /// Runs what stands after `zhishou sop`.
  ///
  /// @return the exit status: 0, 1 when something is wrong with a file, 2 when it was called
  /// wrongly
  public int run(List<String> arguments) {
    try {
      return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
        case "lint" -> new LintCommand(out, err, language).run(rest(arguments));
        case "graph" -> new GraphCommand(out, err, language).run(rest(arguments));
        case "schema" -> {
          out.println(Schema.text());
          yield 0;
        }
        default -> {
          err.print(USAGE);
          yield WRONG_CALL;
        }
      };
    } catch (IOException unreadable) {
      err.println("读不到 / cannot read: " + unreadable.getMessage());
      return WRONG_CALL;
    }
  }

  private static List<String> rest(List<String> arguments) {
    return arguments.subList(1, arguments.size());
  }

  /// The language of a caller's environment: `LC_ALL`, `LC_MESSAGES` or `LANG`, the first that is
  /// set; Chinese when it says nothing.
  public static Locale language(Map<String, String> environment) {
    for (String name : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return value.startsWith("en") ? Locale.ENGLISH : Locale.CHINESE;
      }
    }
    return Locale.CHINESE;
  }
}
