package dev.zhishou.notify;

import org.jspecify.annotations.Nullable;

/// A message in words, made as it is sent.
///
/// @param title one line
/// @param text what is said; for a webhook the JSON of its data
/// @param page the page of ours that it is about, such as `/desk/cases/…`; null: none
/// @param answer whether who gets it can acknowledge it, by a link or by key 1
public record Words(String title, String text, @Nullable String page, boolean answer) {
  private static final String DRILL = "【演练】";

  /// The same, marked as a drill.
  public Words drill() {
    return new Words(DRILL + title, DRILL + text, page, answer);
  }
}
