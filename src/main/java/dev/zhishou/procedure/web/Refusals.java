package dev.zhishou.procedure.web;

import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import dev.zhishou.procedure.text.Finding;
import java.util.List;

/// What stands in the way of a version, as problems.
final class Refusals {
  private Refusals() {}

  static Problem faulty(List<Finding> findings) {
    return Problem.invalid(
        findings.stream()
            .map(
                finding ->
                    new Problem.Fault(
                        "/source",
                        finding.rule(),
                        new Message(
                            finding.spot() + " " + finding.message().chinese(),
                            finding.spot() + " " + finding.message().english())))
            .toList());
  }

  static Problem misnamed(String id, String other) {
    return Problem.invalid(
        List.of(
            new Problem.Fault(
                "/source",
                "misnamed",
                new Message(
                    "这份规程的编号是 " + other + "，不是 " + id,
                    "The procedure's id is " + other + ", not " + id))));
  }

  static Problem notHead() {
    return Problem.forbidden(
        new Message(
            "客服部的规程只有部门负责人(客服部经理)能发布",
            "Only the head of the service department publishes its procedures"));
  }

  static Problem overtaken() {
    return Problem.of(
        "overtaken",
        409,
        new Message(
            "起草以后已经发布了更新的一版，请在新版上再改一次",
            "A newer version was published since: write it anew from that one"));
  }

  static Problem samePerson() {
    return Problem.forbidden(
        new Message("自己起草的要由另一个人发布", "Who drafted it may not publish it: another person must"));
  }
}
