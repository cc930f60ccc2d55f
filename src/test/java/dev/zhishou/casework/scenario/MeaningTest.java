package dev.zhishou.casework.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.text.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The numbered rules of *Meaning* and *Pinned*, each as a small procedure with its scenarios.
class MeaningTest {
  private static final Path FOLDER = Path.of("src/test/resources/meaning");
  private static Drawer drawer;

  @BeforeAll
  static void read() throws Exception {
    drawer = Drawer.open(FOLDER, Binder.of(Path.of(".")));
  }

  static Stream<String> tests() throws Exception {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(Drawer.TEST))
          .map(Drawer::id)
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tests")
  void the_engine_does_what_the_page_says(String id) throws Exception {
    assertThat(drawer.findings().get(FOLDER.resolve(id + ".yaml"))).as("form").isEmpty();
    Path test = FOLDER.resolve(id + Drawer.TEST);
    var report =
        ScenarioSuite.run(
            drawer.binder(),
            drawer.binder().procedure(id).orElseThrow(),
            test.toString(),
            Files.readString(test));
    assertThat(report.scenarios()).isPositive();
    assertThat(told(report.findings())).isEmpty();
  }

  static List<String> told(List<Finding> findings) {
    return findings.stream()
        .map(
            one ->
                "\n"
                    + one.file()
                    + ":"
                    + one.spot()
                    + " "
                    + one.message().english()
                    + "\n      "
                    + one.mend().english())
        .toList();
  }
}
