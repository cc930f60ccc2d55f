package dev.zhishou.casework.world;

import dev.zhishou.access.Actor;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.Said;
import dev.zhishou.casework.Staff;
import dev.zhishou.casework.TestHouse;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Outlook;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.procedure.model.Every;
import dev.zhishou.procedure.model.Severity;
import dev.zhishou.procedure.model.SignatureSlot;
import dev.zhishou.procedure.model.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/// The people of the house: what they could want of a case as they see it, sensible or not.
final class Crew {
  /// What somebody wants of a case.
  ///
  /// @param owed whether the case waits for it
  record Wish(Actor actor, Command.Deed deed, boolean owed) {}

  private final Set<String> roles;
  private final SplittableRandom random;
  private final Said said;

  Crew(Set<String> roles, SplittableRandom random) {
    this.roles = roles;
    this.random = random;
    this.said = new Said(random, role -> Staff.holder(role).toString());
  }

  static Actor actor(String role) {
    return Staff.actor(role, TestHouse.LANTING);
  }

  /// What the case waits for.
  List<Wish> owed(ReadCase.Seen seen) {
    List<Wish> owed = new ArrayList<>();
    for (Run run : seen.live().state().runs().values()) {
      Plan.Node node = seen.live().plan().node(run.step());
      if (node != null && !node.step().stage()) {
        step(seen, run, node, owed);
      }
    }
    SequencedMap<String, Value> open = new LinkedHashMap<>();
    SequencedMap<String, dev.zhishou.procedure.model.Ask> asks = new LinkedHashMap<>();
    for (String name : seen.outlook().openQuestions()) {
      asks.put(name, seen.live().plan().questions().get(name).ask());
    }
    open.putAll(said.to(asks, seen.now(), name -> true));
    if (!open.isEmpty()) {
      owed.add(new Wish(actor("front-desk"), new Command.Answer(open), true));
    }
    return owed;
  }

  private void step(ReadCase.Seen seen, Run run, Plan.Node node, List<Wish> owed) {
    boolean recurs = node.step().timing().every() instanceof Every.Interval;
    if (run.state() == RunState.SUBMITTED) {
      submitted(seen, run, node, owed);
    } else if (run.state().actionable() && !node.step().automatic()) {
      if (!node.step().lasts()) {
        owed.add(new Wish(doer(seen, run), done(seen, run.id(), run, node), !recurs));
      } else if (run.state() == RunState.READY) {
        owed.add(new Wish(doer(seen, run), new Command.Take(run.id()), true));
      }
    }
  }

  private void submitted(ReadCase.Seen seen, Run run, Plan.Node node, List<Wish> owed) {
    for (SignatureSlot slot : node.step().asking().signatures()) {
      String as = slot.anyOf().getFirst();
      boolean open = run.doing().signed().stream().noneMatch(signed -> signed.as().equals(as));
      if (open && roles.contains(as)) {
        owed.add(new Wish(actor(as), new Command.Sign(run.id(), as, null), true));
      }
    }
    if (run.doing().approvers().size() < node.step().who().approve().size()) {
      owed.add(new Wish(approver(seen, run), new Command.Approve(run.id()), true));
    }
  }

  private Actor approver(ReadCase.Seen seen, Run run) {
    for (String role : seen.outlook().doers(run).roles()) {
      List<String> up = new ArrayList<>(List.of(role));
      up.addAll(seen.world().people().rungs(role));
      for (String rung : up) {
        UUID account = Staff.holder(rung);
        if (!account.equals(run.doing().by()) && !run.doing().approvers().contains(account)) {
          return actor(rung);
        }
      }
    }
    return actor("company-leader");
  }

  private Actor doer(ReadCase.Seen seen, Run run) {
    Outlook.Meant meant = seen.outlook().doers(run);
    List<String> could = new ArrayList<>(meant.roles());
    roles.stream()
        .filter(role -> meant.accounts().contains(Staff.holder(role)))
        .forEach(could::add);
    UUID holder = run.hold().takenBy();
    roles.stream().filter(role -> Staff.holder(role).equals(holder)).forEach(could::addFirst);
    return actor(could.isEmpty() ? "project-manager" : could.getFirst());
  }

  private Command.Done done(
      ReadCase.Seen seen, String id, @org.jspecify.annotations.Nullable Run run, Plan.Node node) {
    SequencedMap<String, Value> answers =
        said.to(node.asks(), seen.now(), name -> run != null && seen.outlook().required(run, name));
    List<Command.Signature> signatures = new ArrayList<>();
    for (SignatureSlot slot : node.step().asking().signatures()) {
      String as = slot.anyOf().getFirst();
      if (!roles.contains(as)) {
        signatures.add(new Command.Signature(as, "签字人", null));
      }
    }
    return new Command.Done(id, answers, signatures, null, List.of(), "忙不过来");
  }

  /// Anything that somebody may think of; null: nothing comes to mind.
  @org.jspecify.annotations.Nullable
  Wish any(ReadCase.Seen seen) {
    List<Wish> owed = owed(seen);
    int die = random.nextInt(100);
    if (die < 62) {
      return owed.isEmpty() ? null : owed.get(random.nextInt(owed.size()));
    }
    if (die < 70) {
      List<Outlook.Blank> offered = seen.outlook().offered();
      if (offered.isEmpty()) {
        return null;
      }
      Outlook.Blank blank = offered.get(random.nextInt(offered.size()));
      Plan.Node node = blank.node().step().stage() ? blank.node().kids().getFirst() : blank.node();
      return new Wish(actor("project-manager"), done(seen, blank.id(), null, node), false);
    }
    return die < 84 ? about(seen) : whole(seen);
  }

  /// Something about a step, whatever its state.
  private @org.jspecify.annotations.Nullable Wish about(ReadCase.Seen seen) {
    List<Run> runs = new ArrayList<>(seen.live().state().runs().values());
    Run run = runs.get(random.nextInt(runs.size()));
    Plan.Node node = seen.live().plan().node(run.step());
    if (node == null || node.step().stage()) {
      return null;
    }
    String id = run.id();
    Actor boss = actor("project-manager");
    return switch (random.nextInt(9)) {
      case 0, 1 -> new Wish(doer(seen, run), new Command.Take(id), false);
      case 2, 3 -> new Wish(doer(seen, run), new Command.Acknowledge(id), false);
      case 4 -> new Wish(boss, new Command.Skip(id, "来不及"), false);
      case 5 -> new Wish(approver(seen, run), new Command.Refuse(id, "太贵"), false);
      case 6 -> new Wish(boss, new Command.Reopen(id, "再做一次"), false);
      case 7 -> new Wish(doer(seen, run), new Command.HandOver(id, Staff.holder("guard")), false);
      default -> new Wish(doer(seen, run), done(seen, id, run, node), false);
    };
  }

  /// Something about the case.
  private Wish whole(ReadCase.Seen seen) {
    Live live = seen.live();
    Actor boss = actor("project-manager");
    return switch (random.nextInt(20)) {
      case 0 -> new Wish(boss, new Command.Cancel("误报"), false);
      case 1, 2 -> new Wish(boss, new Command.Reopen(null, "又坏了"), false);
      case 3, 4 -> new Wish(boss, new Command.Raise(Severity.SERIOUS, "更急"), false);
      case 5, 6, 7 -> new Wish(boss, new Command.Close(), false);
      case 8, 9, 10, 11 -> erase(seen, boss);
      case 12, 13, 14, 15 -> correct(live, boss, seen.now());
      default -> new Wish(actor("guard"), new Command.Note(null, "记一笔"), false);
    };
  }

  private Wish erase(ReadCase.Seen seen, Actor boss) {
    List<Command.Secret> secrets = List.copyOf(seen.disclosures().keySet());
    List<Command.Secret> what =
        secrets.isEmpty() ? List.of() : List.of(secrets.get(random.nextInt(secrets.size())));
    return new Wish(boss, new Command.Erase(what, "本人要求"), false);
  }

  private Wish correct(Live live, Actor boss, Instant now) {
    List<String> names = List.copyOf(live.state().answers().keySet());
    SequencedMap<String, Value> answers = new LinkedHashMap<>();
    if (!names.isEmpty()) {
      String name = names.get(random.nextInt(names.size()));
      Plan.Question question = live.plan().question(name);
      if (question != null) {
        SequencedMap<String, dev.zhishou.procedure.model.Ask> asks = new LinkedHashMap<>();
        asks.put(name, question.ask());
        answers.putAll(said.to(asks, now, any -> true));
      }
    }
    return new Wish(boss, new Command.Correct(null, answers, "写错了"), false);
  }
}
