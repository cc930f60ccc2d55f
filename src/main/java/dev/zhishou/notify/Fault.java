package dev.zhishou.notify;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why a message did not arrive.
///
/// @param detail what the other side said, without line breaks and long numbers; null: nothing
public record Fault(Code code, @Nullable String detail) {
  private static final int LONGEST = 200;

  /// Keeps the detail short, on one line, without what may be a phone number: it is logged.
  public Fault {
    detail = detail == null ? null : plain(detail);
  }

  /// A fault without more to say.
  public static Fault of(Code code) {
    return new Fault(code, null);
  }

  /// What kind of fault.
  public enum Code {
    /// The recipient has no address for this channel.
    NO_ADDRESS,
    /// No gateway is set up for the channel, or all are switched off.
    NO_GATEWAY,
    /// The other side does not want it, and will not later.
    REFUSED,
    /// The other side cannot be reached or has trouble of its own.
    UNREACHABLE,
    /// The other side did not answer in time.
    TIMEOUT,
    /// The address lies in a network that may not be called.
    FORBIDDEN_ADDRESS,
    /// It could not be sent while it was worth it.
    EXPIRED,
    /// Outside parties are not told of a drill.
    DRILL,
    /// Nobody knows the words of it any more.
    NO_WORDS;

    /// As it is stored and shown.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The code of that word.
    public static Optional<Code> of(String word) {
      return Arrays.stream(values()).filter(code -> code.word().equals(word)).findFirst();
    }
  }

  private static String plain(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").replaceAll("\\d{5,}", "…");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
  }
}
