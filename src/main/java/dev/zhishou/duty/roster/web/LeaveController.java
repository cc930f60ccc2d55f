package dev.zhishou.duty.roster.web;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.access.Role;
import dev.zhishou.duty.roster.Leave;
import dev.zhishou.duty.roster.RosterStore;
import dev.zhishou.platform.NewId;
import dev.zhishou.platform.Problem;
import dev.zhishou.platform.web.Page;
import dev.zhishou.time.Moments;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `GET, POST /leaves`, `DELETE /leaves/{id}`: days on which somebody is away.
@RestController
@RequestMapping("/api/v1/leaves")
class LeaveController {
  private static final int MOST_DAYS = 400;

  private final Doorkeeper doorkeeper;
  private final RosterStore store;
  private final Accounts accounts;
  private final Clock clock;

  LeaveController(Doorkeeper doorkeeper, RosterStore store, Accounts accounts, Clock clock) {
    this.doorkeeper = doorkeeper;
    this.store = store;
    this.accounts = accounts;
    this.clock = clock;
  }

  record LeaveRequest(
      @Nullable String community,
      @Nullable UUID account,
      @Nullable LocalDate first,
      @Nullable LocalDate last) {}

  /// Those of today and later.
  @GetMapping
  Page<RosterLeave> leaves(
      Actor actor, @RequestParam(required = false) @Nullable String community) {
    Community where = doorkeeper.admit(actor, community, Permission.WORK);
    return new Page<>(
        store.leaves(where.id(), Moments.dayOf(clock.instant())).stream()
            .map(LeaveController::view)
            .toList(),
        null);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  RosterLeave write(Actor actor, @RequestBody LeaveRequest body) {
    Community where = doorkeeper.admit(actor, body.community(), Permission.WRITE_ROSTER);
    UUID account = body.account();
    LocalDate first = body.first();
    LocalDate last = body.last();
    List<Problem.Fault> faults = new ArrayList<>();
    if (account == null || !works(where, account)) {
      faults.add(Weeks.fault("/account", "unknown", "小区没有这个员工", "The community has no such staff"));
    }
    if (first == null) {
      faults.add(Weeks.fault("/first", "required", "必填", "Required"));
    }
    if (last == null
        || first == null
        || last.isBefore(first)
        || last.isAfter(first.plusDays(MOST_DAYS))) {
      faults.add(
          Weeks.fault(
              "/last", "range", "不早于第一天，最长 400 天", "Not before the first, 400 days at most"));
    }
    if (account == null || first == null || last == null || !faults.isEmpty()) {
      throw Problem.invalid(faults).raised();
    }
    var now = clock.instant();
    Leave leave = new Leave(NewId.at(now), where.id(), new AccountId(account), first, last);
    store.add(leave, new RosterStore.Signed(actor.accountId(), now));
    return view(leave);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void takeBack(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String community) {
    Community where = doorkeeper.admit(actor, community, Permission.WRITE_ROSTER);
    if (!store.removeLeave(where.id(), id)) {
      throw Problem.notFound().raised();
    }
  }

  private boolean works(Community where, UUID account) {
    return accounts.rolesIn(where.id()).getOrDefault(new AccountId(account), Set.of()).stream()
        .anyMatch(Role::staff);
  }

  private static RosterLeave view(Leave one) {
    return new RosterLeave(one.id(), one.account().value(), one.first(), one.last());
  }
}
