package dev.zhishou.access.jdbc;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.passkey.Passkey;
import dev.zhishou.access.passkey.Passkeys;
import dev.zhishou.platform.Row;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.SqlStatement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPasskeys implements Passkeys {
  private static final Scope ALL = Scope.whole("passkeys");
  private static final String SELECT =
      """
      select id, account_id, name, host, credential, counter, backup_eligible, made_at, used_at
      from passkey
      """;

  private final Scoped scoped;

  JdbcPasskeys(Scoped scoped) {
    this.scoped = scoped;
  }

  @Override
  public boolean keep(Passkey passkey) {
    return sql("""
                insert into passkey (id, account_id, name, host, credential, counter,
                  backup_eligible, made_at)
                values (:id, :account, :name, :host, :credential, :counter, :eligible, :made)
                on conflict (id) do nothing
                """)
            .set("id", passkey.id())
            .set("account", passkey.account().value())
            .set("name", passkey.name())
            .set("host", passkey.host())
            .set("credential", passkey.credential())
            .set("counter", passkey.counter())
            .set("eligible", passkey.backupEligible())
            .set("made", passkey.madeAt())
            .update()
        == 1;
  }

  @Override
  public List<Passkey> of(AccountId account) {
    return sql(SELECT + "where account_id = :account order by made_at, id")
        .set("account", account.value())
        .list(JdbcPasskeys::passkey);
  }

  @Override
  public Optional<Passkey> byId(byte[] id) {
    return sql(SELECT + "where id = :id").set("id", id).one(JdbcPasskeys::passkey);
  }

  @Override
  public boolean used(byte[] id, long counter, Instant now) {
    return sql("""
                update passkey set counter = :counter, used_at = :now
                where id = :id and (counter < :counter or counter = 0 and :counter = 0)
                """)
            .set("id", id)
            .set("counter", counter)
            .set("now", now)
            .update()
        == 1;
  }

  @Override
  public boolean remove(AccountId account, byte[] id) {
    return sql("delete from passkey where account_id = :account and id = :id")
            .set("account", account.value())
            .set("id", id)
            .update()
        == 1;
  }

  @Override
  public boolean removeAll(AccountId account) {
    return sql("delete from passkey where account_id = :account")
            .set("account", account.value())
            .update()
        > 0;
  }

  @Override
  public void ask(byte[] hash, @Nullable AccountId account, Instant until) {
    sql("insert into passkey_challenge (hash, account_id, expires_at) values (:hash, :account, :until)")
        .set("hash", hash)
        .set("account", account == null ? null : account.value())
        .set("until", until)
        .update();
  }

  @Override
  public boolean answered(byte[] hash, @Nullable AccountId account, Instant now) {
    return sql("""
                delete from passkey_challenge
                where hash = :hash and expires_at > :now
                  and account_id is not distinct from cast(:account as uuid)
                """)
            .set("hash", hash)
            .set("account", account == null ? null : account.value())
            .set("now", now)
            .update()
        == 1;
  }

  private SqlStatement sql(String text) {
    return scoped.in(ALL).of(text);
  }

  private static Passkey passkey(Row row) {
    return new Passkey(
        row.bytes("id"),
        new AccountId(row.uuid("account_id")),
        row.text("name"),
        row.text("host"),
        row.bytes("credential"),
        row.number("counter"),
        row.bool("backup_eligible"),
        row.instant("made_at"),
        row.instantOrNull("used_at"));
  }
}
