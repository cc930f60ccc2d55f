package dev.zhishou.access.jdbc;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.signin.SecondFactors;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.SqlArray;
import dev.zhishou.platform.SqlStatement;
import dev.zhishou.platform.keys.SealedAt;
import dev.zhishou.platform.keys.Sealing;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSecondFactors implements SecondFactors {
  private static final Scope ALL = Scope.whole("second factor");

  private final Scoped scoped;
  private final Sealing sealing;

  JdbcSecondFactors(Scoped scoped, Sealing sealing) {
    this.scoped = scoped;
    this.sealing = sealing;
  }

  @Override
  public Optional<Kept> of(AccountId account) {
    return sql(
            "select secret, confirmed_at from second_factor where account_id = :account", account)
        .one(
            row ->
                new Kept(
                    sealing.open(row.bytes("secret"), at(account)),
                    row.instantOrNull("confirmed_at") != null));
  }

  @Override
  public boolean begin(AccountId account, byte[] secret) {
    return sql(
                """
                insert into second_factor as f (account_id, secret) values (:account, :secret)
                on conflict (account_id) do update set secret = excluded.secret, last_step = 0
                  where f.confirmed_at is null
                """,
                account)
            .set("secret", sealing.seal(secret, at(account)))
            .update()
        == 1;
  }

  @Override
  public boolean confirm(AccountId account, Instant now) {
    return sql(
                """
                update second_factor set confirmed_at = :now
                where account_id = :account and confirmed_at is null
                """,
                account)
            .set("now", now)
            .update()
        == 1;
  }

  @Override
  public void recovery(AccountId account, Collection<byte[]> hashes) {
    // The old ones are gone and the new ones there in one statement; none of them is the same.
    sql(
            """
            with old as (delete from recovery_code where account_id = :account)
            insert into recovery_code (account_id, hash)
            select f.account_id, fresh.hash
            from second_factor f, unnest(:hashes) as fresh (hash)
            where f.account_id = :account and f.confirmed_at is not null
            """,
            account)
        .set("hashes", SqlArray.bytes(hashes))
        .update();
  }

  @Override
  public boolean use(AccountId account, long step) {
    return sql(
                """
                update second_factor set last_step = :step
                where account_id = :account and last_step < :step
                """,
                account)
            .set("step", step)
            .update()
        == 1;
  }

  @Override
  public boolean useRecovery(AccountId account, byte[] hash, Instant now) {
    return sql(
                """
                update recovery_code set used_at = :now
                where account_id = :account and hash = :hash and used_at is null
                """,
                account)
            .set("hash", hash)
            .set("now", now)
            .update()
        == 1;
  }

  @Override
  public int recoveryLeft(AccountId account) {
    return sql(
            """
            select cast(count(*) as int) as n from recovery_code
            where account_id = :account and used_at is null
            """,
            account)
        .first(row -> row.integer("n"));
  }

  @Override
  public boolean remove(AccountId account) {
    return sql("delete from second_factor where account_id = :account", account).update() == 1;
  }

  private SqlStatement sql(String text, AccountId account) {
    return scoped.in(ALL).of(text).set("account", account.value());
  }

  private static SealedAt at(AccountId account) {
    return new SealedAt("second_factor", "secret", account.toString());
  }
}
