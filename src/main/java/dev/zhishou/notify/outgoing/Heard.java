package dev.zhishou.notify.outgoing;

import dev.zhishou.notify.Fault;

/// What came back of a call.
public sealed interface Heard {
  /// An answer.
  ///
  /// @param text its first 64 KB; a redirect is an answer, and not followed
  record Answer(int status, String text) implements Heard {
    /// Whether it is a yes.
    public boolean good() {
      return status >= 200 && status < 300;
    }
  }

  /// None.
  record Silence(Fault why) implements Heard {}
}
