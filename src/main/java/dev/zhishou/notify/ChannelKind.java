package dev.zhishou.notify;

import java.util.Arrays;
import java.util.Optional;

/// A way by which a message reaches somebody.
public enum ChannelKind {
  /// The open pages of the recipient; needs no gateway. Counts as reached only once acknowledged.
  IN_APP("in-app", Shape.PAGE),
  /// A short message to a phone.
  SMS("sms", Shape.PROVIDER),
  /// A call that reads the message; key 1 acknowledges.
  VOICE("voice", Shape.PROVIDER),
  /// E-mail.
  MAIL("mail", Shape.PROVIDER),
  /// A robot in a group of 企业微信.
  WECOM("wecom", Shape.GROUP),
  /// A robot in a group of 钉钉.
  DINGTALK("dingtalk", Shape.GROUP),
  /// A robot in a group of 飞书.
  FEISHU("feishu", Shape.GROUP),
  /// A program elsewhere, told by a signed call (Standard Webhooks).
  WEBHOOK("webhook", Shape.GROUP);

  private final String word;
  private final Shape shape;

  ChannelKind(String word, Shape shape) {
    this.word = word;
    this.shape = shape;
  }

  private enum Shape {
    PAGE,
    PROVIDER,
    GROUP
  }

  /// As it is stored and shown.
  public String word() {
    return word;
  }

  /// Whether providers carry it to a person's own address, one standing in for the other.
  public boolean personal() {
    return shape == Shape.PROVIDER;
  }

  /// Whether the recipient is the gateway itself: a group, or a program.
  public boolean group() {
    return shape == Shape.GROUP;
  }

  /// The channel of that word.
  public static Optional<ChannelKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }
}
