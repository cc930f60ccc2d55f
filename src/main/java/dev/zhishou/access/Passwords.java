package dev.zhishou.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import dev.zhishou.platform.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Passwords: Argon2id. Refused are the commonest (our list, and the thirty thousand that leaked
/// most, with names, dates and keyboard rows, of zxcvbn). The encoded form names its method, so
/// that a later one can take over at the next sign-in.
public final class Passwords {
  private static final int SHORTEST = 10;
  private static final int LONGEST = 200;
  private static final int SALT = 16;
  private static final int HASH = 32;

  /// What somebody reaches who guesses ten times a second for four months; lists of passwords that
  /// leaked begin with fewer.
  private static final double FEWEST_GUESSES = 1e8;

  private final Zxcvbn guesses = new Zxcvbn();
  private final PasswordEncoder encoder;
  private final String nobody;
  private final Set<String> commonest;

  /// Each check takes memory and a core: more at once than this would only slow each other down.
  private final Semaphore turns = new Semaphore(4, true);

  /// @param memory KiB that one check takes
  /// @param rounds how often it goes over them
  public Passwords(int memory, int rounds) {
    this.encoder =
        new DelegatingPasswordEncoder(
            "argon2", Map.of("argon2", new Argon2PasswordEncoder(SALT, HASH, 1, memory, rounds)));
    this.nobody = encode("nobody has this password");
    this.commonest = read();
  }

  /// The encoded form.
  public String encode(String password) {
    return java.util.Objects.requireNonNull(inTurn(() -> encoder.encode(password)));
  }

  /// Whether it is the right one. Without an encoded form it takes as long and is wrong: who asks
  /// does not learn whether the account exists.
  public boolean right(String password, @Nullable String encoded) {
    boolean fits = inTurn(() -> encoder.matches(password, encoded == null ? nobody : encoded));
    return fits && encoded != null;
  }

  /// Why this password may not be chosen; empty: it may.
  public Optional<Message> fault(String password, String username) {
    String plain = password.toLowerCase(Locale.ROOT);
    if (password.length() < SHORTEST) {
      return Optional.of(
          new Message(
              "密码至少 " + SHORTEST + " 个字符", "A password has at least " + SHORTEST + " characters"));
    }
    if (password.length() > LONGEST) {
      return Optional.of(
          new Message(
              "密码至多 " + LONGEST + " 个字符", "A password has at most " + LONGEST + " characters"));
    }
    if (commonest.contains(plain) || plain.chars().distinct().count() < 4) {
      return Optional.of(
          new Message("这个密码太常见,请换一个", "This password is too common, choose another"));
    }
    if (plain.contains(username.toLowerCase(Locale.ROOT))) {
      return Optional.of(new Message("密码不能包含用户名", "A password does not contain the user name"));
    }
    if (guesses.measure(plain, List.of(username)).getGuesses() < FEWEST_GUESSES) {
      return Optional.of(
          new Message(
              "这个密码由常见的词、日期或键盘顺序拼成,很容易猜到,请换一个",
              "Made of common words, dates or keys in a row: easily guessed, choose another"));
    }
    return Optional.empty();
  }

  private <T extends @Nullable Object> T inTurn(java.util.function.Supplier<T> work) {
    turns.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  private static Set<String> read() {
    try (InputStream in = Passwords.class.getResourceAsStream("commonest-passwords.txt")) {
      if (in == null) {
        throw new IllegalStateException("commonest-passwords.txt is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
