package dev.zhishou.desk.triage;

import dev.zhishou.desk.triage.sense.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/// What somebody said, made comparable ([Plain]). It knows which clauses tell of now and which
/// words are taken back.
final class Utterance {
  private final Plain plain;
  private final String text;
  private final String sifted;
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
    this.plain = Plain.of(said);
    this.text = plain.text();
    this.sifted = blankOut(text, lexicon.ignored());
    this.clauses = clauses();
    this.falseAlarm = lexicon.denial().falseAlarm().stream().anyMatch(term -> ends(term) >= 0);
    this.overUntil = lexicon.denial().over().stream().mapToInt(this::ends).max().orElse(-1);
  }

  /// The text in the form in which the lexicon's words are compared with it.
  static String normalise(String said) {
    return Plain.of(said).text();
  }

  /// The normalised text.
  String text() {
    return text;
  }

  /// What of the text stands as of now: without stories, without what is over, and of a clause that
  /// takes something back only what stands before.
  String standing() {
    if (falseAlarm) {
      return "";
    }
    StringBuilder standing = new StringBuilder();
    for (Clause clause : clauses) {
      int from = Math.max(clause.from(), overUntil);
      int to = Math.min(clause.to() - 1, text.length());
      if (!clause.story() && from < to) {
        standing.append(
            lexicon.denial().takenBack().matcher(sifted.substring(from, to)).replaceAll("|"));
        standing.append('|');
      }
    }
    return standing.toString();
  }

  /// What stands as of now, where that is not simply the whole.
  Optional<String> standingAlone() {
    String standing = standing();
    return ended(standing).equals(ended(text)) ? Optional.empty() : Optional.of(standing);
  }

  private static String ended(String text) {
    return text.endsWith("|") ? text : text + "|";
  }

  /// Whether this word is said of now: neither taken back nor over nor told of another time.
  boolean alarms(Term term) {
    return !falseAlarm
        && hits(term, sifted).stream().anyMatch(at -> at > overUntil && !clauseAt(at).story());
  }

  /// Whether this word is said and not taken back, of whatever time.
  boolean says(Term term) {
    return !hits(term, text).isEmpty();
  }

  /// Whether something is said not to be so.
  boolean takesBack() {
    return lexicon.denial().takenBack().matcher(sifted).find();
  }

  /// Whether the whole message is no alarm.
  boolean falseAlarm() {
    return falseAlarm;
  }

  /// Whether what was said first is over.
  boolean over() {
    return overUntil >= 0;
  }

  /// Whether a part of it tells of another time or place.
  boolean tellsAStory() {
    return clauses.stream().anyMatch(Clause::story);
  }

  /// Whether it says plainly how things are: it tells no story, nothing is over, and it neither
  /// asks nor jests. Then a word that alarms does so whatever else is said.
  boolean isPlain() {
    return !over() && !tellsAStory() && !said(lexicon.times().idle(), text);
  }

  /// Whether this word is said, not taken back, in a sense that can alarm, of whatever time.
  boolean tells(Term term) {
    return !falseAlarm && !hits(term, sifted).isEmpty();
  }

  /// This word as it was said; empty when it was not.
  String quote(Term term) {
    if (!text.contains(term.anchor())) {
      return "";
    }
    Matcher matcher = term.pattern().matcher(text);
    String quote = "";
    while (quote.isEmpty() && matcher.find()) {
      quote = negated(matcher.start()) ? "" : plain.quote(matcher.start(), matcher.end());
    }
    return quote;
  }

  /// These words of the normalised text as they were said.
  String quote(String words) {
    int at = text.indexOf(words);
    return at < 0 ? words : plain.quote(at, at + words.length());
  }

  /// Whether this word stands there at all, negated or not.
  boolean contains(Term term) {
    return term.in(text);
  }

  private List<Integer> hits(Term term, String where) {
    if (!where.contains(term.anchor())) {
      return List.of();
    }
    List<Integer> hits = new ArrayList<>();
    Matcher matcher = term.pattern().matcher(where);
    while (matcher.find()) {
      if (!negated(matcher.start())) {
        hits.add(matcher.start());
      }
    }
    return hits;
  }

  /// Where the word ends last, unless taken back; −1 when it is not said.
  private int ends(Term term) {
    int last = -1;
    if (!text.contains(term.anchor())) {
      return last;
    }
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
    return lexicon.denial().negation().matcher(before).find();
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
      story = tellsOfAnotherTime(clause, story);
      found.add(new Clause(from, to + 1, story));
      from = to + 1;
    }
    return found;
  }

  private boolean tellsOfAnotherTime(String clause, boolean before) {
    boolean past = before || said(lexicon.times().story(), clause);
    return past
        && (!said(lexicon.times().now(), clause) || said(lexicon.times().aftermath(), clause));
  }

  private static boolean said(List<Term> terms, String clause) {
    return terms.stream().anyMatch(term -> term.in(clause));
  }

  private static String blankOut(String text, List<Term> ignored) {
    String blanked = text;
    for (Term term : ignored) {
      if (blanked.contains(term.anchor())) {
        blanked =
            term.pattern()
                .matcher(blanked)
                .replaceAll(hit -> "\u25a1".repeat(hit.group().length()));
      }
    }
    return blanked;
  }
}
