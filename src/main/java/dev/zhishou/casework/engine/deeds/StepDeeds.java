package dev.zhishou.casework.engine.deeds;

import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Decision;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Plan.Node;
import dev.zhishou.casework.engine.Refusal;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.Party;
import dev.zhishou.procedure.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;

/// What people do with one step besides doing it: acknowledge, take, hand over, skip, approve,
/// refuse, sign.
final class StepDeeds {
  private final Draft draft;
  private final Following following;
  private final Rights rights;

  StepDeeds(Draft draft, Following following) {
    this.draft = draft;
    this.following = following;
    this.rights = new Rights(draft);
  }

  private UUID actor() {
    UUID account = draft.command.actor().account();
    return account == null ? new UUID(0, 0) : account;
  }

  private Decision on(String name, java.util.function.Function<Runs.Found, Decision> then) {
    Object found = Runs.find(draft, name);
    return found instanceof Runs.Found at ? then.apply(at) : draft.refused((Refusal) found);
  }

  private Condition.Look look(Runs.Found at) {
    Run run = at.run();
    return run == null ? draft.settling().look("", at.node()) : draft.handedIn(run, at.node());
  }

  private Decision notYours(Runs.Found at) {
    return draft.refused(
        new Refusal.NotYours(at.id(), rights.meant(at.node().step().who().by(), look(at)).roles()));
  }

  private Decision notNow(Runs.Found at) {
    return draft.refused(
        new Refusal.NotNow(at.id(), at.run() == null ? RunState.OPEN : at.run().state()));
  }

  Decision acknowledge(Command.Acknowledge deed) {
    return on(
        deed.run(),
        at -> {
          if (at.run() == null || !at.run().state().actionable()) {
            return notNow(at);
          }
          if (!rights.may(draft.command.actor().account(), at.run(), at.node(), look(at))) {
            return notYours(at);
          }
          draft.emit(
              new Fact.StepAcknowledged(
                  at.id(), following.climbing().afterAcknowledgement(draft.now)));
          return following.finish(Decision.Outcome.ACCEPTED);
        });
  }

  Decision take(Command.Take deed) {
    return on(
        deed.run(),
        at -> {
          Run run = at.run();
          if (run != null && !run.state().actionable() || at.node().step().stage()) {
            return notNow(at);
          }
          UUID account = draft.command.actor().account();
          boolean handed = run != null && actor().equals(run.hold().handTo());
          if (!handed && !rights.may(account, run, at.node(), look(at))) {
            return notYours(at);
          }
          if (run != null && run.hold().takenBy() != null && !handed) {
            UUID holder = run.hold().takenBy();
            // Whoever went off duty without handing it over leaves it to those beside him (Pinned
            // 20).
            boolean away = draft.world.people().endOfShift(holder, draft.now) == null;
            if (!holder.equals(account) && !away && !draft.world.people().above(actor(), holder)) {
              return draft.refused(new Refusal.SomebodyElse(at.id(), "taken"));
            }
          }
          draft.emit(new Fact.StepTaken(at.id()));
          return following.finish(Decision.Outcome.ACCEPTED);
        });
  }

  Decision handOver(Command.HandOver deed) {
    return on(
        deed.run(),
        at -> {
          if (at.run() == null || !at.run().state().actionable()) {
            return notNow(at);
          }
          if (!rights.may(draft.command.actor().account(), at.run(), at.node(), look(at))) {
            return notYours(at);
          }
          if (!draft.world.people().staff(deed.to())) {
            return draft.refused(new Refusal.Invalid("staff", "/to"));
          }
          UUID giver = draft.command.actor().account();
          if (!rights.receives(
              giver, rights.meant(at.node().step().who().by(), look(at)), deed.to())) {
            return draft.refused(new Refusal.Invalid("other-department", "/to"));
          }
          draft.emit(new Fact.StepHandedOver(at.id(), deed.to()));
          return following.finish(Decision.Outcome.ACCEPTED);
        });
  }

  /// Any step by a supervisor, one that is optional also by its doer; never one that is required,
  /// nor a stage in which one is owed (Pinned 24).
  Decision skip(Command.Skip deed) {
    if (deed.reason().isBlank()) {
      return draft.refused(new Refusal.Invalid("reason", "/reason"));
    }
    Run stage = draft.state().run(deed.run());
    if (stage != null && stage.state() == RunState.OPEN) {
      return skip(new Runs.Found(stage.id(), stage, draft.node(stage)), deed.reason());
    }
    return on(
        deed.run(),
        at ->
            at.run() == null || at.run().state().settled() ? notNow(at) : skip(at, deed.reason()));
  }

  private Decision skip(Runs.Found at, String reason) {
    UUID account = draft.command.actor().account();
    boolean own =
        at.node().step().who().optional() && rights.may(account, at.run(), at.node(), look(at));
    if (!own && !rights.supervisor(account)) {
      return draft.refused(new Refusal.NotYours(at.id(), Rights.supervisors()));
    }
    if (Runs.required(draft, at.id(), at.node())) {
      return draft.refused(new Refusal.Invalid("not-skipped", "/run"));
    }
    SequencedMap<String, Value> secrets = new LinkedHashMap<>();
    Doings.secret(secrets, "command/reason", reason);
    draft.emit(new Fact.StepSkipped(at.id()), secrets);
    return following.finish(Decision.Outcome.ACCEPTED);
  }

  Decision approve(Command.Approve deed) {
    return on(
        deed.run(),
        at -> {
          Run run = at.run();
          List<Party> approvers = at.node().step().who().approve();
          if (run == null || run.state() != RunState.SUBMITTED || approvers.isEmpty()) {
            return notNow(at);
          }
          Refusal refusal = approver(at, run);
          if (refusal != null) {
            return draft.refused(refusal);
          }
          int turn = run.doing().approvers().size() + 1;
          draft.emit(new Fact.StepApproved(at.id(), turn));
          Run now = draft.state().run(at.id());
          boolean signed = new Signing(draft, at.node(), now, look(at)).complete();
          return turn >= approvers.size() && signed && now != null
              ? new Doings(draft, following).complete(now)
              : following.finish(Decision.Outcome.ACCEPTED);
        });
  }

  /// Nobody approves what he did (Meaning 15).
  private @org.jspecify.annotations.Nullable Refusal approver(Runs.Found at, Run run) {
    List<Party> approvers = at.node().step().who().approve();
    int turn = Math.min(run.doing().approvers().size(), approvers.size() - 1);
    Rights.Meant meant = rights.meant(List.of(approvers.get(turn)), look(at));
    UUID account = draft.command.actor().account();
    if (!rights.may(account, meant)) {
      return new Refusal.NotYours(at.id(), meant.roles());
    }
    boolean did = account != null && account.equals(run.doing().by());
    boolean before = account != null && run.doing().approvers().contains(account);
    return did || before ? new Refusal.SomebodyElse(at.id(), "approve") : null;
  }

  Decision refuse(Command.Refuse deed) {
    if (deed.reason().isBlank()) {
      return draft.refused(new Refusal.Invalid("reason", "/reason"));
    }
    return on(
        deed.run(),
        at -> {
          Run run = at.run();
          if (run == null
              || run.state() != RunState.SUBMITTED
              || at.node().step().who().approve().isEmpty()) {
            return notNow(at);
          }
          Refusal refusal = approver(at, run);
          if (refusal != null) {
            return draft.refused(refusal);
          }
          SequencedMap<String, Value> secrets = new LinkedHashMap<>();
          Doings.secret(secrets, "command/reason", deed.reason());
          draft.emit(new Fact.StepRefused(at.id()), secrets);
          return following.finish(Decision.Outcome.ACCEPTED);
        });
  }

  Decision sign(Command.Sign deed) {
    return on(
        deed.run(),
        at -> {
          Run run = at.run();
          Node node = at.node();
          if (run == null || run.state() != RunState.SUBMITTED) {
            return notNow(at);
          }
          Signing signing = new Signing(draft, node, run, look(at));
          String fault = signing.own(deed, actor());
          if (fault != null) {
            return draft.refused(
                fault.equals("twice")
                    ? new Refusal.SomebodyElse(at.id(), "signature " + deed.as())
                    : fault.equals("slot")
                        ? new Refusal.Invalid("slot", "/as")
                        : new Refusal.NotYours(at.id(), List.of(deed.as())));
          }
          Decision unread = signing.unread(at);
          if (unread != null) {
            return unread;
          }
          draft.emit(new Fact.StepSigned(at.id(), signing.signed().getLast()));
          Run now = draft.state().run(at.id());
          boolean approved =
              now != null && now.doing().approvers().size() >= node.step().who().approve().size();
          return now != null && signing.complete() && approved
              ? new Doings(draft, following).complete(now)
              : following.finish(Decision.Outcome.ACCEPTED);
        });
  }
}
