package dev.zhishou.platform.web;

import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import java.io.IOException;

/// The body grew beyond its bound while it was read.
final class TooLarge extends IOException {
  private static final long serialVersionUID = 1L;

  static final Problem PROBLEM =
      Problem.of("too-large", 413, new Message("请求内容过大", "The body is too large"));

  TooLarge(long bound) {
    super("a body of more than " + bound + " bytes");
  }
}
