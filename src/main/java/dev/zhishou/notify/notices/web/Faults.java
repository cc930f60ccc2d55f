package dev.zhishou.notify.notices.web;

import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import java.util.ArrayList;
import java.util.List;

/// All that is wrong with what was sent, gathered.
final class Faults {
  private final List<Problem.Fault> found = new ArrayList<>();

  void add(String pointer, String code, String zh, String en) {
    found.add(new Problem.Fault(pointer, code, new Message(zh, en)));
  }

  /// Something that belongs to another community, or to none, does not exist.
  static Problem.Raised unknown() {
    return Problem.notFound().raised();
  }

  void refuse() {
    if (!found.isEmpty()) {
      throw Problem.invalid(found).raised();
    }
  }
}
