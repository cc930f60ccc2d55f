package dev.zhishou.access;

import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import java.util.Locale;
import java.util.Optional;

/// What a user name looks like: it is typed on phones, read out over the radio, and stands in no
/// log.
public final class Username {
  private Username() {}

  /// Why it cannot be one; empty: it can.
  public static Optional<Problem.Fault> fault(String username) {
    return username.toLowerCase(Locale.ROOT).matches("[a-z][a-z0-9._-]{1,39}")
        ? Optional.empty()
        : Optional.of(
            new Problem.Fault(
                "/username",
                "format",
                new Message(
                    "用户名以字母开头,2 到 40 个字母、数字、点、横线",
                    "A user name begins with a letter: 2 to 40 letters, digits, dots, dashes")));
  }
}
