package dev.zhishou.access.register;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Audit;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.access.Role;
import dev.zhishou.platform.Message;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Running accounts: who may see them, who may change which, and what stands of it in the audit
/// log.
@Component
public class RunAccounts {
  private static final Message OWN =
      new Message("自己的岗位和状态由另一位管理员办理", "Another administrator changes your own account");
  private static final Message BEYOND =
      new Message(
          "此人在您不管账号的小区也有岗位,由公司管理员办理",
          "This person also holds a role where you run no accounts; the company's administrator"
              + " does it");

  private final Doorkeeper doorkeeper;
  private final AccountRegister register;
  private final Audit audit;
  private final Clock clock;
  private final List<Accounts.PostLeft> heard;

  RunAccounts(
      Doorkeeper doorkeeper,
      AccountRegister register,
      Audit audit,
      Clock clock,
      List<Accounts.PostLeft> heard) {
    this.doorkeeper = doorkeeper;
    this.register = register;
    this.audit = audit;
    this.clock = clock;
    this.heard = heard;
  }

  /// The communities whose accounts the actor runs, or the one that he names.
  ///
  /// @throws dev.zhishou.platform.Problem.Raised 404 outside his communities, 403 without the
  ///     permission
  public Set<CommunityId> where(Actor actor, @Nullable String community) {
    if (community != null && !community.isBlank()) {
      return Set.of(doorkeeper.admit(actor, community, Permission.RUN_ACCOUNTS).id());
    }
    Set<CommunityId> all =
        actor.roles().keySet().stream()
            .filter(one -> Permission.RUN_ACCOUNTS.allows(actor, one))
            .collect(Collectors.toSet());
    if (all.isEmpty()) {
      throw Doorkeeper.refused(Permission.RUN_ACCOUNTS).raised();
    }
    return all;
  }

  /// Whether the actor may change it: he runs accounts wherever it holds a role. Who runs one
  /// community cannot take over the account of somebody who works in two.
  public boolean runs(Actor actor, Registered one) {
    return !one.account().id().equals(actor.account())
        && one.held().stream()
            .allMatch(held -> Permission.RUN_ACCOUNTS.allows(actor, held.community()));
  }

  /// Does something to an account that the actor may change.
  Outcome with(Actor actor, AccountId id, Function<Registered, Outcome> act) {
    return register
        .byId(id)
        .filter(one -> seen(actor, one))
        .map(
            one -> {
              if (one.account().id().equals(actor.account())) {
                return new Outcome.Refused(OWN);
              }
              return runs(actor, one) ? act.apply(one) : new Outcome.Refused(BEYOND);
            })
        .orElseGet(Outcome.NotThere::new);
  }

  /// An account that holds no role any more belongs to who runs them all.
  private boolean seen(Actor actor, Registered one) {
    return one.held().isEmpty()
        ? doorkeeper.headOffice(actor, Permission.RUN_ACCOUNTS)
        : one.held().stream()
            .anyMatch(held -> Permission.RUN_ACCOUNTS.allows(actor, held.community()));
  }

  /// Tells that somebody holds a post no longer.
  void left(Actor actor, AccountId who, CommunityId where, Role role) {
    heard.forEach(one -> one.left(actor, who, where, role));
  }

  /// Writes into the audit log what was done to an account.
  void note(Actor actor, CommunityId where, String act, String subject) {
    audit.write(new Audit.Entry(where, actor.account(), act, subject), clock.instant());
  }

  /// Writes it down in each community where the account holds a role.
  void note(Actor actor, Registered one, String act) {
    one.held().stream()
        .map(Held::community)
        .distinct()
        .forEach(where -> note(actor, where, act, one.account().id().toString()));
  }
}
