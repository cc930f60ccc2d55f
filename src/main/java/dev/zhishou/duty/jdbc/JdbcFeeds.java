package dev.zhishou.duty.jdbc;

import dev.zhishou.access.AccountId;
import dev.zhishou.duty.feed.Feeds;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFeeds implements Feeds {
  private static final Scope ALL = Scope.whole("tokens of calendars");

  private final Scoped scoped;

  JdbcFeeds(Scoped scoped) {
    this.scoped = scoped;
  }

  @Override
  public void keep(AccountId account, byte[] hash, Instant now) {
    scoped
        .in(ALL)
        .of(
            """
            insert into duty_feed (account_id, hash, made_at) values (:account, :hash, :now)
            on conflict (account_id) do update set hash = excluded.hash, made_at = excluded.made_at
            """)
        .set("account", account.value())
        .set("hash", hash)
        .set("now", now)
        .update();
  }

  @Override
  public Optional<AccountId> account(byte[] hash) {
    return scoped
        .in(ALL)
        .of("select account_id from duty_feed where hash = :hash")
        .set("hash", hash)
        .one(row -> new AccountId(row.uuid("account_id")));
  }

  @Override
  public Optional<Instant> madeAt(AccountId account) {
    return scoped
        .in(ALL)
        .of("select made_at from duty_feed where account_id = :account")
        .set("account", account.value())
        .one(row -> row.instant("made_at"));
  }

  @Override
  public void forget(AccountId account) {
    scoped
        .in(ALL)
        .of("delete from duty_feed where account_id = :account")
        .set("account", account.value())
        .update();
  }
}
