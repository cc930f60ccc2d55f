package dev.zhishou.casework.scenario;

import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Outlook;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.casework.scenario.script.Cast;
import dev.zhishou.casework.scenario.script.Standing;
import dev.zhishou.procedure.model.Every;
import dev.zhishou.time.Moments;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the runs of which a scenario speaks, and what is to be said of a step as a whole.
///
/// @param offered what can be done each time it happens, now
/// @param in lists, selections or stages, and which row or run of theirs; empty: any
record Where(Plan plan, CaseState state, List<Outlook.Blank> offered, Map<String, String> in) {

  /// The end of an id that no run has: a step is wanted where there is none of it.
  private static final String NOWHERE = "#nowhere";

  /// The runs of a step, in the order in which they came to be. Of a step that lies elsewhere `in`
  /// says nothing: all its runs.
  List<Run> runs(String step) {
    Where own = concerns(step) ? this : new Where(plan, state, offered, Map.of());
    return state.runs().values().stream().filter(run -> named(run, step) && own.lies(run)).toList();
  }

  /// Whether a step is, or lies within, what `in` names.
  boolean concerns(String step) {
    for (Plan.Node at = node(step); at != null && !at.isRoot(); at = at.parent()) {
      Plan.Node here = at;
      if (in.keySet().stream()
          .anyMatch(handle -> here.name().equals(handle) || lists(here, handle))) {
        return true;
      }
    }
    return in.isEmpty();
  }

  /// The run on which something is done: the only one that is open, else the latest of these; null:
  /// there is none.
  ///
  /// @throws Several when several are open
  @Nullable Run one(String step) {
    List<Run> runs = runs(step);
    List<Run> open = runs.stream().filter(run -> !run.state().settled()).toList();
    List<Run> live = open.stream().filter(run -> run.state() != RunState.WAITING).toList();
    if (live.size() > 1) {
      throw new Several(live);
    }
    if (live.size() == 1) {
      return live.getFirst();
    }
    return open.isEmpty() ? (runs.isEmpty() ? null : runs.getLast()) : open.getLast();
  }

  /// How a command calls the run that is meant: one that is open, or begins, or was the last.
  ///
  /// @throws Several when several are open
  String id(String step) {
    Run run = one(step);
    if (run == null || !run.state().actionable() && run.state() != RunState.SUBMITTED) {
      List<Outlook.Blank> blanks = blanks(step);
      if (blanks.size() == 1) {
        return in.isEmpty() ? step : blanks.getFirst().id();
      }
    }
    if (run != null) {
      return run.id();
    }
    return in.isEmpty() ? step : step + NOWHERE;
  }

  /// Whether there is any run where `in` says; where nothing is, nothing can be said of it.
  boolean exists() {
    return in.isEmpty()
        || state.runs().values().stream().anyMatch(this::lies)
        || offered.stream().anyMatch(this::lies);
  }

  private List<Outlook.Blank> blanks(String step) {
    return offered.stream().filter(blank -> begins(blank.node(), step) && lies(blank)).toList();
  }

  /// Whether a run that begins now is meant: `in: {pass_on: 2}` when there was one.
  private boolean lies(Outlook.Blank blank) {
    return in.entrySet().stream()
        .allMatch(
            handle ->
                handle.getKey().equals(blank.node().name())
                    ? handle
                        .getValue()
                        .equals(
                            String.valueOf(siblings(blank.in(), blank.node().name()).size() + 1))
                    : lies(blank.in(), handle.getKey(), handle.getValue()));
  }

  private List<String> siblings(String around, String step) {
    return state.runs().values().stream()
        .filter(run -> run.in().equals(around) && run.step().equals(step))
        .map(Run::id)
        .toList();
  }

  private static boolean begins(Plan.Node node, String step) {
    return node.step().stage()
        ? node.kids().getFirst().name().equals(step)
        : node.name().equals(step);
  }

  /// Several runs are open and nothing says which is meant.
  static final class Several extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<Run> runs;

    Several(List<Run> runs) {
      this.runs = runs;
    }

    List<Run> runs() {
      return runs;
    }
  }

  /// Whether this is to be said of a step.
  boolean is(String step, Standing standing, Instant now) {
    List<Run> runs = runs(step);
    if (standing == Standing.READY && !blanks(step).isEmpty()) {
      return true;
    }
    if (runs.isEmpty()) {
      return unborn(step) == standing;
    }
    if (!standing.over()) {
      return runs.stream().anyMatch(run -> says(run, standing, now));
    }
    Run last = runs.getLast();
    boolean over = runs.stream().allMatch(run -> run.state().settled());
    boolean rows = node(step) instanceof Plan.Node node && recurs(node);
    return switch (standing) {
      case SETTLED -> over;
      case DONE ->
          rows ? over && runs.stream().anyMatch(run -> done(run.state())) : done(last.state());
      case WITHDRAWN, NOT_APPLICABLE, SKIPPED ->
          rows
              ? over && runs.stream().anyMatch(run -> Standing.of(run.state()) == standing)
              : Standing.of(last.state()) == standing;
      case WAITING, READY, TAKEN, SUBMITTED, OPEN, LASTING, OVERDUE -> false;
    };
  }

  /// All that is to be said of a step, for whoever reads a failure.
  String told(String step, Instant now) {
    List<Run> runs = runs(step);
    if (runs.isEmpty()) {
      return blanks(step).isEmpty() ? unborn(step).word() : "ready (each time)";
    }
    return String.join(
        ", ",
        runs.stream()
            .map(
                run ->
                    (run.key().equals("1") && run.in().isEmpty() ? "" : run.id() + " ")
                        + run.state().word()
                        + (says(run, Standing.OVERDUE, now) ? " (overdue)" : ""))
            .toList());
  }

  private static boolean done(RunState state) {
    return state == RunState.DONE || state == RunState.SETTLED;
  }

  private boolean says(Run run, Standing standing, Instant now) {
    return switch (standing) {
      case LASTING ->
          run.state() == RunState.TAKEN
              && node(run.step()) instanceof Plan.Node node
              && node.step().lasts();
      case OVERDUE ->
          !run.state().settled()
              && run.state() != RunState.WAITING
              && run.derived().due() != null
              && !run.derived().due().isAfter(now);
      case WAITING, READY, TAKEN, SUBMITTED, OPEN, DONE -> Standing.of(run.state()) == standing;
      case NOT_APPLICABLE, SKIPPED, WITHDRAWN, SETTLED -> Standing.of(run.state()) == standing;
    };
  }

  /// What is to be said of a step of which nothing has come to be: it waits, or lies in a stage
  /// that is over.
  private Standing unborn(String step) {
    Plan.Node node = node(step);
    for (Plan.Node around = node == null ? null : node.parent();
        around != null && !around.isRoot();
        around = around.parent()) {
      List<Run> runs = runs(around.name());
      if (!runs.isEmpty()) {
        return runs.stream().allMatch(run -> run.state().settled())
            ? Standing.NOT_APPLICABLE
            : Standing.WAITING;
      }
    }
    if (node != null && node.step().timing().every() instanceof Every.Rows) {
      return state.marks().empties().keySet().stream().anyMatch(item -> ends(item, step))
          ? Standing.SETTLED
          : Standing.WAITING;
    }
    return state.open() ? Standing.WAITING : Standing.NOT_APPLICABLE;
  }

  private static boolean ends(String item, String step) {
    return item.equals(step) || item.endsWith("/" + step);
  }

  private static boolean recurs(Plan.Node node) {
    return node.step().timing().every() != null;
  }

  private Plan.@Nullable Node node(String step) {
    return plan.node(step);
  }

  private static boolean named(Run run, String step) {
    return run.step().equals(step);
  }

  private boolean lies(Run run) {
    return lies(run.id());
  }

  private boolean lies(String run) {
    return in.entrySet().stream().allMatch(handle -> lies(run, handle.getKey(), handle.getValue()));
  }

  private boolean lies(String run, String handle, String which) {
    String around = "";
    for (String segment : run.split("/")) {
      String id = around.isEmpty() ? segment : around + "/" + segment;
      int mark = segment.indexOf('#');
      String name = mark < 0 ? segment : segment.substring(0, mark);
      String key = mark < 0 ? "1" : segment.substring(mark + 1);
      Plan.Node node = node(name);
      if (node != null && (name.equals(handle) || lists(node, handle))) {
        boolean counted =
            node.step().timing().every() instanceof Every.EachTime
                && String.valueOf(siblings(around, name).indexOf(id) + 1).equals(which);
        if (counted || same(key, which)) {
          return true;
        }
      }
      around = id;
    }
    return false;
  }

  private static boolean lists(Plan.Node node, String handle) {
    return switch (node.step().timing().every()) {
      case Every.Rows(String list) -> handle.equals(list) || handle.equals(node.prefix() + list);
      case Every.Selection(String name) -> handle.equals(name);
      case Every.Interval _, Every.Calendar _, Every.EachTime _ -> false;
      case null -> false;
    };
  }

  /// Whether a run's key is what a scenario calls it: a number, a row (a later run of it has `~`
  /// and a number behind), a date, an account.
  private static boolean same(String key, String which) {
    String row = key.contains("~") ? key.substring(0, key.indexOf('~')) : key;
    return key.equals(which)
        || row.equals(which)
        || row.endsWith("." + which)
        || row.equals(Cast.account(which).toString())
        || date(key).equals(which);
  }

  private static String date(String key) {
    try {
      return Moments.dayOf(Instant.parse(key)).toString();
    } catch (DateTimeParseException none) {
      return key;
    }
  }
}
