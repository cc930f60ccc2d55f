package dev.zhishou.procedure.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.text.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// For each rule a faulty file that it finds, with line and column, and a sound one that it lets
/// pass: `src/test/resources/lint/<rule>.{bad,good}.yaml`. The first line of a faulty file says
/// what must be found, no more and no less.
class LintTest {
  private static final Path EXAMPLES = Path.of("src/test/resources/lint");
  private static final Lint LINT =
      new Lint(
          Binder.shipped()
              .with(
                  Map.of(
                      "requirements/999.yaml",
                      """
                  - id: "999-001"
                    doc: "试"
                    clause: "1"
                    quote: "有人做"
                    kind: step
                    procedure: unheard-of
                  """)));

  static Stream<Path> faulty() throws IOException {
    return examples(".bad.yaml");
  }

  static Stream<Path> sound() throws IOException {
    return examples(".good.yaml");
  }

  private static Stream<Path> examples(String ending) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      files.filter(file -> file.toString().endsWith(ending)).sorted().forEach(found::add);
    }
    assertThat(found).hasSizeGreaterThan(40);
    return found.stream();
  }

  private static List<String> findings(Path file) throws IOException {
    return LINT.file(file.getFileName().toString(), Files.readAllBytes(file)).stream()
        .map(finding -> finding.rule() + " " + finding.spot())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("faulty")
  void aFaultIsFoundWhereItStands(Path file) throws IOException {
    String first = Files.readAllLines(file).getFirst();
    assertThat(first).startsWith("# finds: ");
    assertThat(findings(file))
        .containsExactlyInAnyOrder(first.substring("# finds: ".length()).split(", "));
  }

  @ParameterizedTest
  @MethodSource("sound")
  void aSoundFilePasses(Path file) throws IOException {
    assertThat(findings(file)).isEmpty();
  }

  @Test
  void everyFindingSaysWhatIsWrongAndHowToMendItInBothLanguages() throws IOException {
    List<Finding> all = new ArrayList<>();
    for (Path file : faulty().toList()) {
      all.addAll(LINT.file(file.toString(), Files.readAllBytes(file)));
    }
    assertThat(all)
        .hasSizeGreaterThan(80)
        .allSatisfy(
            finding -> {
              assertThat(finding.message().chinese()).isNotBlank();
              assertThat(finding.message().english()).isNotBlank();
              assertThat(finding.mend().chinese()).isNotBlank();
              assertThat(finding.mend().english()).isNotBlank();
            });
  }
}
