package dev.zhishou.access.jdbc;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.NewAccount;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.Sql;
import dev.zhishou.platform.SqlArray;
import dev.zhishou.platform.keys.SealedAt;
import dev.zhishou.platform.keys.Sealing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes accounts, many in one statement.
@Component
class AccountWriter {
  private static final Scope ALL = Scope.whole("making accounts");

  private final Scoped scoped;
  private final Sealing sealing;

  AccountWriter(Scoped scoped, Sealing sealing) {
    this.scoped = scoped;
    this.sealing = sealing;
  }

  void make(List<NewAccount> accounts, Instant now) {
    scoped.transaction(
        ALL,
        sql -> {
          int made = accounts(sql, accounts, now);
          return made + posts(sql, accounts);
        });
  }

  private int accounts(Sql sql, List<NewAccount> accounts, Instant now) {
    return sql.of(
            """
            insert into account (id, username, name, phone, password, demo, made_at)
            select id, username, name, phone, password, demo, :now
            from unnest(:ids, :usernames, :names, :phones, :passwords, :demos)
              as a (id, username, name, phone, password, demo)
            """)
        .set("ids", SqlArray.uuids(accounts.stream().map(one -> one.id().value()).toList()))
        .set("usernames", SqlArray.texts(accounts.stream().map(NewAccount::username).toList()))
        .set("names", SqlArray.texts(accounts.stream().map(NewAccount::name).toList()))
        .set("phones", SqlArray.bytes(accounts.stream().map(this::phone).toList()))
        .set("passwords", SqlArray.texts(accounts.stream().map(NewAccount::password).toList()))
        .set("demos", SqlArray.booleans(accounts.stream().map(NewAccount::demo).toList()))
        .set("now", now)
        .update();
  }

  private static int posts(Sql sql, List<NewAccount> accounts) {
    List<UUID> ids = new ArrayList<>();
    List<UUID> communities = new ArrayList<>();
    List<String> roles = new ArrayList<>();
    List<@Nullable UUID> homes = new ArrayList<>();
    for (NewAccount account : accounts) {
      for (NewAccount.Post post : account.posts()) {
        ids.add(account.id().value());
        communities.add(post.community().value());
        roles.add(post.role().id());
        homes.add(post.home());
      }
    }
    return sql.of(
            """
            insert into account_role (account_id, community_id, role, home_id)
            select * from unnest(:ids, :communities, :roles, :homes)
            """)
        .set("ids", SqlArray.uuids(ids))
        .set("communities", SqlArray.uuids(communities))
        .set("roles", SqlArray.texts(roles))
        .set("homes", SqlArray.uuids(homes))
        .update();
  }

  private byte[] phone(NewAccount account) {
    String phone = account.phone();
    return sealing.seal(phone == null ? "" : phone, at(account.id()));
  }

  Map<AccountId, String> phones(Collection<AccountId> ids) {
    Map<AccountId, String> phones = new HashMap<>();
    scoped
        .in(ALL)
        .of("select id, phone from account where id = any (:ids) and phone is not null")
        .set("ids", SqlArray.uuids(ids.stream().map(AccountId::value).toList()))
        .list(
            row -> {
              AccountId id = new AccountId(row.uuid("id"));
              return phones.put(id, sealing.openText(row.bytes("phone"), at(id)));
            });
    phones.values().removeIf(String::isEmpty);
    return phones;
  }

  private static SealedAt at(AccountId account) {
    return new SealedAt("account", "phone", account.toString());
  }
}
