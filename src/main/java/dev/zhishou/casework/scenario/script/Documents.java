package dev.zhishou.casework.scenario.script;

import java.util.ArrayList;
import java.util.List;

/// Divides a YAML stream into its documents. Each keeps its lines where they stand in the file: the
/// lines of the others are left empty.
public final class Documents {
  private static final String MARK = "---";

  private Documents() {}

  /// The documents that have content.
  public static List<String> of(String text) {
    List<String> lines = text.lines().toList();
    List<String> documents = new ArrayList<>();
    int from = 0;
    for (int line = 0; line <= lines.size(); line++) {
      if (line == lines.size() || marks(lines.get(line))) {
        add(lines, from, line, documents);
        from = line;
      }
    }
    return documents;
  }

  private static boolean marks(String line) {
    return line.equals(MARK) || line.startsWith(MARK + " ");
  }

  private static void add(List<String> lines, int from, int to, List<String> documents) {
    StringBuilder document = new StringBuilder("\n".repeat(from));
    boolean content = false;
    for (String line : lines.subList(from, to)) {
      String own = marks(line) ? "   " + line.substring(MARK.length()) : line;
      content |= !own.isBlank() && !own.stripLeading().startsWith("#");
      document.append(own).append('\n');
    }
    if (content) {
      documents.add(document.toString());
    }
  }
}
