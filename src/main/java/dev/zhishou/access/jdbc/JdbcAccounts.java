package dev.zhishou.access.jdbc;

import dev.zhishou.access.Account;
import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Communities;
import dev.zhishou.access.Community;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.NewAccount;
import dev.zhishou.access.Role;
import dev.zhishou.platform.Row;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Repository;

/// Accounts and what they hold. Who acts is remembered for two seconds, so that a burst of requests
/// asks once; a right that was taken away is gone within them on every node.
@Repository
class JdbcAccounts implements Accounts {
  private static final Scope ALL = Scope.whole("accounts");
  private static final Duration FRESH = Duration.ofSeconds(2);
  private static final int MOST_REMEMBERED = 5_000;

  private static final String SELECT =
      """
      select id, username, name, password, demo, disabled_at, must_change from account
      """;

  /// A role that begins later, or is over, is none.
  private static final String IN_FORCE =
      " (r.from_at is null or r.from_at <= :now) and (r.until_at is null or r.until_at > :now)";

  private final Scoped scoped;
  private final Communities communities;
  private final AccountWriter writer;
  private final Clock clock;
  private final Map<AccountId, Remembered> remembered = new ConcurrentHashMap<>();
  private final AccountNames names;

  JdbcAccounts(Scoped scoped, Communities communities, AccountWriter writer, Clock clock) {
    this.scoped = scoped;
    this.communities = communities;
    this.writer = writer;
    this.clock = clock;
    this.names = new AccountNames(scoped);
  }

  private record Remembered(Instant until, Optional<Actor> actor) {}

  private record Post(CommunityId community, Role role) {}

  @Override
  public Optional<Account> byId(AccountId id) {
    return scoped
        .in(ALL)
        .of(SELECT + "where id = :id")
        .set("id", id.value())
        .one(JdbcAccounts::account);
  }

  @Override
  public Optional<Account> byUsername(String username) {
    return scoped
        .in(ALL)
        .of(SELECT + "where username = :username")
        .set("username", username.strip().toLowerCase(Locale.ROOT))
        .one(JdbcAccounts::account);
  }

  @Override
  public Optional<Actor> actor(AccountId id) {
    Instant now = clock.instant();
    Remembered known = remembered.get(id);
    if (known == null || !now.isBefore(known.until())) {
      if (remembered.size() > MOST_REMEMBERED) {
        remembered.clear();
      }
      known = new Remembered(now.plus(FRESH), read(id));
      remembered.put(id, known);
    }
    return known.actor();
  }

  private Optional<Actor> read(AccountId id) {
    return byId(id)
        .filter(account -> !account.disabled())
        .map(
            account ->
                new Actor(
                    Actor.Kind.PERSON,
                    id,
                    account.name(),
                    account.mustChange() ? Map.of() : everywhere(posts(id)),
                    Set.of()));
  }

  private List<Post> posts(AccountId id) {
    return scoped
        .in(ALL)
        .of(
            """
            select community_id, role from account_role r
            where account_id = :id and
            """
                + IN_FORCE)
        .set("id", id.value())
        .set("now", clock.instant())
        .list(
            row -> new Post(new CommunityId(row.uuid("community_id")), new Role(row.text("role"))));
  }

  private Map<CommunityId, Set<Role>> everywhere(List<Post> posts) {
    List<Community> all = communities.all();
    Optional<CommunityId> headOffice = communities.headOffice().map(Community::id);
    Map<CommunityId, Set<Role>> roles = new HashMap<>();
    for (Post post : posts) {
      if (headOffice.isPresent() && headOffice.get().equals(post.community())) {
        all.forEach(community -> add(roles, community.id(), post.role()));
      } else {
        add(roles, post.community(), post.role());
      }
    }
    return roles;
  }

  private static void add(Map<CommunityId, Set<Role>> roles, CommunityId community, Role role) {
    roles.computeIfAbsent(community, none -> new HashSet<>()).add(role);
  }

  @Override
  public Map<AccountId, Set<Role>> rolesIn(CommunityId community) {
    Map<AccountId, Set<Role>> roles = new HashMap<>();
    scoped
        .in(ALL)
        .of(
            """
            select r.account_id, r.role from account_role r
              join account a on a.id = r.account_id and a.disabled_at is null
            where (r.community_id = :community
               or r.community_id = (select community_id from community where head_office)) and
            """
                + IN_FORCE)
        .set("community", community.value())
        .set("now", clock.instant())
        .list(
            row ->
                roles
                    .computeIfAbsent(new AccountId(row.uuid("account_id")), none -> new HashSet<>())
                    .add(new Role(row.text("role"))));
    return roles;
  }

  @Override
  public Map<AccountId, String> names(Collection<AccountId> ids) {
    return names.of(ids, clock.instant());
  }

  @Override
  public Map<AccountId, String> phones(Collection<AccountId> ids) {
    return writer.phones(ids);
  }

  @Override
  public Map<CommunityId, UUID> homes(AccountId id) {
    Map<CommunityId, UUID> homes = new HashMap<>();
    scoped
        .in(ALL)
        .of(
            """
            select community_id, home_id from account_role
            where account_id = :id and home_id is not null
            """)
        .set("id", id.value())
        .list(row -> homes.put(new CommunityId(row.uuid("community_id")), row.uuid("home_id")));
    return homes;
  }

  @Override
  public void make(List<NewAccount> accounts, Instant now) {
    writer.make(accounts, now);
    remembered.clear();
    names.forget();
  }

  /// What it may do was changed.
  void forget(AccountId id) {
    remembered.remove(id);
  }

  @Override
  public boolean none() {
    return scoped
        .in(ALL)
        .of("select not exists (select from account) as none")
        .first(row -> row.bool("none"));
  }

  private static Account account(Row row) {
    return new Account(
        new AccountId(row.uuid("id")),
        row.text("username"),
        row.text("name"),
        row.textOrNull("password"),
        row.bool("demo"),
        row.instantOrNull("disabled_at") != null,
        row.bool("must_change"));
  }
}
