package dev.zhishou.procedure.text;

import java.util.Locale;

/// One sentence in the two languages of the house.
public record Said(String chinese, String english) {
  /// The sentence for somebody who reads `language`: English where that is asked for, else Chinese.
  public String in(Locale language) {
    return language.getLanguage().equals("en") ? english : chinese;
  }
}
