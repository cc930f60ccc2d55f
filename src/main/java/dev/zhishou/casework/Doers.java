package dev.zhishou.casework;

import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.procedure.model.Party;
import dev.zhishou.procedure.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Who may act on a run now: roles whose holders may, and people whatever role they hold.
///
/// @param roles ids of roles
/// @param people accounts
public record Doers(List<String> roles, List<UUID> people) {
  /// Of a run; of a submitted one its next approver.
  public static Doers of(Plan plan, CaseState state, Run run) {
    Plan.Node node = plan.node(run.step());
    if (node == null) {
      return new Doers(List.of(), List.of());
    }
    List<Party> parties = node.step().who().by();
    if (run.state() == RunState.SUBMITTED) {
      List<Party> approve = node.step().who().approve();
      int turn = run.doing().approvers().size();
      parties = turn < approve.size() ? List.of(approve.get(turn)) : List.of();
    }
    Set<String> roles = new LinkedHashSet<>();
    Set<UUID> people = new LinkedHashSet<>();
    parties.forEach(party -> add(party, node, state, roles, people));
    if (run.hold().handTo() != null) {
      people.add(run.hold().handTo());
    }
    return new Doers(new ArrayList<>(roles), new ArrayList<>(people));
  }

  private static void add(
      Party party, Plan.Node node, CaseState state, Set<String> roles, Set<UUID> people) {
    switch (party) {
      case Party.Role role -> roles.add(role.id());
      case Party.DoerOf doer -> doer(doer.step(), node.prefix(), state, people);
      case Party.Answer answer -> answer(node.prefix(), answer.name(), state, roles, people);
      case Party.Opener opener -> {
        UUID account = state.head().opened().opener();
        if (account != null) {
          people.add(account);
        }
      }
      case Party.Reporter reporter -> {
        // He is no staff: the desk settles it in his name.
      }
    }
  }

  private static void doer(String step, String prefix, CaseState state, Set<UUID> people) {
    UUID last = null;
    for (Run run : state.runs().values()) {
      UUID by = run.doing().by();
      if (by != null && (run.step().equals(step) || run.step().equals(prefix + step))) {
        last = by;
      }
    }
    if (last != null) {
      people.add(last);
    }
  }

  private static void answer(
      String prefix, String name, CaseState state, Set<String> roles, Set<UUID> people) {
    List<CaseState.Given> given = state.answers().get(prefix + name);
    given = given == null ? state.answers().get(name) : given;
    if (given != null && given.getLast().value() instanceof Value.Id(String id)) {
      try {
        people.add(UUID.fromString(id));
      } catch (IllegalArgumentException notAnAccount) {
        roles.add(id);
      }
    }
  }
}
