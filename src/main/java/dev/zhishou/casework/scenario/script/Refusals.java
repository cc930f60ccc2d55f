package dev.zhishou.casework.scenario.script;

import dev.zhishou.casework.engine.Refusal;
import dev.zhishou.casework.engine.World;
import java.util.ArrayList;
import java.util.List;

/// What a scenario calls the engine's refusals.
public final class Refusals {
  /// The words that may stand after `refused:`.
  public static final List<String> KNOWN =
      List.of(
          "true",
          "late",
          "lasts",
          "not-yours",
          "no-such-run",
          "not-now",
          "bad-answers",
          "required",
          "type",
          "min",
          "max",
          "other-department",
          "not-above",
          "no-such-role",
          "option",
          "unknown",
          "rows",
          "case-over",
          "missing",
          "too-many",
          "somebody-else",
          "unread",
          "act-refused",
          "late-reason",
          "certificate",
          "helper",
          "reason",
          "agreed-or-urgent",
          "not-skipped",
          "fixed");

  private Refusals() {}

  /// The words that fit a refusal, the plainest first.
  public static List<String> words(Refusal refusal) {
    return switch (refusal) {
      case Refusal.NotYours _ -> List.of("not-yours");
      case Refusal.NoSuchRun _ -> List.of("no-such-run");
      case Refusal.NotNow _ -> List.of("not-now");
      case Refusal.BadAnswers(var faults) -> {
        List<String> words = new ArrayList<>(List.of("bad-answers"));
        faults.forEach(fault -> words.add(fault.code()));
        yield words;
      }
      case Refusal.CaseOver _ -> List.of("case-over");
      case Refusal.Missing _ -> List.of("missing");
      case Refusal.TooMany _ -> List.of("too-many");
      case Refusal.SomebodyElse _ -> List.of("somebody-else");
      case Refusal.Unread _ -> List.of("unread");
      case Refusal.ActRefused _ -> List.of("act-refused");
      case Refusal.Invalid(String code, _) -> List.of(code);
    };
  }

  /// What was refused and why, for whoever reads a failure.
  public static String told(Refusal refusal) {
    return switch (refusal) {
      case Refusal.BadAnswers(var faults) ->
          "bad-answers "
              + faults.stream().map(fault -> fault.pointer() + ": " + fault.code()).toList();
      case Refusal.NotYours(_, var roles) -> "not-yours " + roles;
      case Refusal.NoSuchRun(var run, var several) ->
          "no-such-run " + run + (several ? " (several are open: say `in`)" : "");
      case Refusal.NotNow(var run, var state) -> "not-now " + run + " is " + state.word();
      case Refusal.Missing(var missing) ->
          "missing " + missing.stream().map(one -> one.where() + ": " + one.why()).toList();
      case Refusal.SomebodyElse(_, var why) -> "somebody-else: " + why;
      case Refusal.Unread(_, var papers) ->
          "unread " + papers.stream().map(World.Paper::number).toList();
      case Refusal.ActRefused(_, var module, var why) -> "act-refused " + module + ": " + why;
      case Refusal.Invalid(var code, var pointer) -> code + " " + pointer;
      case Refusal.CaseOver(var status) -> "case-over: " + status;
      case Refusal.TooMany(var what, var count, var most) ->
          "too-many " + what + ": " + count + " > " + most;
    };
  }
}
