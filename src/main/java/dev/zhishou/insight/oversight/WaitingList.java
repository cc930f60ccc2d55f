package dev.zhishou.insight.oversight;

import dev.zhishou.insight.past.Past;
import java.util.Locale;
import java.util.function.Predicate;

/// The lists of what waits.
enum WaitingList {
  /// Handed to a department: a task, a complaint (002-341).
  TASK("assigned-task", past -> true, "department", ""),
  COMPLAINT("complaint", past -> !past.given("handler").isEmpty(), "handler", "classify"),
  /// A provisional class that the supervisor has not confirmed (003-103).
  CLASS("complaint", past -> waits(past, "confirm_class"), "", "classify"),
  /// Mail of which nobody was told, and mail that nobody collected (002-207).
  UNTOLD("mail-keeping", past -> past.done("tell").isEmpty(), "", "came_at"),
  UNCOLLECTED("mail-keeping", past -> past.done("tell").isPresent(), "", "came_at"),
  /// A return visit that nobody has checked (002-470).
  UNCHECKED("return-visit", past -> waits(past, "checked"), "", "call_or_visit");

  private final String procedure;
  private final Predicate<Past> stands;
  private final String department;
  private final String since;

  /// @param department the question that says to whom it was handed; `""`: it does not matter
  /// @param since the step or the question that says since when; `""`: since it came
  WaitingList(String procedure, Predicate<Past> stands, String department, String since) {
    this.procedure = procedure;
    this.stands = stands;
    this.department = department;
    this.since = since;
  }

  String procedure() {
    return procedure;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether an open case of the procedure stands on it.
  boolean holds(Past past) {
    return stands.test(past);
  }

  String department() {
    return department;
  }

  String since() {
    return since;
  }

  private static boolean waits(Past past, String step) {
    return past.runs().anyMatch(run -> run.step().equals(step) && run.state().actionable());
  }
}
