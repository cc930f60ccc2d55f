package dev.zhishou.casework.forms;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.procedure.binder.Binder;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What people and posts are called on paper.
@Component
class PaperNames {
  private final Accounts accounts;
  private final Binder binder;

  PaperNames(Accounts accounts, Binder binder) {
    this.accounts = accounts;
    this.binder = binder;
  }

  /// The name of an account; null: there is none of this id.
  @Nullable String name(UUID account) {
    AccountId id = new AccountId(account);
    return accounts.names(List.of(id)).get(id);
  }

  /// The title of a post; null: it is no post.
  @Nullable String title(String role) {
    var known = binder.reference().roles().get(role);
    return known == null ? null : known.title();
  }
}
