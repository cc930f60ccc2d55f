package dev.zhishou.procedure.model;

import java.util.Locale;

/// What sort of matter a procedure is for.
public enum Kind {
  INCIDENT,
  COMPLAINT,
  REQUEST,
  WORK_ORDER,
  ROUTINE,
  REGISTER;

  /// The word as the language and the API write it, such as `work-order`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
