package dev.zhishou.insight.setup;

import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.procedure.model.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is done at each step of a procedure, by the step's name.
final class StepTitles {
  private StepTitles() {}

  static Map<String, String> of(Procedure procedure) {
    Map<String, String> titles = new HashMap<>();
    gather(procedure.steps(), titles);
    return titles;
  }

  private static void gather(List<Step> steps, Map<String, String> titles) {
    for (Step step : steps) {
      titles.put(step.name(), step.text().what());
      gather(step.steps(), titles);
    }
  }
}
