package dev.zhishou.desk.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.desk.triage.Triage.Guess;
import dev.zhishou.desk.triage.sense.Hearing;
import dev.zhishou.desk.triage.sense.Sense;
import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.ProcedureVersion;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.model.Severity;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// How well the triage does over the whole shipped binder, counted on utterances that another hand
/// wrote. It holds the level that is reached, which may only rise; the aims are 0.92 first, 0.98
/// among three, every cry for help (of 1,266 four are missed), at most 3 % of the harmless. It
/// prints figures by procedure and by manner, never a held-out utterance.
class TriageMeasurementTest {
  private static final Path FOLDER = Path.of("src/test/resources/triage");
  private static final int PARTS = 3;

  /// So many there were when the bound on a third of them was found.
  private static final int FIRST_SAYINGS = 8_929;

  private static final Map<String, float[]> VECTORS = new ConcurrentHashMap<>();
  private static final Optional<Sense> SENSE = Sense.load();
  private static final Lexicon LEXICON = TriageTest.lexicon();
  private static final Map<String, Tally> TALLIES = new LinkedHashMap<>();
  private static final Count HELD_OUT = new Count();
  private static List<Known> binder;
  private static Map<String, Known> known;
  private static List<Saying> sayings;
  private static Triage learned;

  @BeforeAll
  static void measure() throws IOException {
    binder =
        Suggest.known(
            ProcedureCatalog.shipped(Binder.of(Path.of(""))).all().stream()
                .map(ProcedureVersion::procedure)
                .toList());
    known = binder.stream().collect(Collectors.toMap(Known::id, one -> one));
    sayings = said("train");
    for (String part : List.of("train", "test", "fresh", "fourth", "fifth", "development")) {
      said(part).parallelStream()
          .map(saying -> Utterance.normalise(saying.text()))
          .forEach(text -> hearing().ifPresent(model -> model.of(text)));
    }
    learned = new Triage(LEXICON, sayings, TriageMeasurementTest::hearing, Runnable::run);
    for (String part : List.of("test", "fresh", "fourth")) {
      HELD_OUT.add(asked(part).all());
    }
    System.out.println(HELD_OUT.row("held out"));
    asked("fifth");
    asked("development");
  }

  @Test
  void the_held_out_part_is_large_and_speaks_of_every_manner() {
    Tally test = TALLIES.get("test");
    assertThat(test.all().said).isGreaterThan(1_000);
    assertThat(test.manners()).hasSizeGreaterThanOrEqualTo(12);
    assertThat(test.all().critical).isGreaterThan(400);
  }

  /// All that other hands wrote and nothing was steered by, from titles and summaries alone.
  @Test
  void what_other_hands_wrote_is_recognised_as_often_as_it_was() {
    assertThat(HELD_OUT.said).isGreaterThan(3_000);
    assertThat(HELD_OUT.first()).as("first").isGreaterThanOrEqualTo(0.94);
    assertThat(HELD_OUT.three()).as("among three").isGreaterThanOrEqualTo(0.981);
    assertThat(HELD_OUT.alarmed()).as("critical first").isGreaterThanOrEqualTo(0.9965);
    assertThat(HELD_OUT.cried()).as("harmless alarmed").isLessThanOrEqualTo(0.0225);
  }

  @Test
  void each_part_by_itself_is_recognised_as_often_as_it_was() {
    holds("test", 0.938, 0.978, 0.997, 0.032);
    holds("fresh", 0.94, 0.986, 0.996, 0.012);
    holds("fourth", 0.948, 0.982, 0.995, 0.022);
    holds("fifth", 0.925, 0.953, 0.996, 0.064);
  }

  private static void holds(String name, double first, double three, double alarmed, double cried) {
    Tally part = TALLIES.get(name);
    assertThat(part.all().said).isGreaterThan(500);
    assertThat(part.all().first()).as("first").isGreaterThanOrEqualTo(first);
    assertThat(part.all().three()).as("among three").isGreaterThanOrEqualTo(three);
    assertThat(part.all().alarmed()).as("critical first").isGreaterThanOrEqualTo(alarmed);
    assertThat(part.all().cried()).as("harmless alarmed").isLessThanOrEqualTo(cried);
  }

  /// Written to find what is missed and what alarms without need, far harder than what people
  /// mostly say. Sayings may be written after what is missed here has been read.
  @Test
  void what_was_written_to_find_misses_is_recognised_as_often_as_it_was() {
    Tally development = TALLIES.get("development");
    assertThat(development.all().critical).isGreaterThan(800);
    assertThat(development.all().alarmed()).as("critical first").isGreaterThanOrEqualTo(0.98);
    assertThat(development.all().cried()).as("harmless alarmed").isLessThanOrEqualTo(0.075);
  }

  /// The sayings teach the likeness, so a third is asked of a triage that has not heard it; by
  /// words alone, for the language model has heard them all. Those that came since were written to
  /// be hard and are taught, not asked, so that the bound stays one of the same question.
  @Test
  void the_sayings_are_told_apart_by_a_triage_that_has_not_heard_them() {
    List<Saying> heard = new ArrayList<>();
    List<Saying> asked = new ArrayList<>();
    for (int at = 0; at < sayings.size(); at++) {
      (at < FIRST_SAYINGS && at % PARTS == 0 ? asked : heard).add(sayings.get(at));
    }
    Tally words = tally(new Triage(LEXICON, heard), asked);
    System.out.println(words.table("sayings.tsv, a third unheard, by words alone"));
    assertThat(words.all().first()).isGreaterThanOrEqualTo(0.86);
    assertThat(words.all().three()).isGreaterThanOrEqualTo(0.95);
  }

  /// What is taken back or told beside it does not silence a word that is said plainly of now.
  @Test
  void a_cry_in_plain_words_is_not_outvoted() {
    for (String cry :
        List.of("电梯困了人,没有人受伤", "上次修好了,今天电梯又困人了", "不是误报,电梯真的困人了", "电梯卡住了,投诉你们", "不是开玩笑,楼下着火了")) {
      assertThat(critical(learned.guess(cry, binder).getFirst().procedure())).as(cry).isTrue();
    }
  }

  /// Counted in the processor's time, so that a busy machine does not count.
  @Test
  void an_answer_takes_less_than_twenty_milliseconds() {
    learned.guess("电梯困人", binder);
    VECTORS.clear();
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long begun = thread.getCurrentThreadCpuTime();
    List<Saying> some = sayings.subList(0, 1_000);
    some.forEach(saying -> learned.guess(saying.text(), binder));
    double each = (thread.getCurrentThreadCpuTime() - begun) / 1e6 / some.size();
    System.out.printf("%.2f ms an utterance%n", each);
    assertThat(each).isLessThan(20);
  }

  @Test
  void the_words_that_decided_stand_in_the_text() {
    for (int at = 0; at < sayings.size(); at += 4) {
      Saying saying = sayings.get(at);
      for (Guess guess : learned.guess(saying.text(), binder)) {
        assertThat(guess.because()).as(saying.text()).isNotEmpty();
        assertThat(guess.because()).allMatch(word -> saying.text().contains(word), saying.text());
      }
    }
  }

  @Test
  void every_saying_is_about_a_procedure_of_the_binder() {
    assertThat(sayings)
        .hasSizeGreaterThan(6_000)
        .allMatch(
            saying ->
                saying.procedure().equals(Saying.NOTHING) || known.containsKey(saying.procedure()));
    assertThat(known.keySet())
        .isSubsetOf(sayings.stream().map(Saying::procedure).collect(Collectors.toSet()));
  }

  /// The language model; what it heard once, first on all processors, it remembers.
  private static Optional<Hearing> hearing() {
    return SENSE.map(sense -> text -> VECTORS.computeIfAbsent(text, sense::of));
  }

  private static List<Saying> said(String part) throws IOException {
    return Saying.read(Files.readString(FOLDER.resolve("utterances-" + part + ".tsv")));
  }

  private static Tally asked(String part) throws IOException {
    Tally asked = tally(learned, said(part));
    TALLIES.put(part, asked);
    System.out.println(asked.table(part));
    return asked;
  }

  private static Tally tally(Triage triage, List<Saying> asked) {
    Tally tally = new Tally(new LinkedHashMap<>(), new LinkedHashMap<>(), new Count());
    for (Saying saying : asked) {
      List<String> guessed =
          triage.guess(saying.text(), binder).stream().map(Guess::procedure).toList();
      tally.counts(saying).forEach(count -> count.take(saying.procedure(), guessed));
    }
    return tally;
  }

  private static boolean critical(String procedure) {
    Known one = known.get(procedure);
    return one != null && one.severity() == Severity.CRITICAL;
  }

  private static final class Count {
    private int said;
    private int first;
    private int three;
    private int critical;
    private int alarmed;
    private int cried;

    void take(String procedure, List<String> guessed) {
      boolean alarm = !guessed.isEmpty() && critical(guessed.getFirst());
      boolean right =
          procedure.equals(Saying.NOTHING)
              ? !alarm
              : !guessed.isEmpty() && guessed.getFirst().equals(procedure);
      said++;
      first += right ? 1 : 0;
      three += right || guessed.stream().limit(3).anyMatch(procedure::equals) ? 1 : 0;
      critical += critical(procedure) ? 1 : 0;
      alarmed += critical(procedure) && alarm ? 1 : 0;
      cried += !critical(procedure) && alarm ? 1 : 0;
    }

    void add(Count other) {
      said += other.said;
      first += other.first;
      three += other.three;
      critical += other.critical;
      alarmed += other.alarmed;
      cried += other.cried;
    }

    double first() {
      return (double) first / said;
    }

    double three() {
      return (double) three / said;
    }

    double alarmed() {
      return (double) alarmed / critical;
    }

    double cried() {
      return (double) cried / (said - critical);
    }

    String row(String name) {
      return String.format(
          Locale.ROOT,
          "%-24s %5d  first %4d  of three %4d  critical %4d, first critical %4d  harmless %4d, alarmed %3d%n",
          name,
          said,
          first,
          three,
          critical,
          alarmed,
          said - critical,
          cried);
    }
  }

  private record Tally(Map<String, Count> procedures, Map<String, Count> manners, Count all) {
    List<Count> counts(Saying saying) {
      Function<String, Count> fresh = name -> new Count();
      return List.of(
          procedures.computeIfAbsent(saying.procedure(), fresh),
          manners.computeIfAbsent(saying.manner(), fresh),
          all);
    }

    String table(String title) {
      StringBuilder table = new StringBuilder(title).append('\n');
      new TreeMap<>(procedures).forEach((name, count) -> table.append(count.row(name)));
      table.append('\n');
      new TreeMap<>(manners).forEach((name, count) -> table.append(count.row(name)));
      return table
          .append(all.row("all"))
          .append(
              String.format(
                  Locale.ROOT,
                  "first %.3f, among three %.3f, critical first %.4f, harmless alarmed %.4f%n",
                  all.first(),
                  all.three(),
                  all.alarmed(),
                  all.cried()))
          .toString();
    }
  }
}
