package dev.zhishou.access.register;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.CommunityId;
import dev.zhishou.platform.web.ById;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
}
