package dev.zhishou.duty.roster.web;

import dev.zhishou.duty.roster.Week;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Weeks and versions of rosters as callers write them, and what is refused of them.
final class Weeks {
  static final Problem OPEN_FINDINGS =
      Problem.of(
          "open-findings",
          422,
          new Message("还有没处理的问题，不能发布", "Findings are open; it is not published"));
  static final Problem OVER =
      Problem.of("week-over", 409, new Message("这一周已经过去", "That week is over"));

  private static final Problem UNSAID =
      Problem.of(
          "if-match-required",
          428,
          new Message("请用 If-Match 说明改的是哪一稿", "Say with If-Match which version is changed"));
  private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

  private Weeks() {}

  /// The week of that Monday.
  ///
  /// @throws Problem.Raised 422 for anything else
  static Week of(String text) {
    return Week.of(text)
        .orElseThrow(
            () ->
                Problem.invalid(
                        java.util.List.of(
                            fault(
                                "week",
                                "unknown",
                                "写成那一周的星期一，如 2026-11-23",
                                "The Monday of a week, as in 2026-11-23")))
                    .raised());
  }

  /// The version that a change is based on.
  ///
  /// @throws Problem.Raised 428 without one, 412 for none of ours
  static int version(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw UNSAID.raised();
    }
    Matcher version = VERSION.matcher(ifMatch.strip());
    if (!version.matches()) {
      throw Problem.stale().raised();
    }
    return Integer.parseInt(version.group(1));
  }

  static Problem.Fault fault(String pointer, String code, String zh, String en) {
    return new Problem.Fault(pointer, code, new Message(zh, en));
  }
}
