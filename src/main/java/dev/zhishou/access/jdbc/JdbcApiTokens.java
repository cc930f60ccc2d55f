package dev.zhishou.access.jdbc;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Grant;
import dev.zhishou.access.token.ApiToken;
import dev.zhishou.access.token.ApiTokens;
import dev.zhishou.platform.Row;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.SqlArray;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JdbcApiTokens implements ApiTokens {
  private static final Scope ALL = Scope.whole("tokens");
  private static final String TOKEN =
      """
      select id, name, account_id, coalesce(made_by, account_id) as made_by, grants, made_at,
        expires_at, last_used_at, revoked_at
      from token where not 'sync' = any (grants) and expires_at is not null
      """;

  private final Scoped scoped;

  JdbcApiTokens(Scoped scoped) {
    this.scoped = scoped;
  }

  @Override
  public void keep(ApiToken token, byte[] hash) {
    scoped
        .in(ALL)
        .of(
            """
            insert into token (id, hash, account_id, made_by, name, grants, made_at, expires_at)
            values (:id, :hash, :account, :made_by, :name, :grants, :made_at, :expires_at)
            """)
        .set("id", token.id())
        .set("hash", hash)
        .set("account", token.account().value())
        .set("made_by", token.madeBy().value())
        .set("name", token.name())
        .set("grants", SqlArray.texts(token.grants().stream().map(Grant::word).toList()))
        .set("made_at", token.madeAt())
        .set("expires_at", token.expiresAt())
        .update();
  }

  @Override
  public Optional<ApiToken> byId(UUID id) {
    return scoped.in(ALL).of(TOKEN + " and id = :id").set("id", id).one(JdbcApiTokens::token);
  }

  @Override
  public List<ApiToken> list(@Nullable AccountId account, @Nullable UUID before, int limit) {
    return scoped
        .in(ALL)
        .of(
            TOKEN
                + """
                 and (cast(:account as uuid) is null or account_id = :account)
                 and (cast(:before as uuid) is null or id < :before)
                order by id desc limit :limit
                """)
        .set("account", account == null ? null : account.value())
        .set("before", before)
        .set("limit", limit)
        .list(JdbcApiTokens::token);
  }

  @Override
  public boolean revoke(UUID id, Instant now) {
    return scoped
            .in(ALL)
            .of("update token set revoked_at = :now where id = :id and revoked_at is null")
            .set("id", id)
            .set("now", now)
            .update()
        == 1;
  }

  private static ApiToken token(Row row) {
    Set<Grant> grants = new HashSet<>();
    row.texts("grants").forEach(word -> Grant.of(word).ifPresent(grants::add));
    return new ApiToken(
        row.uuid("id"),
        row.text("name"),
        new AccountId(row.uuid("account_id")),
        new AccountId(row.uuid("made_by")),
        grants,
        row.instant("made_at"),
        row.instant("expires_at"),
        row.instantOrNull("last_used_at"),
        row.instantOrNull("revoked_at"));
  }
}
