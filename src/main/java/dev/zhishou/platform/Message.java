package dev.zhishou.platform;

import java.util.Locale;

/// A sentence for people, in both languages. Chinese is the first.
///
/// @param zh the Chinese
/// @param en the English
public record Message(String zh, String en) {
  /// The sentence in the language asked for; Chinese unless it is English.
  public String in(Locale locale) {
    return locale.getLanguage().equals("en") ? en : zh;
  }

  /// Both on one line, for a console whose reader we do not know.
  public String both() {
    return zh + " / " + en;
  }
}
