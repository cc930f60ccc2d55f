package dev.zhishou.desk.triage;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What somebody said, made comparable: full-width and compatibility forms folded, traditional
/// characters simplified, lower case, blanks gone, each punctuation mark a `|` that ends a clause.
/// It knows which clauses tell of now and which words are taken back.
final class Utterance {
  private static final Pattern BREAK = Pattern.compile("[\\p{P}\\p{S}\\n\\r&&[^…#\\-_]]+");
  private static final Pattern BLANK = Pattern.compile("(?<![a-z0-9])\\s+|\\s+(?![a-z0-9])");

  private final String text;
  private final Lexicon lexicon;
  private final List<Clause> clauses;
  private final boolean falseAlarm;
  private final int overUntil;

  /// @param from first character
  /// @param to after its last
  /// @param story whether it tells of another time or place
  private record Clause(int from, int to, boolean story) {}

  Utterance(String said, Lexicon lexicon) {
    this.lexicon = lexicon;
    this.text = blankOut(normalise(said), lexicon.ignored());
    this.clauses = clauses();
    this.falseAlarm = lexicon.falseAlarm().stream().anyMatch(term -> plain(term) >= 0);
    this.overUntil = lexicon.over().stream().mapToInt(this::plain).max().orElse(-1);
  }

  /// The text in the form in which the lexicon's words are compared with it.
  static String normalise(String said) {
    String folded = Normalizer.normalize(said.replace("…", "\u0001"), Normalizer.Form.NFKC);
    String simple = ZhConverterUtil.toSimple(folded.toLowerCase(Locale.ROOT));
    String broken = BREAK.matcher(simple.strip()).replaceAll("|");
    return BLANK.matcher(broken).replaceAll("").replace('\u0001', '…');
  }

  /// The normalised text.
  String text() {
    return text;
  }

  /// Whether this word is said of now: neither taken back nor over nor told of another time.
  boolean alarms(Term term) {
    return !falseAlarm
        && hits(term).stream().anyMatch(at -> at > overUntil && !clauseAt(at).story());
  }

  /// Whether this word is said and not taken back, of whatever time.
  boolean says(Term term) {
    return !hits(term).isEmpty();
  }

  /// Whether this word stands there at all, negated or not.
  boolean contains(Term term) {
    return term.pattern().matcher(text).find();
  }

  private List<Integer> hits(Term term) {
    List<Integer> hits = new ArrayList<>();
    Matcher matcher = term.pattern().matcher(text);
    while (matcher.find()) {
      if (!negated(matcher.start())) {
        hits.add(matcher.start());
      }
    }
    return hits;
  }

  /// Where the word ends last, unless taken back; −1 when it is not said.
  private int plain(Term term) {
    int last = -1;
    Matcher matcher = term.pattern().matcher(text);
    while (matcher.find()) {
      if (!negated(matcher.start())) {
        last = matcher.end();
      }
    }
    return last;
  }

  private boolean negated(int at) {
    String before = text.substring(text.lastIndexOf('|', Math.max(at - 1, 0)) + 1, at);
    return lexicon.negation().matcher(before).find();
  }

  private Clause clauseAt(int at) {
    for (Clause clause : clauses) {
      if (at < clause.to()) {
        return clause;
      }
    }
    return clauses.getLast();
  }

  private List<Clause> clauses() {
    List<Clause> found = new ArrayList<>();
    boolean story = false;
    int from = 0;
    while (from <= text.length()) {
      int bar = text.indexOf('|', from);
      int to = bar < 0 ? text.length() : bar;
      String clause = text.substring(from, to);
      story = said(lexicon.now(), clause) ? false : story || said(lexicon.story(), clause);
      found.add(new Clause(from, to + 1, story));
      from = to + 1;
    }
    return found;
  }

  private static boolean said(List<Term> terms, String clause) {
    return terms.stream().anyMatch(term -> term.pattern().matcher(clause).find());
  }

  private static String blankOut(String text, List<Term> ignored) {
    String blanked = text;
    for (Term term : ignored) {
      blanked =
          term.pattern().matcher(blanked).replaceAll(hit -> "\u25a1".repeat(hit.group().length()));
    }
    return blanked;
  }
}
