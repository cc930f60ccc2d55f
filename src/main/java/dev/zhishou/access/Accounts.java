package dev.zhishou.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The accounts: who they are and what they hold. The door for other modules.
public interface Accounts {
  /// The account of that id.
  Optional<Account> byId(AccountId id);

  /// The account of that user name, whatever its case.
  Optional<Account> byUsername(String username);

  /// Who acts when this account does; empty when it does not exist or is disabled. Roles held at
  /// head office are written out for every community.
  Optional<Actor> actor(AccountId id);

  /// The roles that accounts hold in a community, head office included; disabled ones left out.
  Map<AccountId, Set<Role>> rolesIn(CommunityId community);

  /// Names of accounts; those that do not exist are left out. A name that was changed is the new
  /// one within ten seconds on every node.
  Map<AccountId, String> names(Collection<AccountId> ids);

  /// Phone numbers of accounts, opened; those that have none are left out.
  Map<AccountId, String> phones(Collection<AccountId> ids);

  /// The home that a resident's account belongs to, by community.
  Map<CommunityId, UUID> homes(AccountId id);

  /// Makes accounts, all or none.
  void make(List<NewAccount> accounts, Instant now);

  /// Hears that somebody holds a post no longer.
  interface PostLeft {
    /// A role was taken from an account.
    ///
    /// @param actor who took it
    /// @param who held it until now
    void left(Actor actor, AccountId who, CommunityId where, Role role);
  }

  /// Whether there is no account at all.
  boolean none();
}
