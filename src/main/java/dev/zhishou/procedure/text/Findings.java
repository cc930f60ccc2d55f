package dev.zhishou.procedure.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Gathers the findings of one file; the same finding counts once.
public final class Findings {
  private final String file;
  private final Set<Finding> found = new LinkedHashSet<>();

  /// @param file how the findings call the file
  public Findings(String file) {
    this.file = file;
  }

  /// Notes an error.
  public void error(String rule, Spot spot, Said message, Said mend) {
    found.add(new Finding(rule, Finding.Level.ERROR, file, spot, message, mend));
  }

  /// Notes a warning.
  public void warning(String rule, Spot spot, Said message, Said mend) {
    found.add(new Finding(rule, Finding.Level.WARNING, file, spot, message, mend));
  }

  /// Takes over what another reader of the same file found.
  public void addAll(List<Finding> others) {
    found.addAll(others);
  }

  /// All of them, from the top of the file to its end.
  public List<Finding> inOrder() {
    List<Finding> all = new ArrayList<>(found);
    all.sort(Finding.IN_ORDER);
    return List.copyOf(all);
  }

  /// Whether any of them is an error.
  public boolean anyError() {
    return found.stream().anyMatch(finding -> finding.level() == Finding.Level.ERROR);
  }
}
