package dev.zhishou.casework;

import dev.zhishou.casework.engine.Outlook;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.procedure.model.Party;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Who may act on a run now: roles whose holders may, and people whatever role they hold.
///
/// @param roles ids of roles
/// @param people accounts
public record Doers(List<String> roles, List<UUID> people) {
  private static final Doers NOBODY = new Doers(List.of(), List.of());

  /// Of a run; of a submitted one who approves or signs next; nobody: it waits for another case.
  ///
  /// @param outlook asked only where more than roles is meant: it costs a derivation
  public static Doers of(Plan plan, Run run, Supplier<Outlook> outlook) {
    Plan.Node node = plan.node(run.step());
    if (node == null || node.step().stage()) {
      return NOBODY;
    }
    if (run.state() == RunState.SUBMITTED) {
      return asked(outlook.get().asked(run));
    }
    List<Party> by = node.step().who().by();
    Doers doers =
        by.stream().allMatch(Party.Role.class::isInstance)
            ? new Doers(by.stream().map(party -> ((Party.Role) party).id()).toList(), List.of())
            : meant(outlook.get().doers(run));
    UUID to = run.hold().handTo();
    return to == null ? doers : doers.and(to);
  }

  /// And who must be there too: it stands in their lists, although they cannot do it.
  public Doers told(Plan plan, Run run, Supplier<Outlook> outlook) {
    Plan.Node node = plan.node(run.step());
    if (node == null || node.step().who().with().isEmpty() || !run.state().actionable()) {
      return this;
    }
    Set<String> also = new LinkedHashSet<>(roles);
    Set<UUID> besides = new LinkedHashSet<>(people);
    for (Outlook.Meant one : outlook.get().beside(run)) {
      also.addAll(one.roles());
      besides.addAll(one.accounts());
    }
    return new Doers(List.copyOf(also), List.copyOf(besides));
  }

  private static Doers asked(List<Outlook.Asked> asked) {
    Set<String> roles = new LinkedHashSet<>();
    Set<UUID> people = new LinkedHashSet<>();
    for (Outlook.Asked one : asked) {
      roles.addAll(one.who().roles());
      one.who().accounts().stream()
          .filter(account -> !one.except().contains(account))
          .forEach(people::add);
    }
    return new Doers(List.copyOf(roles), List.copyOf(people));
  }

  private static Doers meant(Outlook.Meant meant) {
    return new Doers(meant.roles(), meant.accounts());
  }

  private Doers and(UUID account) {
    return new Doers(roles, Stream.concat(people.stream(), Stream.of(account)).toList());
  }
}
