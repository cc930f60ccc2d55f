package dev.zhishou.access.jdbc;

import dev.zhishou.access.Account;
import dev.zhishou.access.AccountId;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.NewAccount;
import dev.zhishou.access.Role;
import dev.zhishou.access.register.AccountRegister;
import dev.zhishou.access.register.Held;
import dev.zhishou.access.register.Registered;
import dev.zhishou.platform.Row;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.SqlArray;
import dev.zhishou.platform.SqlStatement;
import dev.zhishou.platform.web.ById;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAccountRegister implements AccountRegister {
  private static final Scope ALL = Scope.whole("register of accounts");
  private static final String ACCOUNT =
      """
      select a.id, a.username, a.name, a.password, a.demo, a.disabled_at, a.must_change,
        (select max(d.last_at) from known_device d where d.account_id = a.id) as seen,
        exists (select from second_factor f
          where f.account_id = a.id and f.confirmed_at is not null) as factor,
        (select cast(count(*) as int) from passkey p where p.account_id = a.id) as passkeys
      from account a
      """;

  private final Scoped scoped;

  private final JdbcAccounts accounts;

  JdbcAccountRegister(Scoped scoped, JdbcAccounts accounts) {
    this.scoped = scoped;
    this.accounts = accounts;
  }

  @Override
  public List<Registered> find(Search search, ById part) {
    String words = search.words().strip().toLowerCase(Locale.ROOT);
    List<Registered> bare =
        scoped
            .in(ALL)
            .of(
                ACCOUNT
                    + """
                      where a.id > coalesce(:after, '00000000-0000-0000-0000-000000000000'::uuid)
                        and (starts_with(a.username, :words) or position(:words in lower(a.name)) > 0)
                        and exists (select from account_role r
                          where r.account_id = a.id and r.community_id = any (:communities)
                            and (r.role <> 'resident' or :residents))
                      order by a.id limit :limit
                      """)
            .set("after", part.after())
            .set("words", words)
            .set(
                "communities",
                SqlArray.uuids(search.communities().stream().map(CommunityId::value).toList()))
            .set("residents", search.residents())
            .set("limit", part.limit())
            .list(JdbcAccountRegister::bare);
    return withRoles(bare);
  }

  @Override
  public Optional<Registered> byId(AccountId id) {
    return scoped
        .in(ALL)
        .of(ACCOUNT + "where a.id = :id")
        .set("id", id.value())
        .one(JdbcAccountRegister::bare)
        .map(bare -> withRoles(List.of(bare)).getFirst());
  }

  @Override
  public boolean make(NewAccount account, Instant now) {
    try {
      accounts.make(List.of(account), now);
      return true;
    } catch (DuplicateKeyException taken) {
      return false;
    }
  }

  @Override
  public void give(AccountId id, Held held) {
    changed(
        id,
        """
        insert into account_role (account_id, community_id, role, from_at, until_at)
        values (:id, :community, :role, :from, :until)
        on conflict (account_id, community_id, role)
          do update set from_at = excluded.from_at, until_at = excluded.until_at
        """,
        sql ->
            sql.set("community", held.community().value())
                .set("role", held.role().id())
                .set("from", held.from())
                .set("until", held.until()));
  }

  @Override
  public boolean take(AccountId id, CommunityId community, Role role) {
    return changed(
            id,
            """
            delete from account_role
            where account_id = :id and community_id = :community and role = :role
              and home_id is null
            """,
            sql -> sql.set("community", community.value()).set("role", role.id()))
        == 1;
  }

  @Override
  public void password(AccountId id, @Nullable String encoded, boolean mustChange) {
    changed(
        id,
        """
        update account set password = :password, must_change = :must, demo = false where id = :id
        """,
        sql -> sql.set("password", encoded).set("must", mustChange));
  }

  @Override
  public void disable(AccountId id, @Nullable Instant at) {
    changed(id, "update account set disabled_at = :at where id = :id", sql -> sql.set("at", at));
  }

  @Override
  public void keepLink(AccountId id, byte[] hash, Instant expiresAt) {
    changed(
        id,
        """
        with before as (delete from password_link where account_id = :id)
        insert into password_link (hash, account_id, expires_at) values (:hash, :id, :expires_at)
        """,
        sql -> sql.set("hash", hash).set("expires_at", expiresAt));
  }

  @Override
  public Optional<AccountId> linked(byte[] hash, Instant now) {
    return scoped
        .in(ALL)
        .of(
            """
            select account_id from password_link
            where hash = :hash and used_at is null and expires_at > :now
            """)
        .set("hash", hash)
        .set("now", now)
        .one(row -> new AccountId(row.uuid("account_id")));
  }

  @Override
  public boolean useLink(byte[] hash, Instant now) {
    return scoped
            .in(ALL)
            .of(
                """
                update password_link set used_at = :now
                where hash = :hash and used_at is null and expires_at > :now
                """)
            .set("hash", hash)
            .set("now", now)
            .update()
        == 1;
  }

  private int changed(AccountId id, String text, UnaryOperator<SqlStatement> values) {
    int rows = values.apply(scoped.in(ALL).of(text).set("id", id.value())).update();
    accounts.forget(id);
    return rows;
  }

  private List<Registered> withRoles(List<Registered> bare) {
    Map<UUID, List<Held>> held = new HashMap<>();
    scoped
        .in(ALL)
        .of(
            """
            select account_id, community_id, role, from_at, until_at from account_role
            where account_id = any (:ids) order by community_id, role
            """)
        .set("ids", SqlArray.uuids(bare.stream().map(one -> one.account().id().value()).toList()))
        .list(
            row ->
                held.computeIfAbsent(row.uuid("account_id"), none -> new ArrayList<>())
                    .add(
                        new Held(
                            new CommunityId(row.uuid("community_id")),
                            new Role(row.text("role")),
                            row.instantOrNull("from_at"),
                            row.instantOrNull("until_at"))));
    return bare.stream()
        .map(
            one ->
                new Registered(
                    one.account(),
                    held.getOrDefault(one.account().id().value(), List.of()),
                    one.seen(),
                    one.secondFactor(),
                    one.passkeys()))
        .toList();
  }

  private static Registered bare(Row row) {
    return new Registered(
        new Account(
            new AccountId(row.uuid("id")),
            row.text("username"),
            row.text("name"),
            row.textOrNull("password"),
            row.bool("demo"),
            row.instantOrNull("disabled_at") != null,
            row.bool("must_change")),
        List.of(),
        row.instantOrNull("seen"),
        row.bool("factor"),
        row.integer("passkeys"));
  }
}
