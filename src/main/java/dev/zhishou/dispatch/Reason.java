package dev.zhishou.dispatch;

import java.time.Duration;

/// Why somebody is called for a step.
enum Reason {
  /// It is his.
  OFFERED("请接单", "is yours to take", false),
  /// Those before him did not answer.
  RUNG("无人应答,已升级到您", "nobody answered, it has come to you", true),
  /// Its time is over, and he stands above.
  OVERDUE("已超时", "is overdue", true),
  /// It happens in a special period in which he is in charge.
  IN_CHARGE("特殊时期突发事件,请负责人先掌握情况", "an incident in a special period: you are in charge", true),
  /// Nobody of the ladder answered.
  UNANSWERED("所有应答人均未应答,请立即处理", "nobody of the ladder answers", true);

  private final String chinese;
  private final String english;
  private final boolean urgent;

  Reason(String chinese, String english, boolean urgent) {
    this.chinese = chinese;
    this.english = english;
    this.urgent = urgent;
  }

  String chinese() {
    return chinese;
  }

  String english() {
    return english;
  }

  /// How long after the open page the first channel of his own follows.
  Duration grace(Duration usual) {
    return urgent ? Duration.ZERO : usual;
  }
}
