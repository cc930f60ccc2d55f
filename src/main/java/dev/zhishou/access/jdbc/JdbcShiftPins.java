package dev.zhishou.access.jdbc;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.signin.ShiftPins;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class JdbcShiftPins implements ShiftPins {
  private static final Scope SWITCH = Scope.whole("switch by pin");
  private static final int TRIES = 5;

  private final Scoped scoped;

  JdbcShiftPins(Scoped scoped) {
    this.scoped = scoped;
  }

  @Override
  public void keep(AccountId account, byte[] machine, String encoded, Instant until) {
    scoped
        .in(SWITCH)
        .of(
            """
            insert into shift_pin (account_id, machine, pin, tries_left, expires_at)
            values (:account, :machine, :pin, :tries, :until)
            on conflict (account_id, machine) do update
              set pin = excluded.pin, tries_left = excluded.tries_left,
                expires_at = excluded.expires_at
            """)
        .set("account", account.value())
        .set("machine", machine)
        .set("pin", encoded)
        .set("tries", TRIES)
        .set("until", until)
        .update();
  }

  @Override
  public List<Enrolled> on(byte[] machine, Instant now) {
    return scoped
        .in(SWITCH)
        .of(
            """
            select p.account_id, p.expires_at from shift_pin p
              join account a on a.id = p.account_id and a.disabled_at is null
            where p.machine = :machine and p.expires_at > :now and p.tries_left > 0
            order by a.name, a.id
            """)
        .set("machine", machine)
        .set("now", now)
        .list(
            row -> new Enrolled(new AccountId(row.uuid("account_id")), row.instant("expires_at")));
  }

  @Override
  public Optional<String> take(AccountId account, byte[] machine, Instant now) {
    return scoped
        .in(SWITCH)
        .of(
            """
            update shift_pin set tries_left = tries_left - 1
            where account_id = :account and machine = :machine and expires_at > :now
              and tries_left > 0
            returning pin
            """)
        .set("account", account.value())
        .set("machine", machine)
        .set("now", now)
        .one(row -> row.text("pin"));
  }

  @Override
  public void right(AccountId account, byte[] machine) {
    scoped
        .in(SWITCH)
        .of(
            """
            update shift_pin set tries_left = :tries
            where account_id = :account and machine = :machine
            """)
        .set("account", account.value())
        .set("machine", machine)
        .set("tries", TRIES)
        .update();
  }

  @Override
  public void forget(AccountId account, byte[] machine) {
    scoped
        .in(SWITCH)
        .of("delete from shift_pin where account_id = :account and machine = :machine")
        .set("account", account.value())
        .set("machine", machine)
        .update();
  }

  @Override
  public void forgetAll(AccountId account) {
    scoped
        .in(SWITCH)
        .of("delete from shift_pin where account_id = :account")
        .set("account", account.value())
        .update();
  }
}
