package dev.zhishou.insight.oversight;

import dev.zhishou.casework.engine.Run;
import dev.zhishou.insight.oversight.RenovationController.BlockView;
import dev.zhishou.insight.past.Past;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What keeps a renovation from going on: papers that were found wanting, an order to stop work
/// (002-317), a violation that is being dealt with, a permit that is over while the work is not, a
/// step over its limit.
final class Blocks {
  /// Work is ordered to stop, and the order is not lifted.
  static final String STOPPED = "stopped";

  private Blocks() {}

  /// @param violations the open cases of violations
  static List<BlockView> of(Past past, List<Past> violations, Instant now) {
    List<BlockView> blocks = new ArrayList<>();
    if (past.runs().anyMatch(run -> run.step().equals("papers_more") && run.state().actionable())) {
      blocks.add(new BlockView("papers", null, null));
    }
    for (Past violation : violations) {
      if (isOf(violation, past)) {
        String why = stopped(violation) ? STOPPED : "violation";
        blocks.add(new BlockView(why, violation.number(), violation.live().id()));
      }
    }
    LocalDate end = RenovationController.day(past, "ends_on");
    if (end != null && past.done("finished").isEmpty() && Moments.dayOf(now).isAfter(end)) {
      blocks.add(new BlockView("expired", end.toString(), null));
    }
    past.runs()
        .filter(run -> run.state().actionable() && run.overdue(now))
        .map((Run run) -> Overdue.title(past, run))
        .distinct()
        .forEach(step -> blocks.add(new BlockView("overdue", step, null)));
    return blocks;
  }

  /// From the order on until somebody has lifted it with his reason.
  private static boolean stopped(Past violation) {
    return violation.done("stop_order").isPresent() && violation.done("lift_stop").isEmpty();
  }

  private static boolean isOf(Past violation, Past renovation) {
    String home = RenovationController.home(renovation);
    boolean named =
        !violation.given("renovation").isEmpty()
            && violation.given("renovation").getLast().value() instanceof Value.Id(String id)
            && id.equals(renovation.live().id().toString());
    return named || (home != null && home.equals(RenovationController.home(violation)));
  }
}
