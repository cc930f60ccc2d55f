package dev.zhishou.access.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import dev.zhishou.access.AccountId;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// Codes of an authenticator app (RFC 6238: six digits, 30 s, SHA-1, which is what every app
/// knows), and recovery codes for who has lost it. A code counts once; the clock of a phone may be
/// half a minute off.
@Component
public class OneTimeCodes {
  /// What was typed.
  public enum Typed {
    /// The code of the app.
    CODE,
    /// A recovery code.
    RECOVERY,
    /// Neither, or used before.
    WRONG
  }

  private static final TimeBasedOneTimePasswordGenerator CODES =
      new TimeBasedOneTimePasswordGenerator();
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SECRET_BYTES = 20;
  private static final int RECOVERY_CODES = 10;
  private static final int RECOVERY_LETTERS = 12;

  /// Without the letters and digits that look alike. Twelve of them are 59 bit.
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private final SecondFactors factors;

  /// Over where they stand.
  public OneTimeCodes(SecondFactors factors) {
    this.factors = factors;
  }

  /// Begins to set it up.
  ///
  /// @return the secret for the app; empty: a confirmed one stands, which is removed first
  public Optional<byte[]> begin(AccountId account) {
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return factors.begin(account, secret) ? Optional.of(secret) : Optional.empty();
  }

  /// Confirms it by a first code.
  ///
  /// @return the recovery codes, shown once; empty: the code is wrong, or nothing was begun
  public List<String> confirm(AccountId account, String code, Instant now) {
    Optional<SecondFactors.Kept> kept = factors.of(account).filter(one -> !one.confirmed());
    return kept.isPresent()
            && fits(account, kept.get().secret(), plain(code), now)
            && factors.confirm(account, now)
        ? renew(account)
        : List.of();
  }

  /// New recovery codes, shown once; those from before are void.
  public List<String> renew(AccountId account) {
    List<String> recovery = new ArrayList<>();
    for (int i = 0; i < RECOVERY_CODES; i++) {
      recovery.add(recoveryCode());
    }
    factors.recovery(account, recovery.stream().map(one -> Secret.digest(plain(one))).toList());
    return List.copyOf(recovery);
  }

  /// Whether a code is asked for when this account signs in.
  public boolean wanted(AccountId account) {
    return factors.of(account).filter(SecondFactors.Kept::confirmed).isPresent();
  }

  /// How many recovery codes nobody has used.
  public int recoveryLeft(AccountId account) {
    return factors.recoveryLeft(account);
  }

  /// What was typed; a right one is used up.
  public Typed typed(AccountId account, String code, Instant now) {
    String plain = plain(code);
    Optional<SecondFactors.Kept> kept = factors.of(account).filter(SecondFactors.Kept::confirmed);
    if (kept.isEmpty()) {
      return Typed.WRONG;
    }
    if (plain.length() == RECOVERY_LETTERS) {
      return factors.useRecovery(account, Secret.digest(plain), now) ? Typed.RECOVERY : Typed.WRONG;
    }
    return fits(account, kept.get().secret(), plain, now) ? Typed.CODE : Typed.WRONG;
  }

  /// Removes it.
  ///
  /// @return whether there was one
  public boolean remove(AccountId account) {
    return factors.remove(account);
  }

  private boolean fits(AccountId account, byte[] secret, String code, Instant now) {
    byte[] typed = code.getBytes(StandardCharsets.UTF_8);
    for (int off = -1; off <= 1; off++) {
      Instant then = now.plus(CODES.getTimeStep().multipliedBy(off));
      if (MessageDigest.isEqual(at(secret, then).getBytes(StandardCharsets.UTF_8), typed)) {
        return factors.use(account, then.toEpochMilli() / CODES.getTimeStep().toMillis());
      }
    }
    return false;
  }

  /// The code of a moment, as the app shows it.
  public static String at(byte[] secret, Instant now) {
    try {
      return CODES.generateOneTimePasswordString(
          new SecretKeySpec(secret, CODES.getAlgorithm()), now);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String plain(String code) {
    return code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
  }

  /// In groups of four, as it is copied from paper.
  private static String recoveryCode() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < RECOVERY_LETTERS; i++) {
      code.append(i > 0 && i % 4 == 0 ? "-" : "");
      code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return code.toString();
  }
}
