package dev.zhishou.access.jdbc;

import dev.zhishou.access.signin.FirstLinks;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import java.time.Instant;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFirstLinks implements FirstLinks {
  private static final Scope ALL = Scope.whole("first administrator");

  private final Scoped scoped;

  JdbcFirstLinks(Scoped scoped) {
    this.scoped = scoped;
  }

  @Override
  public void keep(byte[] hash, Instant expiresAt) {
    scoped.transaction(
        ALL,
        sql -> {
          sql.of("update first_link set used_at = expires_at where used_at is null").update();
          return sql.of("insert into first_link (hash, expires_at) values (:hash, :expires_at)")
              .set("hash", hash)
              .set("expires_at", expiresAt)
              .update();
        });
  }

  @Override
  public boolean use(byte[] hash, Instant now) {
    return scoped
            .in(ALL)
            .of(
                """
                update first_link set used_at = :now
                where hash = :hash and used_at is null and expires_at > :now
                """)
            .set("hash", hash)
            .set("now", now)
            .update()
        == 1;
  }
}
