package dev.zhishou.notify.outside.web;

import dev.zhishou.platform.Message;

/// What stands on the page for somebody outside.
enum Say {
  ASK("请您办理", "Please do this"),
  PLACE("地点", "Place"),
  NUMBER("事件编号", "Case"),
  DUE("最迟", "Due"),
  UNTIL("链接有效至", "This link holds until"),
  AS("办理人", "Done by"),
  DRILL("演练:请勿当真", "An exercise: not real"),
  YES("是", "Yes"),
  NO("否", "No"),
  NEEDED("必填", "needed"),
  CERTIFICATE("证件编号", "Number of your certificate"),
  PHOTOS("现场照片(可多张,合计不超过 25 MB)", "Photos (several, 25 MB together at most)"),
  REMARK("备注", "Remarks"),
  CONFIRM("确认办完", "Confirm: it is done"),
  RECORDED("提交后以您的姓名记入事件记录,不能修改。", "It is kept in the case under your name and cannot be changed."),
  FAULTY("请改正标出的各项,照片需重新选择。", "Mend what is marked; photos must be chosen again."),
  THANKS("已提交,谢谢", "Handed in, thank you"),
  THANKS_TEXT("这一步已记为由您办完。这个页面可以关闭。", "This step is kept as done by you. You may close this page."),
  NONE("链接无效", "No such link"),
  NONE_TEXT("请核对链接是否完整。", "See whether the whole link was copied."),
  DONE("已经办完", "It is done"),
  DONE_TEXT("这一步已提交,链接不再打开。", "It was handed in; the link opens nothing any more."),
  EXPIRED("链接已过期", "The link has expired"),
  EXPIRED_TEXT("请向给您链接的人要新的。", "Ask who gave it to you for a new one."),
  REVOKED("链接已收回", "The link was taken back"),
  OVER("不需要再办", "Nothing is left to do"),
  OVER_TEXT("这一步已由别人办完,或事件已结束。", "Somebody else did it, or the case is over."),
  TOO_LARGE("照片太大", "The photos are too large"),
  TOO_LARGE_TEXT("请返回,少选几张或先缩小。", "Go back and choose fewer or smaller ones."),
  FILE("收不了这个文件:只收照片、录像、PDF,每个不超过 25 MB", "Not a photo, film or PDF of 25 MB at most"),
  REQUIRED("必填", "Must be given"),
  BOUND("超出允许的范围", "Outside of what is allowed"),
  SHAPE("填写有误", "Not acceptable");

  private final Message words;

  Say(String zh, String en) {
    words = new Message(zh, en);
  }

  Message words() {
    return words;
  }
}
