package dev.zhishou.portal;

import dev.zhishou.procedure.model.Value;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a resident's report is about, and by which procedure its case is opened.
enum Matter {
  /// Anything: the desk hears it and finds out what it is.
  ANYTHING("reception", "received_at", null, null),
  /// A corridor, stairs or a fire lane are blocked (003-070).
  ESCAPE_ROUTE("owner-request", "received_at", "need", "order"),
  /// The home was damaged by an earthquake (003-086).
  DAMAGE("owner-request", "received_at", "need", "facility"),
  /// A question about the weather (003-081).
  WEATHER("inquiry", "asked_at", "question", null),
  /// Somebody may have fallen ill of what spreads (000-183). What he wrote stays in his report: it
  /// tells of somebody's health.
  SUSPICION("owner-request", "received_at", "need", "other");

  private static final Value APP = new Value.Choice(List.of("app"));
  private static final String KEPT_BACK = "防疫：住户报来可疑情况，原话在来报里";

  private final String procedure;
  private final String moment;
  private final @Nullable String words;
  private final @Nullable String topic;

  /// @param moment its question when this came
  /// @param words its question what it is about; null: it has none, the case gets it as a note
  /// @param topic the sort of an important request; null: the desk finds it out
  Matter(String procedure, String moment, @Nullable String words, @Nullable String topic) {
    this.procedure = procedure;
    this.moment = moment;
    this.words = words;
    this.topic = topic;
  }

  /// By which procedure the case is opened.
  String procedure() {
    return procedure;
  }

  /// Whether the case has no question that what was said answers.
  boolean wordsAreNoted() {
    return words == null;
  }

  /// The procedure whose running cases this belongs to; null: it stands alone.
  @Nullable String belongsTo() {
    return this == SUSPICION ? "epidemic" : null;
  }

  /// The word as the interface writes it.
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Matter> of(String word) {
    return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
  }

  /// What the report answers of the questions of its procedure; the rest is asked by the desk.
  SequencedMap<String, Value> answers(ResidentReport report, Instant now) {
    SequencedMap<String, Value> answers = new LinkedHashMap<>();
    answers.put("way_in", APP);
    answers.put(moment, new Value.At(now));
    if (this == ANYTHING && report.home() != null) {
      answers.put("caller_kind", new Value.Choice(List.of("resident")));
    }
    if (topic != null) {
      answers.put("topic", new Value.Choice(List.of(topic)));
      answers.put("important", new Value.YesNo(true));
    }
    if (words != null) {
      answers.put(words, new Value.Text(this == SUSPICION ? KEPT_BACK : report.said()));
    }
    if (report.home() != null) {
      answers.put("home", new Value.Id(report.home().toString()));
    }
    text(answers, "name", report.name());
    text(answers, "phone", report.phone());
    return answers;
  }

  private static void text(SequencedMap<String, Value> answers, String name, String said) {
    if (!said.isEmpty()) {
      answers.put(name, new Value.Text(said));
    }
  }
}
