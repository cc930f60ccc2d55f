package dev.zhishou.desk.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sourceforge.pinyin4j.PinyinHelper;

/// By what a text is likened to others: its runs of one to three Chinese characters, their sounds
/// two by two (so that 着货 is near 着火), and its Latin words one by one and two by two.
final class Traits {
  private static final int LONGEST = 3;
  private static final Pattern PIECE = Pattern.compile("\\p{IsHan}+|[a-z][a-z']*");
  private static final int FIRST = 0x4e00;
  private static final String[] SOUNDS = new String[0x9fff - FIRST + 1];

  /// Single characters and words that say nothing by themselves.
  private static final String EMPTY = "了我的不人有在是到子来一个你们上下里好他她它着就也都和要这那";

  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "a",
          "an",
          "the",
          "is",
          "are",
          "was",
          "were",
          "am",
          "be",
          "i",
          "my",
          "me",
          "you",
          "your",
          "we",
          "our",
          "he",
          "she",
          "his",
          "her",
          "it",
          "its",
          "they",
          "their",
          "in",
          "on",
          "at",
          "of",
          "to",
          "for",
          "from",
          "with",
          "and",
          "or",
          "but",
          "this",
          "that",
          "there",
          "please",
          "hello",
          "hi",
          "some",
          "someone",
          "somebody",
          "can",
          "could",
          "would",
          "will",
          "has",
          "have",
          "had",
          "do",
          "does",
          "did",
          "been",
          "very",
          "so",
          "just",
          "now");

  private Traits() {}

  /// @param name what is compared
  /// @param from where it stands in the text
  /// @param to after its last character
  record Trait(String name, int from, int to) {}

  /// The traits of a normalised text.
  ///
  /// @param alike words that mean the same
  static List<Trait> of(String text, List<List<Term>> alike) {
    List<Trait> traits = meanings(text, alike);
    Matcher pieces = PIECE.matcher(text);
    Trait before = null;
    while (pieces.find()) {
      if (text.charAt(pieces.start()) >= FIRST) {
        signs(text, pieces.start(), pieces.end(), traits);
        before = null;
      } else {
        Trait word = new Trait(pieces.group(), pieces.start(), pieces.end());
        if (!EMPTY_WORDS.contains(word.name())) {
          traits.add(word);
        }
        if (before != null && !text.substring(before.to(), word.from()).contains("|")) {
          traits.add(new Trait(before.name() + " " + word.name(), before.from(), word.to()));
        }
        before = word;
      }
    }
    return traits;
  }

  /// What is meant, by whatever words, and what is meant together.
  private static List<Trait> meanings(String text, List<List<Term>> alike) {
    List<Trait> meanings = new ArrayList<>();
    for (int at = 0; at < alike.size(); at++) {
      for (Term word : alike.get(at)) {
        if (text.contains(word.anchor())) {
          Matcher said = word.pattern().matcher(text);
          if (said.find()) {
            meanings.add(new Trait("=" + at, said.start(), said.end()));
            break;
          }
        }
      }
    }
    List<Trait> together = new ArrayList<>(meanings);
    for (int one = 0; one < meanings.size(); one++) {
      for (int other = one + 1; other < meanings.size(); other++) {
        together.add(new Trait(meanings.get(one).name() + meanings.get(other).name(), 0, 0));
      }
    }
    return together;
  }

  private static void signs(String text, int from, int to, List<Trait> traits) {
    for (int at = from; at < to; at++) {
      for (int end = at + 1; end <= Math.min(to, at + LONGEST); end++) {
        if (end > at + 1 || EMPTY.indexOf(text.charAt(at)) < 0) {
          traits.add(new Trait(text.substring(at, end), at, end));
        }
      }
      if (at + 1 < to) {
        traits.add(
            new Trait("~" + sound(text.charAt(at)) + sound(text.charAt(at + 1)), at, at + 2));
      }
    }
  }

  /// How a character sounds, without its tone; its first reading where it has several.
  static String sound(char sign) {
    if (sign < FIRST || sign - FIRST >= SOUNDS.length) {
      return String.valueOf(sign);
    }
    String known = SOUNDS[sign - FIRST];
    if (known == null) {
      String[] read = PinyinHelper.toHanyuPinyinStringArray(sign);
      known = read == null ? String.valueOf(sign) : near(read[0].replaceAll("\\d", ""));
      SOUNDS[sign - FIRST] = known;
    }
    return known;
  }

  /// Southern speech does not tell zh from z, n from l, -ng from -n.
  private static String near(String sound) {
    return sound.replaceFirst("^([zcs])h", "$1").replaceFirst("^n", "l").replaceFirst("ng$", "n");
  }
}
