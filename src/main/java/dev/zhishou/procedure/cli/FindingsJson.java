package dev.zhishou.procedure.cli;

import dev.zhishou.procedure.text.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Findings as the API writes them: `{findings: [{rule, level, file, line, column, message,
/// mend}]}`.
final class FindingsJson {
  private FindingsJson() {}

  static String text(List<Finding> findings, Locale language) {
    List<Map<String, Object>> all =
        findings.stream().map(finding -> one(finding, language)).toList();
    return new JsonMapper().writeValueAsString(Map.of("findings", all));
  }

  private static Map<String, Object> one(Finding finding, Locale language) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("rule", finding.rule());
    one.put("level", finding.level().word());
    one.put("file", finding.file());
    one.put("line", finding.spot().line());
    one.put("column", finding.spot().column());
    one.put("message", finding.message().in(language));
    one.put("mend", finding.mend().in(language));
    return one;
  }
}
