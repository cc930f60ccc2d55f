package dev.zhishou.platform;

import dev.zhishou.platform.keys.SealedAt;
import dev.zhishou.platform.keys.Sealing;
import java.time.Clock;
import java.util.UUID;

/// Repeats of a call that opens something: the same key and body gets the same answer, another
/// body is refused. Kept 30 days. The answer may name a caller, so it is kept sealed.
///
/// To be used inside the transaction of the call, before anything else is locked:
///
/// ```java
/// switch (idempotency.begin(sql, account, key, hash)) {
///   case Fresh f -> { … ; idempotency.answered(sql, account, key, 201, body); }
///   case Repeated(int status, byte[] body) -> …
///   case OtherRequest o -> …422
/// }
/// ```
public final class Idempotency {
  private static final int LONGEST_KEY = 200;

  private final Sealing sealing;
  private final Clock clock;

  /// Keeps answers sealed.
  public Idempotency(Sealing sealing, Clock clock) {
    this.sealing = sealing;
    this.clock = clock;
  }

  /// What a key says about a call.
  public sealed interface Seen {
    /// Not seen before: do it, then say what was answered.
    record Fresh() implements Seen {}

    /// Done before: answer this.
    record Repeated(int status, byte[] response) implements Seen {}

    /// The key was used for something else.
    record OtherRequest() implements Seen {}
  }

  /// Takes the key for this call. Waits for a twin that is under way in another transaction.
  ///
  /// @param requestHash digest of method, address and body
  /// @throws IllegalArgumentException when the key is empty or longer than 200
  public Seen begin(Sql sql, UUID account, String key, byte[] requestHash) {
    if (key.isEmpty() || key.length() > LONGEST_KEY) {
      throw new IllegalArgumentException("a key has 1 to " + LONGEST_KEY + " characters");
    }
    int taken =
        sql.of(
                """
                insert into idempotency (account, key, request_hash, at)
                values (:account, :key, :hash, :at) on conflict do nothing
                """)
            .set("account", account)
            .set("key", key)
            .set("hash", requestHash)
            .set("at", clock.instant())
            .update();
    if (taken == 1) {
      return new Seen.Fresh();
    }
    return sql.of(
            """
            select request_hash = :hash as same, status, response from idempotency
            where account = :account and key = :key
            """)
        .set("hash", requestHash)
        .set("account", account)
        .set("key", key)
        .first(row -> seen(row, account, key));
  }

  /// Keeps what is answered; commits with the rest.
  public void answered(Sql sql, UUID account, String key, int status, byte[] response) {
    int written =
        sql.of(
                """
                update idempotency set status = :status, response = :response
                where account = :account and key = :key
                """)
            .set("status", status)
            .set("response", sealing.seal(response, at(account, key)))
            .set("account", account)
            .set("key", key)
            .update();
    if (written != 1) {
      throw new IllegalStateException("answered a call that was not begun");
    }
  }

  private Seen seen(Row row, UUID account, String key) {
    byte[] sealed = row.bytesOrNull("response");
    if (!row.bool("same")) {
      return new Seen.OtherRequest();
    }
    if (sealed == null) {
      throw new IllegalStateException("a call was committed without its answer");
    }
    return new Seen.Repeated(row.integer("status"), sealing.open(sealed, at(account, key)));
  }

  private static SealedAt at(UUID account, String key) {
    return new SealedAt("idempotency", "response", account + "/" + key);
  }
}
