package dev.zhishou.desk.collective;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What a complaint is about, made comparable: neighbouring pairs of characters, without where it
/// is and without the words that every complaint has. Good enough to propose to somebody who sees
/// what was counted; it decides nothing.
record Matter(Set<String> pairs) {
  private static final Pattern WHERE =
      Pattern.compile("[0-9一二三四五六七八九十两]+(号楼|#楼|栋|幢|座|单元|号梯|层|楼|室|房|户)|[0-9]+(-[0-9]+)+|[0-9]+");
  private static final List<String> USUAL =
      List.of("我要投诉", "投诉", "太不像话了", "没人管", "反映了好几次", "反映", "态度差", "我们", "你们", "物业");
  private static final int FEW = 2;
  private static final double HALF = 0.5;
  private static final double THIRD = 0.3;

  static Matter of(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    plain = WHERE.matcher(plain).replaceAll("|");
    for (String usual : USUAL) {
      plain = plain.replace(usual, "|");
    }
    plain = plain.replaceAll("[\\p{P}\\p{S}\\s]+", "|");
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < plain.length(); i++) {
      String pair = plain.substring(i, i + 2);
      if (!pair.contains("|")) {
        pairs.add(pair);
      }
    }
    return new Matter(Set.copyOf(pairs));
  }

  /// Whether both may be about the same: half of the shorter one stands in the other, or a third
  /// where it is more than a word.
  boolean like(Matter other) {
    Set<String> both = new HashSet<>(pairs);
    both.retainAll(other.pairs);
    double share = both.size() / (double) Math.max(1, Math.min(pairs.size(), other.pairs.size()));
    return share >= HALF || both.size() >= FEW && share >= THIRD;
  }
}
