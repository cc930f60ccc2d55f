package dev.zhishou.access.jdbc;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.signin.SignInLanes;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSignInLanes implements SignInLanes {
  private static final Scope SIGN_IN = Scope.whole("sign in");

  /// Failures that are older than this are forgotten.
  private static final Duration FORGOTTEN = Duration.ofHours(12);

  private final Scoped scoped;

  JdbcSignInLanes(Scoped scoped) {
    this.scoped = scoped;
  }

  @Override
  public Optional<Duration> take(Lane lane, Instant now) {
    boolean taken =
        scoped
            .in(SIGN_IN)
            .of(
                """
                insert into sign_in_lane as l (lane, failures, not_before, last_at)
                values (:lane, 1, :now, :now)
                on conflict (lane) do update set
                  failures = case when l.last_at < :forgotten then 1 else l.failures + 1 end,
                  not_before = cast(:now as timestamptz) + make_interval(secs => case
                    when l.last_at < :forgotten or l.failures + 1 <= :free then 0
                    else least(:longest, power(2, least(l.failures - :free, 20))) end),
                  last_at = :now
                where l.not_before <= :now
                returning failures
                """)
            .set("lane", lane.key())
            .set("now", now)
            .set("forgotten", now.minus(FORGOTTEN))
            .set("free", lane.free())
            .set("longest", lane.longest().toSeconds())
            .one(row -> row.integer("failures"))
            .isPresent();
    return taken ? Optional.empty() : Optional.of(rest(lane, now));
  }

  private Duration rest(Lane lane, Instant now) {
    Duration rest =
        scoped
            .in(SIGN_IN)
            .of("select not_before from sign_in_lane where lane = :lane")
            .set("lane", lane.key())
            .one(row -> Duration.between(now, row.instant("not_before")))
            .orElse(Duration.ZERO);
    return rest.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : rest;
  }

  @Override
  public void clear(Lane lane) {
    scoped
        .in(SIGN_IN)
        .of("delete from sign_in_lane where lane = :lane")
        .set("lane", lane.key())
        .update();
  }

  @Override
  public void giveBack(Lane lane) {
    scoped
        .in(SIGN_IN)
        .of("update sign_in_lane set failures = greatest(failures - 1, 0) where lane = :lane")
        .set("lane", lane.key())
        .update();
  }

  @Override
  public boolean knows(AccountId account, byte[] device) {
    return scoped
        .in(SIGN_IN)
        .of("select 1 as known from known_device where account_id = :account and device = :device")
        .set("account", account.value())
        .set("device", device)
        .one(row -> row.integer("known"))
        .isPresent();
  }

  @Override
  public void remember(AccountId account, byte[] device, Instant now) {
    scoped
        .in(SIGN_IN)
        .of(
            """
            insert into known_device (account_id, device, last_at)
            values (:account, :device, :now)
            on conflict (account_id, device) do update set last_at = excluded.last_at
            """)
        .set("account", account.value())
        .set("device", device)
        .set("now", now)
        .update();
  }
}
