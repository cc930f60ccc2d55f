package dev.zhishou.casework.scenario;

import dev.zhishou.casework.engine.Actor;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Decider;
import dev.zhishou.casework.engine.Decision;
import dev.zhishou.casework.engine.Refusal;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.scenario.script.Cast;
import dev.zhishou.casework.scenario.script.Entry;
import dev.zhishou.casework.scenario.script.Refusals;
import dev.zhishou.casework.scenario.script.Scenario;
import dev.zhishou.casework.scenario.script.Standing;
import dev.zhishou.casework.scenario.script.Subject;
import dev.zhishou.procedure.text.Findings;
import dev.zhishou.procedure.text.Said;
import dev.zhishou.procedure.text.Spot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Runs one scenario and notes what does not hold.
final class ScenarioRun {
  /// What is kept as a late entry does not count: these words are true of it too.
  private static final Set<String> COUNTS_NOT = Set.of("true", "late", "not-now", "case-over");

  private final Subject subject;
  private final Scenario scenario;
  private final Cast cast;
  private final ScenarioWorld world;
  private final Virtual virtual;
  private final Findings findings;

  ScenarioRun(Subject subject, Scenario scenario, Decider decider, Findings findings) {
    this.subject = subject;
    this.scenario = scenario;
    this.cast = new Cast(subject.binder().reference().roles(), scenario.setting().people());
    this.world = new ScenarioWorld(subject, scenario.setting(), cast);
    this.virtual = new Virtual(decider, world);
    this.findings = findings;
  }

  /// Runs it; `seen` is told each state that the case has had.
  void run(Consumer<CaseState> seen) {
    Scenario.Opening opening = scenario.opening();
    Decision opened =
        virtual.open(
            new Virtual.Way(
                opening.at(),
                opening.received(),
                opening.by(),
                opening.channel(),
                opening.home(),
                opening.place(),
                opening.severity(),
                opening.drill()),
            opening.answers());
    if (!virtual.opened()) {
      fail(
          "refused",
          opening.spot(),
          "不能开始：" + told(opened.refusal()),
          "It cannot be opened: " + told(opened.refusal()));
      return;
    }
    seen.accept(virtual.state());
    for (Entry entry : scenario.then()) {
      virtual.pass(entry.at());
      perform(entry);
      seen.accept(virtual.state());
      new Checking(subject.plan(), cast, virtual, entry.in(), this::fail).check(entry.expected());
    }
  }

  private void perform(Entry entry) {
    Entry.Deed deed = entry.deed();
    if (deed == null) {
      return;
    }
    if (deed instanceof Entry.OnDuty(String account, boolean on)) {
      world.people().duty(account, on);
      return;
    }
    Acting.Sent sent;
    try {
      sent = sent(entry, deed);
    } catch (Where.Several several) {
      several(entry, several);
      return;
    }
    if (sent == null) {
      fail("close", entry.spot(), "这一步没有开着的案件。", "No case that this step started is open.");
      return;
    }
    Entry.InName inName = entry.manner().inName();
    Decision decision =
        virtual.decide(
            sent.actor(),
            entry.manner().happened(),
            inName == null ? null : inName.via(),
            sent.deed());
    judge(entry, decision);
  }

  private Acting.@Nullable Sent sent(Entry entry, Entry.Deed deed) {
    CaseState state = virtual.state();
    Where where = virtual.where(entry.in());
    Acting acting = new Acting(subject.plan(), cast, state, where);
    Entry.Manner manner = entry.manner();
    return switch (deed) {
      case Entry.WithStep step -> acting.step(step, manner);
      case Entry.WithCase(String verb) ->
          new Acting.Sent(
              acting.whole(manner.by(), verb.equals("close") ? "front-desk" : "project-manager"),
              switch (verb) {
                case "close" -> new Command.Close();
                case "cancel" -> new Command.Cancel(Acting.reason(manner));
                default -> new Command.Reopen(null, Acting.reason(manner));
              });
      case Entry.Answering(var answers) ->
          new Acting.Sent(acting.whole(manner.by(), "front-desk"), new Command.Answer(answers));
      case Entry.Correcting(String step, var answers) -> {
        Run run = step == null ? null : last(where.runs(step));
        yield new Acting.Sent(
            acting.whole(manner.by(), "project-manager"),
            new Command.Correct(
                step == null ? null : run == null ? step : run.id(),
                answers,
                Acting.reason(manner)));
      }
      case Entry.Message(String topic, var fields) ->
          new Acting.Sent(
              Actor.system(topic == null ? "alert" : "alarm"), new Command.Message(topic, fields));
      case Entry.PartCloses(String step, String outcome, var answers) -> {
        CaseState.Linked part = part(state, where, step);
        yield part == null
            ? null
            : new Acting.Sent(
                Actor.system("part"), new Command.PartClosed(part.id(), outcome, answers));
      }
      case Entry.Raising(var severity) ->
          new Acting.Sent(
              acting.whole(manner.by(), "front-desk"),
              new Command.Raise(severity, Acting.reason(manner)));
      case Entry.Starting(String procedure) ->
          new Acting.Sent(
              acting.whole(manner.by(), "front-desk"),
              new Command.Start(procedure, new LinkedHashMap<>()));
      case Entry.OnDuty _ -> throw new IllegalStateException("no command");
    };
  }

  private static @Nullable Run last(List<Run> runs) {
    return runs.isEmpty() ? null : runs.getLast();
  }

  private static CaseState.@Nullable Linked part(CaseState state, Where where, String step) {
    List<String> runs = where.runs(step).stream().map(Run::id).toList();
    for (CaseState.Linked link : state.beside().links()) {
      if (link.run() != null && runs.contains(link.run()) && link.outcome() == null) {
        return link;
      }
    }
    return null;
  }

  private void several(Entry entry, Where.Several several) {
    String refused = entry.manner().outcome().refused();
    if (refused != null && (refused.equals("no-such-run") || refused.equals("true"))) {
      return;
    }
    List<String> ids = several.runs().stream().map(Run::id).toList();
    fail(
        "several",
        entry.spot(),
        "开着好几次：" + ids + "，请用 `in` 说是哪一次。",
        "Several runs are open: " + ids + "; say which with `in`.");
  }

  private void judge(Entry entry, Decision decision) {
    Entry.Outcome wanted = entry.manner().outcome();
    boolean refused = decision.outcome() == Decision.Outcome.REFUSED;
    boolean late = decision.outcome() == Decision.Outcome.LATE;
    String reason = wanted.refused();
    if (late && reason != null && COUNTS_NOT.contains(reason)) {
      return;
    }
    if (refused && reason == null) {
      fail(
          "refused",
          entry.spot(),
          "应该接受，实际被拒绝：" + told(decision.refusal()),
          "Should be accepted, was refused: " + told(decision.refusal()));
    } else if (!refused && reason != null) {
      fail(
          "accepted",
          wanted.spot(),
          "应该拒绝（" + reason + "），实际" + (late ? "作为晚到的留下了。" : "接受了。"),
          "Should be refused ("
              + reason
              + "), was "
              + (late ? "kept as a late entry." : "accepted."));
    } else if (refused && reason != null && !reason.equals("true")) {
      Refusal refusal = decision.refusal();
      if (refusal != null && !Refusals.words(refusal).contains(reason)) {
        fail(
            "refusal",
            wanted.spot(),
            "应该因 " + reason + " 拒绝，实际是：" + told(refusal),
            "Should be refused for " + reason + ", was: " + told(refusal));
      }
    }
    if (!refused && late != wanted.late()) {
      fail(
          "late",
          wanted.spot(),
          late ? "已经有人做了，作为晚到的留下；确是这个意思，写 `late: true`。" : "应该作为晚到的留下，实际算数了。",
          late
              ? "It was done already: kept as a late entry. If that is meant, write `late: true`."
              : "Should be kept as a late entry, but it counted.");
    }
  }

  private static String told(@Nullable Refusal refusal) {
    return refusal == null ? "" : Refusals.told(refusal);
  }

  private void fail(String rule, Spot spot, String chinese, String english) {
    findings.error(
        "scenario-" + rule,
        spot,
        new Said(
            "情景“" + scenario.name() + "”：" + chinese,
            "Scenario \"" + scenario.name() + "\": " + english),
        new Said(
            "改情景或改规程；当时：" + now(), "Mend the scenario or the procedure. At that moment: " + now()));
  }

  private String now() {
    if (!virtual.opened()) {
      return "";
    }
    Map<String, String> told = new LinkedHashMap<>();
    Where where = virtual.where(Map.of());
    for (Run run : virtual.state().runs().values()) {
      if (!run.state().settled() && Standing.of(run.state()) != Standing.WAITING) {
        told.put(run.step(), where.told(run.step(), virtual.now()));
      }
    }
    return told + " @ " + virtual.now().atZone(dev.zhishou.time.Moments.ZONE).toLocalDateTime();
  }
}
