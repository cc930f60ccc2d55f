package dev.zhishou.casework.engine.deeds;

import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Outlook;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Plan.Node;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.Mark;
import dev.zhishou.procedure.model.Moment;
import dev.zhishou.procedure.model.Party;
import dev.zhishou.procedure.model.SignatureSlot;
import dev.zhishou.procedure.model.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a case stands now.
final class Standing implements Outlook {
  private final Draft draft;
  private final Following following;

  Standing(Draft draft) {
    this.draft = draft;
    this.following = new Following(draft);
  }

  @Override
  public List<CaseState.Missing> missing() {
    return draft.state().open() ? following.missing() : List.of();
  }

  @Override
  public List<String> openQuestions() {
    return Following.openQuestions(draft);
  }

  @Override
  public List<Blank> offered() {
    return draft.settling().offered().stream()
        .map(
            offered -> {
              String in = offered.in();
              String item = in.isEmpty() ? offered.node().name() : in + "/" + offered.node().name();
              return new Blank(item + Runs.BLANK, in, offered.node());
            })
        .toList();
  }

  @Override
  public List<String> waitsFor(Run run) {
    Node node = draft.node(run);
    List<Mark> after = node.step().timing().after();
    List<String> names = new ArrayList<>();
    if (after == null) {
      if (node.above() != null) {
        names.add(node.above().name());
      }
    } else {
      for (Mark mark : after) {
        if (mark instanceof Mark.Settled settled) {
          Node own = draft.plan.node(node.prefix() + settled.step());
          names.add(own == null ? settled.step() : own.name());
        }
      }
    }
    var look = draft.settling().look(run.id(), node);
    names.removeIf(name -> look.value(name) != null);
    return names;
  }

  @Override
  public @Nullable Instant comes(Run run, Mark mark) {
    return mark instanceof Mark.Come(Moment moment)
        ? draft.settling().comes(run.in(), moment, draft.node(run))
        : null;
  }

  @Override
  public Meant doers(Run run) {
    Node node = draft.node(run);
    List<Party> parties = node.step().who().by();
    if (run.state() == RunState.SUBMITTED && !node.step().who().approve().isEmpty()) {
      List<Party> approvers = node.step().who().approve();
      parties =
          List.of(approvers.get(Math.min(run.doing().approvers().size(), approvers.size() - 1)));
    }
    return meant(parties, draft.settling().look(run.id(), node));
  }

  @Override
  public boolean receives(Run run, UUID giver, UUID to) {
    Node node = draft.node(run);
    Rights rights = new Rights(draft);
    Condition.Look look = draft.settling().look(run.id(), node);
    return draft.world.people().staff(to)
        && rights.receives(giver, rights.meant(node.step().who().by(), look), to);
  }

  @Override
  public List<Meant> beside(Run run) {
    Node node = draft.node(run);
    Condition.Look look = draft.settling().look(run.id(), node);
    return node.step().who().with().stream().map(one -> meant(List.of(one), look)).toList();
  }

  @Override
  public List<Asked> asked(Run run) {
    if (run.state() != RunState.SUBMITTED) {
      return List.of();
    }
    Node node = draft.node(run);
    Condition.Look look = draft.handedIn(run, node);
    List<Asked> asked = new ArrayList<>();
    List<Party> approvers = node.step().who().approve();
    List<UUID> given = run.doing().approvers();
    if (given.size() < approvers.size()) {
      List<UUID> except = new ArrayList<>(given);
      if (run.doing().by() != null) {
        except.add(run.doing().by());
      }
      asked.add(new Asked(null, meant(List.of(approvers.get(given.size())), look), except));
    }
    Signing signing = new Signing(draft, node, run, look);
    List<UUID> signers =
        run.doing().signed().stream().map(Fact.Signed::account).filter(Objects::nonNull).toList();
    for (SignatureSlot slot : signing.open()) {
      List<String> own = slot.anyOf().stream().filter(signing::personal).toList();
      if (!own.isEmpty()) {
        List<Party> parties = own.stream().map(this::party).toList();
        asked.add(new Asked(own.getFirst(), meant(parties, look), signers));
      }
    }
    return asked;
  }

  /// Who is meant by a place to sign: the doer of a step, who an answer names, or a role.
  private Party party(String slot) {
    if (draft.plan.node(slot) != null) {
      return new Party.DoerOf(slot);
    }
    return draft.plan.question(slot) != null ? new Party.Answer(slot) : new Party.Role(slot);
  }

  private Meant meant(List<Party> parties, Condition.Look look) {
    Rights.Meant meant = new Rights(draft).meant(parties, look);
    return new Meant(meant.roles(), meant.accounts());
  }

  @Override
  public boolean required(Run run) {
    return Runs.required(draft, run.id(), draft.node(run));
  }

  @Override
  public boolean required(Run run, String name) {
    Node node = draft.node(run);
    Ask ask = node.asks().get(name);
    return ask != null && Answering.required(ask, draft.settling().look(run.id(), node));
  }

  @Override
  public @Nullable Value value(String run, String name) {
    Plan.Node node = run.isEmpty() ? null : draft.plan.node(Runs.step(run));
    return draft.settling().look(run, node).value(name);
  }
}
