package dev.zhishou.casework.engine.deeds;

import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Plan.Node;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.World;
import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.Party;
import dev.zhishou.procedure.model.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who may (API, *Who may act*; Meaning 13; Pinned 20 to 23).
final class Rights {
  private static final List<String> SUPERVISORS =
      List.of("service-supervisor", "guard-captain", "engineering-supervisor");
  private static final String DESK = "front-desk";

  private final CaseState state;
  private final Plan plan;
  private final World.People people;
  private final Instant now;

  Rights(Draft draft) {
    this.state = draft.state();
    this.plan = draft.plan;
    this.people = draft.world.people();
    this.now = draft.now;
  }

  /// Roles and accounts that a list of parties means here and now.
  ///
  /// @param roles whoever holds one of these
  /// @param accounts these people
  record Meant(List<String> roles, List<UUID> accounts) {}

  Meant meant(List<Party> parties, Condition.Look look) {
    Set<String> roles = new LinkedHashSet<>();
    Set<UUID> accounts = new LinkedHashSet<>();
    for (Party party : parties) {
      switch (party) {
        case Party.Role role -> roles.add(role.id());
        case Party.DoerOf step -> doerOf(step.step(), look, roles, accounts);
        case Party.Answer answer -> add(look.value(answer.name()), roles, accounts);
        case Party.Opener _ -> {
          UUID opener = state.head().opened().opener();
          if (opener == null) {
            roles.add(DESK);
          } else {
            accounts.add(opener);
          }
        }
        case Party.Reporter _ -> roles.add(DESK);
      }
    }
    return new Meant(List.copyOf(roles), List.copyOf(accounts));
  }

  private static void add(@Nullable Value value, Set<String> roles, Set<UUID> accounts) {
    if (value instanceof Value.Id id) {
      UUID account = account(id.id());
      if (account == null) {
        roles.add(id.id());
      } else {
        accounts.add(account);
      }
    }
  }

  static @Nullable UUID account(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private void doerOf(String step, Condition.Look look, Set<String> roles, Set<UUID> accounts) {
    Run last = null;
    for (Run run : state.runs().values()) {
      boolean same = run.step().equals(step) || run.step().equals("frame." + step);
      if (same && (run.doing().seq() > 0 || run.hold().takenBy() != null)) {
        last = run;
      }
    }
    UUID doer =
        last == null ? null : last.doing().by() == null ? last.hold().takenBy() : last.doing().by();
    if (doer != null) {
      accounts.add(doer);
      offDuty(step, doer, roles);
    } else if (look.value(step) != null || last != null) {
      roles.add(DESK);
    }
  }

  /// When he is off duty the role in which he did it may do it for him (Meaning 13).
  private void offDuty(String step, UUID doer, Set<String> roles) {
    Node node = plan.node(step) == null ? plan.node("frame." + step) : plan.node(step);
    if (node == null) {
      return;
    }
    List<String> his =
        node.step().who().by().stream()
            .filter(Party.Role.class::isInstance)
            .map(party -> ((Party.Role) party).id())
            .toList();
    if (his.stream().noneMatch(role -> people.holders(role, now).contains(doer))) {
      roles.addAll(his);
    }
  }

  /// Accounts that it is offered to.
  List<UUID> holders(Meant meant, Instant now) {
    Set<UUID> all = new LinkedHashSet<>(meant.accounts());
    meant.roles().forEach(role -> all.addAll(people.holders(role, now)));
    return new ArrayList<>(all);
  }

  /// Whether an account holds one of these, or stands above one of them.
  boolean may(@Nullable UUID account, Meant meant) {
    if (account == null) {
      return true;
    }
    return meant.accounts().contains(account)
        || meant.roles().stream().anyMatch(role -> people.atLeast(account, role))
        || meant.accounts().stream().anyMatch(other -> people.above(account, other));
  }

  /// Whether work that is meant for some may be handed over to somebody: to whoever it is for
  /// anyway, or who stands below the giver: a head gives his department's work to his own people
  /// and to no others (000-231). What is a person's own he gives to whom he likes.
  boolean receives(@Nullable UUID giver, Meant meant, UUID to) {
    return giver == null
        || may(to, meant)
        || people.above(giver, to)
        || meant.roles().isEmpty() && meant.accounts().contains(giver);
  }

  /// Whether the account may act on a run: it took it, is one of those meant, or stands above them.
  boolean may(@Nullable UUID account, @Nullable Run run, Node node, Condition.Look look) {
    if (run != null && account != null && account.equals(run.hold().takenBy())) {
      return true;
    }
    return may(account, meant(node.step().who().by(), look));
  }

  /// Whether for each of these parties somebody is named who holds it, or stands above it: another
  /// than the doer, and nobody for two.
  boolean beside(List<Party> parties, List<UUID> named, @Nullable UUID doer, Condition.Look look) {
    List<UUID> left = new ArrayList<>(new LinkedHashSet<>(named));
    left.remove(doer);
    for (Party party : parties) {
      Meant meant = meant(List.of(party), look);
      UUID one = left.stream().filter(account -> may(account, meant)).findFirst().orElse(null);
      if (one == null) {
        return false;
      }
      left.remove(one);
    }
    return true;
  }

  /// Any staff of the community.
  boolean staff(@Nullable UUID account) {
    return account == null || people.staff(account);
  }

  /// Supervisors and above.
  boolean supervisor(@Nullable UUID account) {
    return account == null || SUPERVISORS.stream().anyMatch(role -> people.atLeast(account, role));
  }

  /// Who works at the desk, or stands above it: may settle in another's name.
  boolean desk(@Nullable UUID account) {
    return account == null || people.atLeast(account, DESK) || supervisor(account);
  }

  boolean atLeast(@Nullable UUID account, String role) {
    return account == null || people.atLeast(account, role);
  }

  static List<String> supervisors() {
    return SUPERVISORS;
  }
}
