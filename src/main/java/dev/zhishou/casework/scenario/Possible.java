package dev.zhishou.casework.scenario;

import dev.zhishou.casework.engine.Actor;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Outlook;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.casework.scenario.script.AnswerReader;
import dev.zhishou.casework.scenario.script.Cast;
import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.Every;
import dev.zhishou.procedure.model.SignatureSlot;
import dev.zhishou.procedure.model.Truth;
import dev.zhishou.procedure.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What people could do in a case now, each by whom it is owed, with invented answers.
///
/// @param virtual the case
/// @param outlook how it stands
record Possible(Virtual virtual, Plan plan, Cast cast, Outlook outlook, Inventing inventing) {

  /// One thing that could be done.
  ///
  /// @param step the step
  /// @param run its run's id
  /// @param owed whether the case waits for it
  record Act(String step, String run, boolean owed, Actor actor, Command.Deed deed) {}

  /// All of them.
  List<Act> acts() {
    List<Act> acts = new ArrayList<>();
    for (Run run : virtual.state().runs().values()) {
      Plan.Node node = plan.node(run.step());
      if (node != null && !node.step().stage()) {
        Act act = act(run, node);
        if (act != null) {
          acts.add(act);
        }
      }
    }
    for (Outlook.Blank blank : outlook.offered()) {
      Plan.Node node = blank.node().step().stage() ? blank.node().kids().getFirst() : blank.node();
      if (!node.step().who().by().isEmpty()) {
        acts.add(done(blank.id(), blank.in(), null, node, false));
      }
    }
    return acts;
  }

  private @Nullable Act act(Run run, Plan.Node node) {
    boolean owed = !(node.step().timing().every() instanceof Every.Interval);
    if (run.state() == RunState.SUBMITTED) {
      return submitted(run, node);
    }
    if (!run.state().actionable()) {
      return null;
    }
    if (node.step().lasts()) {
      return run.state() == RunState.TAKEN
          ? null
          : new Act(node.name(), run.id(), owed, doer(run, node), new Command.Take(run.id()));
    }
    if (node.step().automatic()) {
      String topic = node.step().effects().alarm();
      return topic == null
          ? null
          : new Act(
              node.name(),
              run.id(),
              owed,
              Actor.system("alarm"),
              new Command.Message(topic.replace("#", "x"), new LinkedHashMap<>()));
    }
    return done(run.id(), run.id(), run, node, owed);
  }

  private Act done(String id, String place, @Nullable Run run, Plan.Node node, boolean owed) {
    Condition.Look look = look(place, node);
    SequencedMap<String, Value> answers = inventing.answers(node.asks(), look, virtual.now());
    List<Command.Signature> signatures = new ArrayList<>();
    for (SignatureSlot slot : node.step().asking().signatures()) {
      String as = slot.anyOf().getFirst();
      boolean wanted = slot.when() == null || slot.when().test(over(answers, look)) == Truth.YES;
      if (wanted && slot.anyOf().stream().noneMatch(one -> ofTheHouse(one, node))) {
        signatures.add(new Command.Signature(as, "签字人 " + as, AnswerReader.invented(as)));
      }
    }
    List<UUID> helpers = new ArrayList<>();
    Acting acting = acting();
    node.step()
        .who()
        .with()
        .forEach(party -> helpers.add(Cast.account(acting.meant(List.of(party), node))));
    Actor actor =
        run == null
            ? acting.actor(acting.meant(node.step().who().by(), node), node.step().who().by())
            : doer(run, node);
    return new Act(
        node.name(),
        id,
        owed,
        actor,
        new Command.Done(id, answers, signatures, null, helpers, "模拟"));
  }

  private @Nullable Act submitted(Run run, Plan.Node node) {
    for (CaseState.Linked link : virtual.state().beside().links()) {
      if (link.waits() && link.outcome() == null && run.id().equals(link.run())) {
        return new Act(
            node.name(),
            run.id(),
            true,
            Actor.system("part"),
            new Command.PartClosed(link.id(), "完成", new LinkedHashMap<>()));
      }
    }
    for (SignatureSlot slot : node.step().asking().signatures()) {
      boolean wanted = slot.when() == null || slot.when().test(look(run.id(), node)) == Truth.YES;
      boolean open =
          run.doing().signed().stream().map(Fact.Signed::as).noneMatch(slot.anyOf()::contains);
      if (wanted && open) {
        String as =
            slot.anyOf().stream()
                .filter(one -> ofTheHouse(one, node))
                .findFirst()
                .orElse(slot.anyOf().getFirst());
        String signer = acting().signer(node, as, run);
        return new Act(
            node.name(),
            run.id(),
            true,
            acting().actor(signer, List.of()),
            new Command.Sign(run.id(), as, AnswerReader.invented(as)));
      }
    }
    return node.step().who().approve().isEmpty()
        ? null
        : new Act(node.name(), run.id(), true, approver(run), new Command.Approve(run.id()));
  }

  private Actor approver(Run run) {
    Outlook.Meant meant = outlook.doers(run);
    for (String role : meant.roles()) {
      for (String rung : cast.chain(role)) {
        UUID account = Cast.account(rung);
        if (!account.equals(run.doing().by()) && !run.doing().approvers().contains(account)) {
          return Actor.person(account, rung);
        }
      }
    }
    return meant.accounts().isEmpty()
        ? Actor.person(Cast.account("project-manager"), "project-manager")
        : Actor.person(meant.accounts().getFirst(), null);
  }

  private Actor doer(Run run, Plan.Node node) {
    if (run.hold().takenBy() != null) {
      return Actor.person(run.hold().takenBy(), null);
    }
    Outlook.Meant meant = outlook.doers(run);
    if (!meant.accounts().isEmpty()) {
      return Actor.person(meant.accounts().getFirst(), null);
    }
    String role = meant.roles().isEmpty() ? "project-manager" : meant.roles().getFirst();
    return acting().actor(cast.knows(role) ? role : "project-manager", node.step().who().by());
  }

  private boolean ofTheHouse(String slot, Plan.Node node) {
    return cast.knows(slot)
        || plan.node(node.prefix() + slot) != null
        || plan.question(node.prefix() + slot) != null;
  }

  private Condition.Look look(String place, Plan.Node node) {
    return name -> {
      Value own = outlook.value(place, node.prefix() + name);
      return own == null ? outlook.value(place, name) : own;
    };
  }

  private static Condition.Look over(Map<String, Value> given, Condition.Look look) {
    return name -> given.containsKey(name) ? given.get(name) : look.value(name);
  }

  private Acting acting() {
    return new Acting(
        plan, cast, virtual.state(), new Where(plan, virtual.state(), outlook.offered(), Map.of()));
  }
}
