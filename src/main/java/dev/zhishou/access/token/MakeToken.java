package dev.zhishou.access.token;

import dev.zhishou.access.Account;
import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Audit;
import dev.zhishou.access.Communities;
import dev.zhishou.access.Grant;
import dev.zhishou.access.Permission;
import dev.zhishou.access.signin.Secret;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.NewId;
import dev.zhishou.platform.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes and revokes tokens. Everybody who works here makes them for himself. Who runs accounts
/// makes them for others too, but only such that read nothing: he sees no personal value, and no
/// token shall see it for him.
@Component
class MakeToken {
  private static final Duration LONGEST = Duration.ofDays(400);
  private static final int NAME = 60;
  private static final Set<Grant> FOR_OTHERS = Set.of(Grant.REPORT, Grant.ALARM, Grant.METRICS);

  private final ApiTokens tokens;
  private final Accounts accounts;
  private final Communities communities;
  private final Audit audit;
  private final Clock clock;

  MakeToken(
      ApiTokens tokens, Accounts accounts, Communities communities, Audit audit, Clock clock) {
    this.tokens = tokens;
    this.accounts = accounts;
    this.communities = communities;
    this.audit = audit;
    this.clock = clock;
  }

  /// What is wanted.
  ///
  /// @param account null: one's own
  record Wanted(
      String name, Set<Grant> grants, @Nullable Instant expiresAt, @Nullable UUID account) {}

  /// A new token with its text, which is shown once.
  record Made(ApiToken token, Secret secret) {}

  static boolean runsAccounts(Actor actor) {
    return Permission.RUN_ACCOUNTS.allowsAnywhere(actor);
  }

  /// Whether he may have tokens at all: a person who works here, or runs accounts. A token makes no
  /// tokens.
  static boolean may(Actor actor) {
    return actor.kind() == Actor.Kind.PERSON
        && (runsAccounts(actor) || Permission.WORK.allowsAnywhere(actor));
  }

  /// @throws Problem.Raised 422 with everything that is wrong
  Made make(Actor actor, Wanted wanted) {
    Instant now = clock.instant();
    AccountId own = actor.accountId();
    AccountId of = wanted.account() == null ? own : new AccountId(wanted.account());
    List<Problem.Fault> faults = new ArrayList<>(faults(wanted, now));
    if (!of.equals(own)) {
      forAnother(actor, of, wanted, faults);
    } else if (wanted.grants().contains(Grant.METRICS) && !runsAccounts(actor)) {
      faults.add(fault("/grants", "not-allowed", "指标只能由管理员开放", "Figures are for operators"));
    }
    Instant expires = wanted.expiresAt();
    if (!faults.isEmpty() || expires == null) {
      throw Problem.invalid(faults).raised();
    }
    Secret secret = Secret.fresh("zst_");
    ApiToken token =
        new ApiToken(
            NewId.at(now), wanted.name(), of, own, wanted.grants(), now, expires, null, null);
    tokens.keep(token, secret.hash());
    record(actor, "made-token", token, now);
    return new Made(token, secret);
  }

  /// Revokes one's own, or anybody's who runs accounts; false: there is none that he may know.
  boolean revoke(Actor actor, UUID id) {
    Optional<ApiToken> token =
        tokens
            .byId(id)
            .filter(one -> one.account().equals(actor.accountId()) || runsAccounts(actor));
    token.ifPresent(
        one -> {
          if (tokens.revoke(id, clock.instant())) {
            record(actor, "revoked-token", one, clock.instant());
          }
        });
    return token.isPresent();
  }

  private void record(Actor actor, String act, ApiToken token, Instant now) {
    String grants = String.join(",", token.grants().stream().map(Grant::word).sorted().toList());
    communities
        .headOffice()
        .ifPresent(
            office ->
                audit.write(
                    new Audit.Entry(
                        office.id(),
                        actor.account(),
                        act,
                        token.id().toString(),
                        "account=" + token.account() + " grants=" + grants,
                        null),
                    now));
  }

  private void forAnother(Actor actor, AccountId of, Wanted wanted, List<Problem.Fault> faults) {
    Optional<Account> account = accounts.byId(of).filter(one -> !one.disabled());
    if (!runsAccounts(actor) || account.isEmpty()) {
      faults.add(fault("/account", "unknown", "没有这个账号", "There is no such account"));
    } else if (!FOR_OTHERS.containsAll(wanted.grants())) {
      faults.add(
          fault(
              "/grants",
              "not-allowed",
              "替他人只能开放来报、报警和指标",
              "For others only reports, alarms and figures"));
    }
  }

  private static List<Problem.Fault> faults(Wanted wanted, Instant now) {
    List<Problem.Fault> faults = new ArrayList<>();
    if (wanted.name().isBlank() || wanted.name().length() > NAME) {
      faults.add(fault("/name", "length", "请填用途,1 到 60 字", "What it is for, 1 to 60 characters"));
    }
    if (wanted.grants().isEmpty()) {
      faults.add(fault("/grants", "required", "请选择权限", "Choose what it is good for"));
    }
    if (wanted.grants().contains(Grant.SYNC)) {
      faults.add(fault("/grants", "unknown", "没有这种权限", "No such grant"));
    }
    Instant expires = wanted.expiresAt();
    if (expires == null || !expires.isAfter(now) || expires.isAfter(now.plus(LONGEST))) {
      faults.add(
          fault("/expires_at", "range", "须在今后 400 天以内到期", "It ends within the next 400 days"));
    }
    return faults;
  }

  private static Problem.Fault fault(String pointer, String code, String zh, String en) {
    return new Problem.Fault(pointer, code, new Message(zh, en));
  }
}
