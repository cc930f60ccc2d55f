package dev.zhishou.access.register;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.NewAccount;
import dev.zhishou.access.Role;
import dev.zhishou.platform.web.ById;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where the accounts stand, for who runs them.
public interface AccountRegister {
  /// Which accounts are looked for.
  ///
  /// @param communities those that hold a role in one of these
  /// @param words a part of the name, or the beginning of the user name; empty: any
  /// @param residents whether those who only live there are among them
  record Search(Set<CommunityId> communities, String words, boolean residents) {}

  /// Accounts, by id.
  List<Registered> find(Search search, ById part);

  /// One account.
  Optional<Registered> byId(AccountId id);

  /// Makes an account.
  ///
  /// @return whether its user name was free
  boolean make(NewAccount account, Instant now);

  /// Gives a role, or moves its begin and end.
  void give(AccountId id, Held held);

  /// Takes a role away.
  ///
  /// @return whether it was held
  boolean take(AccountId id, CommunityId community, Role role);

  /// Sets a password.
  ///
  /// @param encoded null: none, nobody signs in until a link is used
  /// @param mustChange whether another person chose it
  void password(AccountId id, @Nullable String encoded, boolean mustChange);

  /// Disables an account, or with null opens it again.
  void disable(AccountId id, @Nullable Instant at);

  /// Keeps a link to set a password; those made before for this account are void.
  void keepLink(AccountId id, byte[] hash, Instant expiresAt);

  /// Whose link this is, while it is good.
  Optional<AccountId> linked(byte[] hash, Instant now);

  /// Uses a link up.
  ///
  /// @return whether it was still good: of two at once, one
  boolean useLink(byte[] hash, Instant now);
}
