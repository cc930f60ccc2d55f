package dev.zhishou.portal;

import dev.zhishou.Exempt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a resident reports himself, checked.
///
/// @param id made by the page: the same again is the same report
/// @param where in his words; empty: not told
/// @param place whose code he scanned; null: none
/// @param home null: not told
/// @param name empty: not told
/// @param phone empty: not told
@Exempt(reason = "one component for each field of the form")
record ResidentReport(
    UUID id,
    Matter matter,
    String text,
    String where,
    @Nullable UUID place,
    @Nullable UUID home,
    String name,
    String phone) {

  /// Where and what, as the desk reads it.
  String said() {
    return where.isEmpty() ? text : where + "：" + text;
  }
}
