package dev.zhishou.duty.feed;

import dev.zhishou.access.AccountId;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;

/// The tokens of calendars: one a person, kept as a hash.
@Component
class FeedTokens {
  private static final int BYTES = 32;

  private final Feeds feeds;
  private final SecureRandom random = new SecureRandom();

  FeedTokens(Feeds feeds) {
    this.feeds = feeds;
  }

  /// A new one; the one before is worth nothing any more.
  String make(AccountId account, Instant now) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    feeds.keep(account, hash(token), now);
    return token;
  }

  /// Whose it is; empty: nobody's.
  Optional<AccountId> account(String token) {
    return token.isEmpty() ? Optional.empty() : feeds.account(hash(token));
  }

  void revoke(AccountId account) {
    feeds.forget(account);
  }

  Optional<Instant> madeAt(AccountId account) {
    return feeds.madeAt(account);
  }

  private static byte[] hash(String token) {
    return DigestUtils.sha256(token);
  }
}
