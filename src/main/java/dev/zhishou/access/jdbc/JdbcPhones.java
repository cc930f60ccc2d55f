package dev.zhishou.access.jdbc;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.signin.Phones;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPhones implements Phones {
  private static final Scope OWN = Scope.whole("own devices");

  private final Scoped scoped;

  JdbcPhones(Scoped scoped) {
    this.scoped = scoped;
  }

  @Override
  public List<Phone> of(AccountId account, Instant now) {
    return scoped
        .in(OWN)
        .of(
            """
            select id, name, made_at, expires_at from token
            where account_id = :account and grants = '{sync}' and revoked_at is null
              and expires_at > :now
            order by made_at desc
            """)
        .set("account", account.value())
        .set("now", now)
        .list(
            row ->
                new Phone(
                    row.uuid("id"),
                    row.text("name"),
                    row.instant("made_at"),
                    row.instant("expires_at")));
  }

  @Override
  public boolean revoke(AccountId account, UUID id, Instant now) {
    return scoped
            .in(OWN)
            .of(
                """
                update token set revoked_at = :now
                where id = :id and account_id = :account and grants = '{sync}'
                  and revoked_at is null
                """)
            .set("id", id)
            .set("account", account.value())
            .set("now", now)
            .update()
        == 1;
  }
}
