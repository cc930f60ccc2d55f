package dev.zhishou.access.jdbc;

import dev.zhishou.access.Account;
import dev.zhishou.access.AccountId;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Role;
import dev.zhishou.access.register.AccountRegister;
import dev.zhishou.access.register.Held;
import dev.zhishou.access.register.Registered;
import dev.zhishou.platform.Row;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.SqlArray;
import dev.zhishou.platform.web.ById;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAccountRegister implements AccountRegister {
  private static final Scope ALL = Scope.whole("register of accounts");
  private static final String ACCOUNT =
      """
      select a.id, a.username, a.name, a.password, a.demo, a.disabled_at, a.must_change,
        (select max(d.last_at) from known_device d where d.account_id = a.id) as seen
      from account a
      """;

  private final Scoped scoped;

  JdbcAccountRegister(Scoped scoped) {
    this.scoped = scoped;
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
                    one.mustChange(),
                    one.seen()))
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
            row.instantOrNull("disabled_at") != null),
        List.of(),
        row.bool("must_change"),
        row.instantOrNull("seen"));
  }
}
