package dev.zhishou.desk.triage;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How many people a text speaks of: 「两个人」, 「3位老人」, 「一家三口」, 「一个大人两个小孩」.
final class PeopleCount {
  private static final String N = "(" + Numerals.PATTERN + ")";
  private static final Pattern ALL =
      Pattern.compile(N + "(?:个|位|名)?人(?!民)|" + N + "口人|一家" + N + "口|(俩|仨)(?!单元|号)");
  private static final Pattern KINDS =
      Pattern.compile(
          N
              + "(?:个|位|名|条)(?:大人|成年人|小孩|孩子|小朋友|老人|老太太|老大爷|大爷|大妈|阿姨"
              + "|叔叔|女士|先生|业主|住户|婴儿|孕妇|学生|女的|男的|快递员|外卖员|乘客)");
  private static final Pattern ALONE = Pattern.compile("(?:就我|只有我|我)一个(?:人)?");

  private PeopleCount() {}

  /// The number; empty when the text tells none.
  ///
  /// @param text a normalised text
  static OptionalInt in(String text) {
    Matcher all = ALL.matcher(text);
    while (all.find()) {
      OptionalInt number = firstGroup(all);
      if (number.isPresent() && number.getAsInt() > 0) {
        return number;
      }
    }
    int sum = 0;
    Matcher kinds = KINDS.matcher(text);
    while (kinds.find()) {
      sum += firstGroup(kinds).orElse(0);
    }
    if (sum > 0) {
      return OptionalInt.of(sum);
    }
    return ALONE.matcher(text).find() ? OptionalInt.of(1) : OptionalInt.empty();
  }

  private static OptionalInt firstGroup(Matcher matcher) {
    for (int group = 1; group <= matcher.groupCount(); group++) {
      if (matcher.group(group) != null) {
        return Numerals.read(matcher.group(group));
      }
    }
    return OptionalInt.empty();
  }
}
