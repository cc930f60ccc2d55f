package dev.zhishou.procedure.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SopCommandTest {
  private static final String BAD = "src/test/resources/lint/no-due.bad.yaml";
  private static final String GOOD = "src/test/resources/lint/no-due.good.yaml";

  @TempDir Path folder;

  private record Ran(int status, String out, String err) {}

  private static Ran run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        new SopCommand(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Locale.CHINESE)
            .run(List.of(arguments));
    return new Ran(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void lintSaysFileLineColumnAndRuleAndFailsOnAnError() {
    Ran ran = run("lint", BAD);
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out()).contains(BAD + ":7:3: error: no-due: ");
    assertThat(run("lint", GOOD).status()).isZero();
  }

  @Test
  void lintPrintsWhatTheInterfaceAnswers() {
    Ran ran = run("lint", "--json", BAD);
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out())
        .startsWith("{\"findings\":[{\"rule\":\"no-due\",\"level\":\"error\"")
        .contains("\"line\":7,\"column\":3,\"message\":\"", "\"mend\":\"");
  }

  @Test
  void aFolderIsJudgedWithoutItsScenarios() throws Exception {
    Files.copy(Path.of(BAD), folder.resolve("probe.yaml"));
    Files.writeString(folder.resolve("probe.test.yaml"), "scenario: 试\n");
    Ran ran = run("lint", folder.toString());
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out()).contains("probe.yaml:7:3").doesNotContain("test.yaml");
  }

  /// 004-366.
  @Test
  void aBinderWhosePostHasAnUnknownRankFails() throws Exception {
    Path sop = Files.createDirectories(folder.resolve("sop"));
    Files.writeString(sop.resolve("roles.yaml"), "guard: {title: 秩序员, rank: chief}\n");
    Ran ran = run("lint", folder.toString());
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out()).contains("sop/roles.yaml:1:", "error: rank: ");
    Files.writeString(sop.resolve("roles.yaml"), "guard: {title: 秩序员, rank: manager}\n");
    assertThat(run("lint", folder.toString()).out()).doesNotContain("rank");
  }

  @Test
  void filesOfOneCallKnowEachOther() throws Exception {
    Path one = folder.resolve("one.yaml");
    Path two = folder.resolve("two.yaml");
    Files.writeString(
        one,
        """
        id: one
        steps:
          visit: {do: 访, after: [], starts: {procedure: two, wait: true}}
          a: {do: 甲, by: guard, due: 1h, when: visit.content}
        outcomes: {完: true}
        """);
    Files.writeString(
        two,
        """
        id: two
        steps:
          b: {do: 乙, by: guard, due: 1h, asks: {content: {ask: 满意吗, type: yes-no, required: true}}}
        outcomes: {完: true}
        """);
    assertThat(run("lint", one.toString(), two.toString()).status()).isZero();
    assertThat(run("lint", one.toString()).out()).contains("unknown-procedure");
  }

  @Test
  void theWholeCheckoutIsSound() {
    assertThat(run("lint", ".").status()).isZero();
  }

  @Test
  void theFlowIsDrawn() {
    Ran ran = run("graph", "sop/emergency/lift-entrapment.yaml");
    assertThat(ran.status()).isZero();
    assertThat(ran.out())
        .startsWith("flowchart TD\n")
        .contains("s_rescue -. until .-> s_reassure", "s_accident ==> s_case_accident_report")
        .containsPattern("-->\\|\".*\"\\| s_ambulance");
  }

  @Test
  void stagesAreDrawnAsSubgraphs() {
    assertThat(run("graph", "sop/service/complaint.yaml").out())
        .contains("  subgraph s_handling[", "  end\n");
  }

  @Test
  void aWrongCallSaysHowItIsCalled() {
    assertThat(run().status()).isEqualTo(2);
    assertThat(run("nothing").err()).contains("sop lint", "sop graph", "sop schema");
    assertThat(run("lint").status()).isEqualTo(2);
    assertThat(run("lint", "--wrong", GOOD).status()).isEqualTo(2);
    assertThat(run("lint", "no-such-file.yaml").status()).isEqualTo(2);
  }

  @Test
  void messagesFollowTheEnvironment() {
    assertThat(SopCommand.language(Map.of("LANG", "en_US.UTF-8"))).isEqualTo(Locale.ENGLISH);
    assertThat(SopCommand.language(Map.of("LC_ALL", "zh_CN.UTF-8", "LANG", "en_US.UTF-8")))
        .isEqualTo(Locale.CHINESE);
    assertThat(SopCommand.language(Map.of())).isEqualTo(Locale.CHINESE);
  }
}
