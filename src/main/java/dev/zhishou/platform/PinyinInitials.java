package dev.zhishou.platform;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.sourceforge.pinyin4j.PinyinHelper;

/// The first letters of how Chinese is spoken: 电梯困人 is `dtkr`.
public final class PinyinInitials {
  private PinyinInitials() {}

  /// The initials of a text by the commonest reading of each character; Latin letters and digits
  /// stand for themselves, everything else is left out.
  public static String of(String text) {
    StringBuilder initials = new StringBuilder();
    for (char sign : text.toCharArray()) {
      List<Character> read = readings(sign);
      if (!read.isEmpty()) {
        initials.append(read.getFirst());
      }
    }
    return initials.toString();
  }

  /// Whether the letters are the initials of some run of the text, whichever way its characters may
  /// be read; false for no letters.
  public static boolean occur(String letters, String text) {
    String sought = letters.toLowerCase(Locale.ROOT);
    if (!sought.matches("[a-z0-9]+")) {
      return false;
    }
    List<List<Character>> signs =
        text.chars().mapToObj(sign -> readings((char) sign)).filter(one -> !one.isEmpty()).toList();
    for (int from = 0; from + sought.length() <= signs.size(); from++) {
      int at = 0;
      while (at < sought.length() && signs.get(from + at).contains(sought.charAt(at))) {
        at++;
      }
      if (at == sought.length()) {
        return true;
      }
    }
    return false;
  }

  /// The letters that a character may begin with when it is spoken; empty: it is not spoken.
  private static List<Character> readings(char sign) {
    String[] sounds = PinyinHelper.toHanyuPinyinStringArray(sign);
    if (sounds != null && sounds.length > 0) {
      return Stream.of(sounds).map(sound -> sound.charAt(0)).distinct().toList();
    }
    return Character.isLetterOrDigit(sign) ? List.of(Character.toLowerCase(sign)) : List.of();
  }
}
