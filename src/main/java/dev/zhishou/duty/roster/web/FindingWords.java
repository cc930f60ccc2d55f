package dev.zhishou.duty.roster.web;

import dev.zhishou.duty.OnDuty;
import dev.zhishou.duty.roster.Finding;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import dev.zhishou.time.Moments;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// What is wrong with a roster, in a sentence.
final class FindingWords {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(Moments.ZONE);

  private FindingWords() {}

  static Message of(Finding one, String post) {
    String when = at(one.when().from()) + "–" + at(one.when().to());
    return switch (one.kind()) {
      case UNCOVERED -> said(post, when, "没有人值守", "nobody is there");
      case TOO_FEW ->
          said(
              post,
              when,
              "要 " + one.need() + " 人，只有 " + one.have() + " 人",
              one.have() + " where " + one.need() + " are needed");
      case NO_CERTIFICATE -> said(post, when, "没有有效证书", "no valid certificate");
      case TOO_LONG ->
          said(
              post,
              when,
              "连续 " + one.have() + " 小时，法定不超过 " + one.need() + " 小时",
              one.have() + " hours on end, " + one.need() + " by law");
      case TWICE -> said(post, when, "同一人两个班", "one person in two turns");
      case NOBODY_IN_CHARGE ->
          said(post, when, "特殊时期没有负责人值班", "nobody in charge in a special period");
      case ON_LEAVE -> said(post, when, "人在请假", "the person is on leave");
    };
  }

  /// Refused for findings that nobody has answered, all of them.
  static Problem open(List<Finding> open, OnDuty onDuty, String pointer) {
    Problem refused = Weeks.OPEN_FINDINGS;
    for (Finding finding : open) {
      Message words = of(finding, onDuty.title(finding.role()));
      refused = refused.with(new Problem.Fault(pointer, finding.id(), words));
    }
    return refused;
  }

  private static String at(Instant moment) {
    return MOMENT.format(moment);
  }

  private static Message said(String post, String when, String zh, String en) {
    return new Message(post + "，" + when + "：" + zh, post + ", " + when + ": " + en);
  }
}
