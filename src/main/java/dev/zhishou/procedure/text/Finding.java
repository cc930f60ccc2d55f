package dev.zhishou.procedure.text;

import java.util.Comparator;
import java.util.Locale;

/// What is wrong in a file, where, and how to mend it.
///
/// @param rule the rule's own name, such as `unknown-word`
/// @param file as the reader was told to call it
/// @param message what is wrong
/// @param mend how to mend it
public record Finding(String rule, Level level, String file, Spot spot, Said message, Said mend) {
  /// From the top of the file to its end; what stands at one spot by rule.
  public static final Comparator<Finding> IN_ORDER =
      Comparator.comparing(Finding::file)
          .thenComparing(Finding::spot)
          .thenComparing(Finding::rule)
          .thenComparing(finding -> finding.message().english());

  /// Whether it stops publication.
  public enum Level {
    ERROR,
    WARNING;

    /// As the API writes it.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
