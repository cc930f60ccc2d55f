package dev.zhishou.casework.engine;

import java.util.List;

/// Why a command was refused. A value, turned into a problem document in one place.
public sealed interface Refusal {
  /// The actor neither holds the role nor stands above it.
  record NotYours(String run, List<String> roles) implements Refusal {}

  /// There is no such run, or several runs of the step are open.
  record NoSuchRun(String run, boolean several) implements Refusal {}

  /// The run is not in a state for this.
  record NotNow(String run, RunState state) implements Refusal {}

  /// Answers are missing or wrong; all of them at once.
  record BadAnswers(List<Fault> faults) implements Refusal {}

  /// The case is closed or cancelled.
  record CaseOver(String status) implements Refusal {}

  /// What is missing before the case can close.
  record Missing(List<CaseState.Missing> missing) implements Refusal {}

  /// A limit is passed (Pinned 33).
  record TooMany(String what, int count, int most) implements Refusal {}

  /// Somebody else must do it: the approver is none of the doers, nobody signs twice.
  record SomebodyElse(String run, String why) implements Refusal {}

  /// Who would sign has not opened what he must have read; all of it at once.
  record Unread(String run, List<World.Paper> papers) implements Refusal {}

  /// A module refuses to act (`notice`, `custody` …).
  record ActRefused(String run, String module, String why) implements Refusal {}

  /// Any other fault of the command itself, by its code: `late-reason`, `agreed-or-urgent`,
  /// `certificate`, `helper`, `reason`.
  record Invalid(String code, String pointer) implements Refusal {}

  /// One wrong or missing answer.
  ///
  /// @param pointer JSON pointer into the command, such as `/answers/unwell`
  /// @param code `required`, `type`, `min`, `max`, `option`, `unknown`, `rows`
  /// @param limit the bound that was broken, or what is allowed; empty: none
  record Fault(String pointer, String code, String limit) {}
}
