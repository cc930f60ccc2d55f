package dev.zhishou.desk.triage.sense;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text made comparable: full-width and compatibility forms folded, traditional characters
/// simplified, lower case, blanks between Chinese characters gone, each punctuation mark a `|` that
/// ends a clause. It knows where each of its characters stood, so that words can be quoted as said.
///
/// @param said the text as it was said
/// @param text the comparable text
/// @param origin where each character of `text` stood in `said`
public record Plain(String said, String text, List<Integer> origin) {
  private static final char GAP = '\u0001';
  private static final Pattern SHORTER =
      Pattern.compile("([\\p{P}\\p{S}\\n\\r&&[^…#\\-_]]+)|(?<![a-z0-9])\\s+|\\s+(?![a-z0-9])");

  /// A text in the form in which texts are compared.
  public static Plain of(String said) {
    StringBuilder folded = new StringBuilder();
    List<Integer> from = new ArrayList<>();
    for (int at = 0; at < said.length(); at += Character.charCount(said.codePointAt(at))) {
      String sign = Character.toString(said.codePointAt(at));
      String plain =
          sign.equals("…")
              ? String.valueOf(GAP)
              : Normalizer.normalize(sign, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
      folded.append(plain);
      for (int i = 0; i < plain.length(); i++) {
        from.add(at);
      }
    }
    return shortened(said, simple(folded.toString()), from);
  }

  /// Simplified characters, as many as before.
  private static String simple(String text) {
    String simple = ZhConverterUtil.toSimple(text);
    return simple.length() == text.length() ? simple : text;
  }

  private static Plain shortened(String said, String text, List<Integer> from) {
    StringBuilder shorter = new StringBuilder();
    List<Integer> origin = new ArrayList<>();
    Matcher breaks = SHORTER.matcher(text);
    int at = 0;
    while (at <= text.length()) {
      boolean found = breaks.find();
      int to = found ? breaks.start() : text.length();
      shorter.append(text, at, to);
      origin.addAll(from.subList(at, to));
      if (found && breaks.group(1) != null) {
        shorter.append('|');
        origin.add(from.get(to));
      }
      at = found ? breaks.end() : text.length() + 1;
    }
    return new Plain(said, shorter.toString().replace(GAP, '…'), origin);
  }

  /// The words as they were said.
  ///
  /// @param start where they begin in the comparable text
  /// @param end after their last character there
  public String quote(int start, int end) {
    int last = origin.get(end - 1);
    return said.substring(origin.get(start), last + Character.charCount(said.codePointAt(last)));
  }
}
