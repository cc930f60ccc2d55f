package dev.zhishou.duty.roster;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Role;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem.Fault;
import dev.zhishou.procedure.binder.Binder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes the draft of a week. Nothing of it counts until it is published. The permission was asked
/// before.
@Component
public class DraftRoster {
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final int MOST_TURNS = 3000;

  private final RosterStore store;
  private final Accounts accounts;
  private final Binder binder;

  DraftRoster(RosterStore store, Accounts accounts, Binder binder) {
    this.store = store;
    this.accounts = accounts;
    this.binder = binder;
  }

  /// Keeps these turns as the draft.
  public Drafting keep(RosterStore.At at, List<GivenTurn> given) {
    List<Fault> faults = new ArrayList<>();
    List<Turn> turns = turns(at.community(), at.week(), given, faults);
    if (!faults.isEmpty()) {
      return new Drafting.Faulty(faults);
    }
    return store.draft(at, turns) ? new Drafting.Kept() : new Drafting.Stale();
  }

  /// Takes the draft back: what is published stands again.
  public Drafting takeBack(RosterStore.At at) {
    return store.draft(at, null) ? new Drafting.Kept() : new Drafting.Stale();
  }

  /// The turns, as far as they are as they must be.
  List<Turn> turns(CommunityId community, Week week, List<GivenTurn> given, List<Fault> faults) {
    if (given.size() > MOST_TURNS) {
      faults.add(fault("/turns", "range", "一周最多 3000 个班", "A week has 3000 turns at most"));
      return List.of();
    }
    Map<AccountId, Set<Role>> staff = accounts.rolesIn(community);
    Set<Turn> turns = new HashSet<>();
    for (int i = 0; i < given.size(); i++) {
      String where = "/turns/" + i;
      Turn turn = turn(where, given.get(i), week, faults);
      if (turn != null) {
        if (staff.getOrDefault(turn.account(), Set.of()).stream().noneMatch(Role::staff)) {
          faults.add(
              fault(where + "/account", "unknown", "小区没有这个员工", "The community has no such staff"));
        }
        if (!turns.add(turn)) {
          faults.add(fault(where, "doubled", "同一个班写了两次", "The same turn twice"));
        }
      }
    }
    return turns.stream().sorted(Turn.ORDER).toList();
  }

  private @Nullable Turn turn(String where, GivenTurn given, Week week, List<Fault> faults) {
    int before = faults.size();
    required(faults, where + "/role", given.role());
    required(faults, where + "/account", given.account());
    required(faults, where + "/from", given.from());
    required(faults, where + "/to", given.to());
    if (given.role() != null && !binder.reference().roles().containsKey(given.role())) {
      faults.add(fault(where + "/role", "unknown", "没有这个岗位", "There is no such role"));
    }
    if (given.from() != null && !week.holds(given.from())) {
      faults.add(fault(where + "/from", "range", "须在这一周内开始", "Must begin in this week"));
    }
    if (given.from() != null && given.to() != null && !lasts(given.from(), given.to())) {
      faults.add(
          fault(where + "/to", "range", "须晚于开始,且不超过 24 小时", "After from, and 24 hours at most"));
    }
    if (faults.size() > before
        || given.role() == null
        || given.account() == null
        || given.from() == null
        || given.to() == null) {
      return null;
    }
    return new Turn(
        new Role(given.role()), new AccountId(given.account()), given.from(), given.to());
  }

  private static boolean lasts(Instant from, Instant to) {
    return to.isAfter(from) && Duration.between(from, to).compareTo(LONGEST) <= 0;
  }

  private static void required(List<Fault> faults, String where, @Nullable Object value) {
    if (value == null) {
      faults.add(fault(where, "required", "必填", "Required"));
    }
  }

  static Fault fault(String where, String code, String zh, String en) {
    return new Fault(where, code, new Message(zh, en));
  }
}
