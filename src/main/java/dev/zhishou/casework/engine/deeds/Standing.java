package dev.zhishou.casework.engine.deeds;

import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Outlook;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Plan.Node;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Mark;
import dev.zhishou.procedure.model.Party;
import dev.zhishou.procedure.model.Value;
import java.util.ArrayList;
import java.util.List;
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
  public Meant doers(Run run) {
    Node node = draft.node(run);
    List<Party> parties = node.step().who().by();
    if (run.state() == RunState.SUBMITTED && !node.step().who().approve().isEmpty()) {
      List<Party> approvers = node.step().who().approve();
      parties =
          List.of(approvers.get(Math.min(run.doing().approvers().size(), approvers.size() - 1)));
    }
    Rights.Meant meant = new Rights(draft).meant(parties, draft.settling().look(run.id(), node));
    return new Meant(meant.roles(), meant.accounts());
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
