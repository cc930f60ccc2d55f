package dev.zhishou.casework.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.text.Finding;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is wrong in a scenario is never passed over: each of these differs from a sound one in one
/// thing, and fails at its place.
class WrongScenariosTest {
  private static final String SOUND =
      """
      scenario: 等的都到了才轮到
      opened: {at: "2026-11-20 14:00", loud: true}
      then:
        - {at: +0m, ready: [first, beside], only: true}
        - {at: +1m, do: first}
        - {at: +2m, do: beside, by: guard}
        - {at: +2m, not-applicable: [if_quiet], due: {both: +12m}}
        - {at: +3m, do: both}
        - {at: +4m, do: if_loud}
        - {at: +30m, do: later}
        - {closed: 完成}
      """;

  private static Binder binder;

  @BeforeAll
  static void read() throws Exception {
    binder = Drawer.open(Path.of("src/test/resources/meaning"), Binder.of(Path.of("."))).binder();
  }

  @Test
  void the_sound_one_passes() {
    var report = run("meaning-02-turn", SOUND);
    assertThat(report.passed()).as("%s", MeaningTest.told(report.findings())).isTrue();
    assertThat(report.scenarios()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0} → {1} fails with {2} on line {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "do: first}            | do: frist}                    | scenario-step     | 5",
        "do: first}            | do: first, with: {loud: true}} | scenario-answer   | 5",
        "do: first}            | do: first, whit: {a: 1}}      | scenario-word     | 5",
        "do: first}            | do: first, take: first}       | scenario-two      | 5",
        "do: first}            | do: first, only: true}        | scenario-word     | 5",
        "do: first}            | do: first, as: owner}         | scenario-word     | 5",
        "do: first}            | do: first, refused: true}     | scenario-accepted | 5",
        "do: first}            | do: first, refused: because}  | scenario-refusal  | 5",
        "do: first}            | do: first, late: true}        | scenario-late     | 5",
        "do: first}            | do: first, happened: +9m}     | scenario-time     | 5",
        "do: first}            | do: both}                     | scenario-refused  | 5",
        "do: first}            | do: first, by: guard}         | scenario-refused  | 5",
        "do: first}            | do: first, by: nobody}        | scenario-account  | 5",
        "do: first}            | do: first, in: {rows: 1}}     | scenario-in       | 5",
        "{at: +1m, do: first}  | {at: +1m}                     | scenario-idle     | 5",
        "{at: +1m, do: first}  | {at: soon, do: first}         | scenario-time     | 5",
        "{at: +2m, do: beside  | {at: +0m, do: beside          | scenario-time     | 6",
        "by: guard}            | by: guard, refused: not-yours} | scenario-accepted | 6",
        "loud: true}           | loud: maybe}                  | scenario-answer   | 2",
        "loud: true}           | lout: true}                   | scenario-answer   | 2",
        ", loud: true}         | }                             | scenario-refused  | 2",
        "[first, beside], only | [first], only                 | scenario-expected | 4",
        "[first, beside], only | [first, both], only           | scenario-expected | 4",
        "[first, beside], only | [first, beside], olny         | scenario-word     | 4",
        "[if_quiet], due       | [if_loud], due                | scenario-expected | 7",
        "due: {both: +12m}     | due: {both: +13m}             | scenario-expected | 7",
        "due: {both: +12m}     | due: {both: none}             | scenario-expected | 7",
        "{closed: 完成}          | {closed: 没完成}                 | scenario-outcome  | 11",
        "{closed: 完成}          | {closed: false}               | scenario-expected | 11",
        "{at: +30m, do: later} | {at: +29m, do: later}         | scenario-refused  | 10",
        "scenario: 等          | scenarios: 等                  | scenario-word     | 1",
        "then:                 | than:                         | scenario-word     | 3"
      })
  void a_wrong_one_fails_where_it_is_wrong(String sound, String wrong, String rule, int line) {
    assertThat(SOUND).contains(sound);
    var report = run("meaning-02-turn", SOUND.replace(sound, wrong));
    assertThat(report.passed()).isFalse();
    assertThat(report.failed()).isEqualTo(1);
    assertThat(report.findings())
        .as("%s", MeaningTest.told(report.findings()))
        .anyMatch(one -> one.rule().equals(rule) && one.spot().line() == line);
  }

  @Test
  void a_file_without_scenarios_fails() {
    var report = run("meaning-02-turn", "# nothing\n");
    assertThat(rules(report)).containsExactly("scenario-empty");
    assertThat(report.untested()).as("nobody wrote any").isFalse();
  }

  @Test
  void a_fault_in_the_second_scenario_is_told_by_its_line_in_the_file() {
    var second = SOUND.replace("等的都到了才轮到", "另一个").replace("closed: 完成", "closed: false");
    var report = run("meaning-02-turn", SOUND + "---\n" + second);
    assertThat(report.scenarios()).isEqualTo(2);
    assertThat(report.failed()).isEqualTo(1);
    assertThat(report.findings().getFirst().spot().line()).isEqualTo(23);
  }

  @Test
  void the_same_name_twice_fails() {
    assertThat(rules(run("meaning-02-turn", SOUND + "---\n" + SOUND))).contains("scenario-twice");
  }

  @Test
  void required_answers_that_are_not_given_are_refused() {
    var text =
        """
        scenario: 少答一个
        opened: {at: "2026-11-20 14:00"}
        then:
          - {at: +1m, do: ask_it, with: {hurt: true}}
        """;
    var report = run("meaning-03-unknown", text);
    assertThat(rules(report)).containsExactly("scenario-refused");
    assertThat(report.findings().getFirst().message().english())
        .contains("/answers/floor: required");
  }

  @Test
  void a_row_that_is_not_named_is_asked_for() {
    var text =
        """
        scenario: 哪一户
        opened: {at: "2026-11-20 14:00"}
        then:
          - {at: +1m, do: list_them, with: {homes: [{home: 3-2-1101, wet: true}, {home: 3-2-1102, wet: false}]}}
          - {at: +2m, do: visit}
        """;
    assertThat(rules(run("meaning-06-rows", text))).containsExactly("scenario-several");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "do: visit, in: {homes: 9-9-9999}",
        "take: visit, in: {homes: 9-9-9999}",
        "waiting: [visit], in: {homes: 9-9-9999}",
        "not: {ready: [visit]}, in: {homes: 9-9-9999}",
        "ready: []",
        "alarm: water/low",
        "alert: {type: Cancel}"
      })
  void what_is_said_of_nothing_fails(String entry) {
    var text =
        """
        scenario: 没有这一户
        opened: {at: "2026-11-20 14:00"}
        then:
          - {at: +1m, do: list_them, with: {homes: [{home: 3-2-1101, wet: true}]}}
          - {at: +2m, %s}
        """;
    assertThat(run("meaning-06-rows", text.formatted("do: visit, in: {homes: 3-2-1101}")).passed())
        .isTrue();
    var report = run("meaning-06-rows", text.formatted(entry));
    assertThat(report.passed()).isFalse();
    assertThat(report.findings().getFirst().spot().line()).isEqualTo(5);
  }

  @Test
  void coverage_says_what_is_missing() {
    var cover = run("meaning-02-turn", SOUND).cover();
    assertThat(cover.steps().missing()).containsExactly("if_quiet");
    assertThat(cover.branches().missing())
        .containsExactly("if_loud.when = false", "if_quiet.when = true");
    assertThat(cover.outcomes().missing()).isEmpty();
  }

  private static ScenarioSuite.Report run(String procedure, String text) {
    return ScenarioSuite.run(
        binder, binder.procedure(procedure).orElseThrow(), procedure + ".test.yaml", text);
  }

  private static List<String> rules(ScenarioSuite.Report report) {
    return report.findings().stream().map(Finding::rule).toList();
  }
}
