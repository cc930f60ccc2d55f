package dev.zhishou.procedure.web;

import dev.zhishou.procedure.text.Finding;
import java.util.Locale;

/// A finding as it is shown.
record FindingView(String rule, String level, int line, int column, String message, String mend) {
  static FindingView of(Finding finding, Locale language) {
    return new FindingView(
        finding.rule(),
        finding.level().word(),
        finding.spot().line(),
        finding.spot().column(),
        finding.message().in(language),
        finding.mend().in(language));
  }
}
