package dev.zhishou.access.reveal;

import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The reason that somebody gave.
///
/// @param said in his own words, kept sealed; null: nothing
/// @param caseId the case it is for; null: none
public record GivenReason(Why why, @Nullable String said, @Nullable UUID caseId) {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 200;

  /// As a program sends it; what is missing or unknown is refused.
  ///
  /// @param word `case`, `call-back`, `notice`, `check`, `safety` or `other`, which wants words
  public static GivenReason read(
      @Nullable String word, @Nullable String text, @Nullable UUID caseId) {
    if (word == null) {
      throw fault("/reason", "required", "请选择原因", "Choose a reason");
    }
    Why why =
        Why.of(word).orElseThrow(() -> fault("/reason", "unknown", "没有这种原因", "No such reason"));
    String said = text == null ? "" : text.strip();
    if (why == Why.OTHER && said.length() < SHORTEST) {
      throw fault("/text", "required", "请写明原因", "Say why");
    }
    if (said.length() > LONGEST) {
      throw fault("/text", "length", "不超过 200 字", "200 characters at most");
    }
    if (why == Why.CASE && caseId == null) {
      throw fault("/case", "required", "请指明事件", "Name the case");
    }
    return new GivenReason(why, said.isEmpty() ? null : said, caseId);
  }

  /// As it stands in the audit log: codes and ids only.
  public String detail() {
    return "reason=" + why.word() + (caseId == null ? "" : " case=" + caseId);
  }

  private static Problem.Raised fault(String pointer, String code, String zh, String en) {
    return Problem.invalid(List.of(new Problem.Fault(pointer, code, new Message(zh, en)))).raised();
  }
}
