package dev.zhishou.access.jdbc;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Grant;
import dev.zhishou.access.signin.Tokens;
import dev.zhishou.platform.Row;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.SqlArray;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTokens implements Tokens {
  private static final Scope ALL = Scope.whole("tokens");

  /// How exactly it is known when a token was last used: not every call writes.
  private static final Duration USED = Duration.ofMinutes(1);

  private final Scoped scoped;

  JdbcTokens(Scoped scoped) {
    this.scoped = scoped;
  }

  @Override
  public void keep(Token token, byte[] hash, Instant now) {
    scoped
        .in(ALL)
        .of(
            """
            insert into token (id, hash, account_id, name, grants, made_at, expires_at)
            values (:id, :hash, :account, :name, :grants, :now, :expires_at)
            """)
        .set("id", token.id())
        .set("hash", hash)
        .set("account", token.account().value())
        .set("name", token.name())
        .set("grants", SqlArray.texts(token.grants().stream().map(Grant::word).toList()))
        .set("now", now)
        .set("expires_at", token.expiresAt())
        .update();
  }

  @Override
  public Optional<Token> living(byte[] hash, Instant now) {
    Optional<Used> found =
        scoped
            .in(ALL)
            .of(
                """
            select id, account_id, name, grants, expires_at, last_used_at from token
            where hash = :hash and revoked_at is null
              and (expires_at is null or expires_at > :now)
            """)
            .set("hash", hash)
            .set("now", now)
            .one(row -> new Used(token(row), row.instantOrNull("last_used_at")));
    found
        .filter(one -> one.at() == null || one.at().isBefore(now.minus(USED)))
        .ifPresent(one -> used(one.token().id(), now));
    return found.map(Used::token);
  }

  private record Used(Token token, @Nullable Instant at) {}

  private void used(UUID id, Instant now) {
    scoped
        .in(ALL)
        .of("update token set last_used_at = :now where id = :id")
        .set("id", id)
        .set("now", now)
        .update();
  }

  @Override
  public void revoke(UUID id, Instant now) {
    scoped
        .in(ALL)
        .of("update token set revoked_at = :now where id = :id and revoked_at is null")
        .set("id", id)
        .set("now", now)
        .update();
  }

  @Override
  public void revokeSync(AccountId account, Instant now) {
    scoped
        .in(ALL)
        .of(
            """
            update token set revoked_at = :now
            where account_id = :account and revoked_at is null and grants = '{sync}'
            """)
        .set("account", account.value())
        .set("now", now)
        .update();
  }

  private static Token token(Row row) {
    Set<Grant> grants = new HashSet<>();
    row.texts("grants").forEach(word -> Grant.of(word).ifPresent(grants::add));
    return new Token(
        row.uuid("id"),
        new AccountId(row.uuid("account_id")),
        row.text("name"),
        grants,
        row.instantOrNull("expires_at"));
  }
}
