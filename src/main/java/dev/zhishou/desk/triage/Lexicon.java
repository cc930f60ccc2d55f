package dev.zhishou.desk.triage;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What people say, as `sop/lexicon.yaml` holds it.
///
/// @param ignored words that contain another but mean something else
/// @param denial what takes words back
/// @param times what tells of another time
/// @param alike words that mean the same
/// @param rules which words make which procedure
record Lexicon(
    List<Term> ignored, Denial denial, Times times, List<List<Term>> alike, List<Rule> rules) {

  /// What takes words back.
  ///
  /// @param negation matches what ends with a negation of the word that follows
  /// @param takenBack matches a negation and what it takes back, to the end of the clause
  /// @param falseAlarm takes back the whole message
  /// @param over what was said before it is over
  record Denial(Pattern negation, Pattern takenBack, List<Term> falseAlarm, List<Term> over) {}

  /// What tells of another time or place.
  ///
  /// @param story tells of another time or place
  /// @param now brings it back
  /// @param aftermath beside a story word tells that a past matter is talked over
  /// @param idle beside it an alarming word may be asked about, quoted or a figure of speech
  record Times(List<Term> story, List<Term> now, List<Term> aftermath, List<Term> idle) {}

  /// One rule: each group must have a hit.
  ///
  /// @param procedure the procedure it speaks for
  /// @param otherwise the one to suggest where the company's binder lacks the first; null: none
  /// @param confidence how sure it is, 0 to 1
  /// @param groups each must have a hit that is not taken back
  /// @param unless if one of these is said, it does not fit
  record Rule(
      String procedure,
      @Nullable String otherwise,
      double confidence,
      List<List<Term>> groups,
      List<Term> unless) {}
}
