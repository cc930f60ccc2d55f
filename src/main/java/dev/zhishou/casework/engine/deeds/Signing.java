package dev.zhishou.casework.engine.deeds;

import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Decision;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Plan.Node;
import dev.zhishou.casework.engine.Refusal;
import dev.zhishou.casework.engine.Refusal.Fault;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.World;
import dev.zhishou.procedure.model.Act;
import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.SignatureSlot;
import dev.zhishou.procedure.model.Truth;
import dev.zhishou.procedure.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Signatures of a run: different people sign, in one's own name from one's own account, outsiders
/// on the doer's screen (API, Command; Pinned 22, 23).
final class Signing {
  private final Draft draft;
  private final Node node;
  private final Condition.Look look;
  private final List<Fact.Signed> signed = new ArrayList<>();
  private final SequencedMap<String, Value> names = new LinkedHashMap<>();
  private @Nullable String twice;

  Signing(Draft draft, Node node, @Nullable Run run, Condition.Look look) {
    this.draft = draft;
    this.node = node;
    this.look = look;
    if (run != null) {
      signed.addAll(run.doing().signed());
    }
  }

  /// Reads what came with `done`; what an outsider must sign has to be there. Who signed although
  /// it was not demanded has signed.
  List<Fault> check(Command.Done deed) {
    List<Fault> faults = new ArrayList<>();
    Set<String> people = new HashSet<>();
    for (Command.Signature each : deed.signatures()) {
      if (node.step().asking().signatures().stream()
          .noneMatch(slot -> slot.anyOf().contains(each.as()))) {
        faults.add(new Fault("/signatures/" + each.as(), "unknown", ""));
        continue;
      }
      boolean own = personal(each.as());
      UUID account = own ? draft.command.actor().account() : null;
      if (own && !mayOwn(account, each.as())) {
        faults.add(new Fault("/signatures/" + each.as(), "own-account", ""));
        continue;
      }
      add(each, account, people);
    }
    for (SignatureSlot slot : slots()) {
      if (signedIn(slot)) {
        continue;
      }
      if (slot.anyOf().stream().noneMatch(this::personal)) {
        faults.add(new Fault("/signatures/" + slot.anyOf().getFirst(), "required", ""));
      }
    }
    return faults;
  }

  private void add(Command.Signature each, @Nullable UUID account, Set<String> people) {
    String who = account != null ? account.toString() : each.name();
    if (who != null && !people.add(who)) {
      twice = each.as();
    }
    if (account != null && signed.stream().anyMatch(one -> account.equals(one.account()))) {
      twice = each.as();
    }
    signed.add(new Fact.Signed(each.as(), account, each.image()));
    Doings.secret(names, "signature/" + each.as(), each.name());
  }

  /// The places to sign that are demanded now.
  List<SignatureSlot> slots() {
    return node.step().asking().signatures().stream()
        .filter(slot -> slot.when() == null || slot.when().test(look) == Truth.YES)
        .toList();
  }

  private boolean signedIn(SignatureSlot slot) {
    return signed.stream().anyMatch(one -> slot.anyOf().contains(one.as()));
  }

  /// Whether a slot is signed by somebody of the house from his own account: it is named like a
  /// role, a step, or an answer that is a role or staff.
  boolean personal(String slot) {
    var step = draft.plan.node(slot);
    var question = draft.plan.question(slot);
    boolean asked =
        question != null
            && (question.ask().type() == AnswerType.ROLE
                || question.ask().type() == AnswerType.STAFF);
    return step != null || asked || !draft.world.people().rungs(slot).isEmpty();
  }

  boolean mayOwn(@Nullable UUID account, String slot) {
    if (account == null) {
      return true;
    }
    var step = draft.plan.node(slot);
    if (step != null) {
      return draft.state().runs().values().stream()
          .anyMatch(run -> run.step().equals(step.name()) && account.equals(run.doing().by()));
    }
    if (draft.plan.question(slot) != null && look.value(slot) instanceof Value.Id id) {
      UUID named = Rights.account(id.id());
      return named == null ? draft.world.people().has(account, id.id()) : named.equals(account);
    }
    return draft.world.people().has(account, slot);
  }

  /// Signs one slot from one's own account; null when it may be.
  @Nullable String own(Command.Sign deed, UUID account) {
    SignatureSlot slot =
        slots().stream().filter(each -> each.anyOf().contains(deed.as())).findFirst().orElse(null);
    if (slot == null || signedIn(slot)) {
      return "slot";
    }
    if (!personal(deed.as()) || !mayOwn(account, deed.as())) {
      return "own-account";
    }
    if (signed.stream().anyMatch(one -> account.equals(one.account()))) {
      return "twice";
    }
    signed.add(new Fact.Signed(deed.as(), account, deed.image()));
    return null;
  }

  /// Why the signature of who gives the command is not accepted yet: he has not read what a
  /// register that takes it over says he must; null: it may stand.
  @Nullable Decision unread(Runs.Found at) {
    UUID account = draft.command.actor().account();
    if (account == null || signed.stream().noneMatch(one -> account.equals(one.account()))) {
      return null;
    }
    List<World.Paper> papers = new ArrayList<>();
    boolean waiting = false;
    for (Act act : node.step().effects().acts()) {
      if (act instanceof Act.Registry registry) {
        Optional<World.Answer> answer =
            draft.ask(new World.Want.Reading(at.id(), "registry", registry.register(), account));
        waiting |= answer.isEmpty();
        if (answer.orElse(null) instanceof World.Answer.Unread unread) {
          papers.addAll(unread.papers());
        }
      }
    }
    if (waiting) {
      return draft.ended(Decision.Outcome.ACCEPTED);
    }
    return papers.isEmpty() ? null : draft.refused(new Refusal.Unread(at.id(), papers));
  }

  boolean complete() {
    return open().isEmpty();
  }

  /// The places where a signature is still demanded.
  List<SignatureSlot> open() {
    return slots().stream().filter(slot -> !signedIn(slot)).toList();
  }

  List<Fact.Signed> signed() {
    return List.copyOf(signed);
  }

  SequencedMap<String, Value> names() {
    return names;
  }

  /// The slot that somebody would sign who has signed already; null: none.
  @Nullable String twice() {
    return twice;
  }
}
