package dev.zhishou.desk.triage;

import java.util.List;

/// Something people say, and the procedure it is about: one line of `sop/sayings.tsv`.
///
/// @param procedure its id; `-`: nothing that a procedure has to act on
/// @param manner how it is said: plain, dialect, mistyped, negation …
/// @param text the words
record Saying(String procedure, String manner, String text) {
  /// The procedure of small talk, of stories and of what is taken back.
  static final String NOTHING = "-";

  private static final int PROCEDURE = 1;
  private static final int MANNER = 2;
  private static final int TEXT = 4;

  /// Reads the lines `id, procedure, manner, critical, utterance`, under a line of titles.
  static List<Saying> read(String lines) {
    return lines
        .lines()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .map(cells -> new Saying(cells[PROCEDURE], cells[MANNER], cells[TEXT]))
        .toList();
  }
}
