package dev.zhishou.casework.scenario;

import dev.zhishou.procedure.text.Finding;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Prints what scenarios showed.
///
/// @param coverage whether what is not covered is a failure
record ScenarioPrint(boolean coverage) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final Map<String, String> CHINESE =
      Map.of("steps", "步骤", "branches", "分支", "outcomes", "结果");

  /// Whether all passed.
  boolean print(List<ScenarioSuite.Report> reports, boolean json, PrintStream out) {
    boolean passed = reports.stream().allMatch(this::passed);
    if (json) {
      Map<String, Object> whole = new LinkedHashMap<>();
      whole.put("passed", passed);
      whole.put("procedures", reports.stream().map(this::json).toList());
      out.println(JSON.writeValueAsString(whole));
      return passed;
    }
    reports.forEach(report -> print(report, out));
    long failed = reports.stream().filter(report -> !passed(report)).count();
    int scenarios = reports.stream().mapToInt(ScenarioSuite.Report::scenarios).sum();
    int bad = reports.stream().mapToInt(ScenarioSuite.Report::failed).sum();
    out.println();
    out.println(reports.size() + " 个规程，" + failed + " 个未通过；" + scenarios + " 个情景，" + bad + " 个未通过");
    out.println(
        reports.size()
            + " procedures, "
            + failed
            + " failed; "
            + scenarios
            + " scenarios, "
            + bad
            + " failed");
    return passed;
  }

  private boolean passed(ScenarioSuite.Report report) {
    boolean untested = report.untested() && !coverage;
    return untested || report.passed() && (!coverage || report.covered());
  }

  private void print(ScenarioSuite.Report report, PrintStream out) {
    StringBuilder line = new StringBuilder(passed(report) ? "✓ " : "✗ ");
    line.append(report.procedure());
    line.append("  情景 scenarios ").append(report.scenarios() - report.failed());
    line.append('/').append(report.scenarios());
    for (ScenarioSuite.Part part : report.cover().parts()) {
      if (!part.of().isEmpty()) {
        line.append("  ").append(CHINESE.get(part.of())).append(' ').append(part.of());
        line.append(' ').append(part.covered()).append('/').append(part.all());
      }
    }
    out.println(line);
    for (ScenarioSuite.Part part : report.cover().parts()) {
      if (!part.missing().isEmpty()) {
        out.println("    缺 missing " + part.of() + ": " + String.join(", ", part.missing()));
      }
    }
    for (Finding finding : report.findings()) {
      out.println("    " + finding.file() + ":" + finding.spot() + ": " + finding.rule());
      out.println("        " + finding.message().chinese());
      out.println("        " + finding.message().english());
      out.println("        → " + finding.mend().chinese() + " / " + finding.mend().english());
    }
  }

  private Map<String, Object> json(ScenarioSuite.Report report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("procedure", report.procedure());
    json.put("file", report.file());
    json.put("passed", passed(report));
    json.put("scenarios", report.scenarios());
    json.put("failed", report.failed());
    for (ScenarioSuite.Part part : report.cover().parts()) {
      if (!part.of().isEmpty()) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("covered", part.covered());
        numbers.put("all", part.all());
        numbers.put("missing", part.missing());
        json.put(part.of(), numbers);
      }
    }
    json.put("findings", report.findings().stream().map(ScenarioPrint::json).toList());
    return json;
  }

  private static Map<String, Object> json(Finding finding) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rule", finding.rule());
    json.put("level", finding.level().word());
    json.put("file", finding.file());
    json.put("line", finding.spot().line());
    json.put("column", finding.spot().column());
    json.put("message", finding.message().chinese() + " / " + finding.message().english());
    json.put("mend", finding.mend().chinese() + " / " + finding.mend().english());
    return json;
  }
}
