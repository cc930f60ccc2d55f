package dev.zhishou.casework.scenario;

import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.PlanDecider;
import dev.zhishou.casework.scenario.script.Documents;
import dev.zhishou.casework.scenario.script.Scenario;
import dev.zhishou.casework.scenario.script.ScenarioReader;
import dev.zhishou.casework.scenario.script.Subject;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.procedure.text.Finding;
import dev.zhishou.procedure.text.Findings;
import dev.zhishou.procedure.text.Said;
import dev.zhishou.procedure.text.Spot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// All scenarios of one procedure.
public final class ScenarioSuite {
  private ScenarioSuite() {}

  /// Runs them.
  ///
  /// @param binder what the procedure refers to
  /// @param file how findings call the test file
  /// @param text the test file
  public static Report run(Binder binder, Procedure procedure, String file, String text) {
    Coverage coverage = new Coverage(procedure);
    Plan plan = Plans.of(binder, new Watched(coverage).procedure(procedure));
    Subject subject = new Subject(plan, binder);
    Findings findings = new Findings(file);
    List<Scenario> scenarios = ScenarioReader.read(text, subject, findings);
    Set<String> failed = new LinkedHashSet<>();
    PlanDecider decider = new PlanDecider(plan);
    for (Scenario scenario : scenarios) {
      Findings own = new Findings(file);
      run(new ScenarioRun(subject, scenario, decider, own), scenario, coverage, plan, own);
      if (own.anyError()) {
        failed.add(scenario.name());
      }
      findings.addAll(own.inOrder());
    }
    int written = Math.max(scenarios.size(), Documents.of(text).size());
    return new Report(
        procedure.id(),
        file,
        written,
        written - scenarios.size() + failed.size(),
        findings.inOrder(),
        cover(coverage));
  }

  private static void run(
      ScenarioRun run, Scenario scenario, Coverage coverage, Plan plan, Findings own) {
    try {
      run.run(state -> coverage.seen(state, plan));
    } catch (RuntimeException fault) {
      List<String> where = new ArrayList<>();
      for (StackTraceElement frame : fault.getStackTrace()) {
        if (where.size() < 3 && frame.getClassName().startsWith("dev.zhishou")) {
          where.add(frame.getFileName() + ":" + frame.getLineNumber());
        }
      }
      own.error(
          "scenario-fault",
          scenario.spot(),
          new Said(
              "情景“" + scenario.name() + "”：引擎出错：" + fault + " " + where,
              "Scenario \"" + scenario.name() + "\": the engine failed: " + fault + " " + where),
          new Said("请报告这个错误。", "Please report this fault."));
    }
  }

  private static Cover cover(Coverage coverage) {
    return new Cover(
        shown("steps", coverage.steps()),
        shown("branches", coverage.branches()),
        shown("outcomes", coverage.outcomes()));
  }

  private static Part shown(String of, Coverage.Part part) {
    return new Part(of, part.covered(), part.all(), part.missing());
  }

  /// A procedure without scenarios, of which nothing is covered.
  public static Report without(Binder binder, Procedure procedure, String file) {
    Findings findings = new Findings(file);
    findings.error(
        "scenario-none",
        Spot.START,
        new Said("`" + procedure.id() + "` 没有情景。", "`" + procedure.id() + "` has no scenarios."),
        new Said(
            "在旁边写 " + procedure.id() + ".test.yaml。",
            "Write " + procedure.id() + ".test.yaml beside it."));
    Coverage coverage = new Coverage(procedure);
    Plans.of(binder, new Watched(coverage).procedure(procedure));
    return new Report(procedure.id(), file, 0, 0, findings.inOrder(), cover(coverage));
  }

  /// What became of a test file.
  ///
  /// @param scenarios how many are written
  /// @param failed how many of them did not pass
  /// @param findings what is wrong, from the top of the file to its end
  public record Report(
      String procedure,
      String file,
      int scenarios,
      int failed,
      List<Finding> findings,
      Cover cover) {
    /// Whether all scenarios passed and nothing is wrong with the file.
    public boolean passed() {
      return failed == 0 && findings.isEmpty();
    }

    /// Whether nobody has written scenarios for it, which is all that is wrong.
    public boolean untested() {
      return findings.size() == 1 && findings.getFirst().rule().equals("scenario-none");
    }

    /// Whether every step, side and outcome was reached.
    public boolean covered() {
      return cover.parts().stream().allMatch(part -> part.missing().isEmpty());
    }
  }

  /// How much of a procedure its scenarios have shown.
  public record Cover(Part steps, Part branches, Part outcomes) {
    /// All three.
    public List<Part> parts() {
      return List.of(steps, branches, outcomes);
    }
  }

  /// How much of something is covered.
  ///
  /// @param of `steps`, `branches` or `outcomes`
  /// @param missing the names of what is not
  public record Part(String of, int covered, int all, List<String> missing) {}
}
