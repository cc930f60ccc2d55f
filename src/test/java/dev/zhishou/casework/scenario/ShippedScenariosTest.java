package dev.zhishou.casework.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.procedure.binder.Binder;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every procedure of the binder has scenarios that pass and that reach each step, both sides of
/// each condition, and each outcome.
class ShippedScenariosTest {
  private static Binder binder;

  @BeforeAll
  static void read() throws Exception {
    binder = Binder.of(Path.of("."));
  }

  static Stream<ScenarioSuite.Report> reports() throws Exception {
    read();
    return TestProcedures.shipped(binder).stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("reports")
  void a_shipped_procedure_passes_and_is_covered(ScenarioSuite.Report report) {
    assertThat(MeaningTest.told(report.findings())).as(report.procedure()).isEmpty();
    assertThat(report.scenarios()).isPositive();
    assertThat(report.failed()).isZero();
    for (ScenarioSuite.Part part : report.cover().parts()) {
      assertThat(part.missing()).as("%s: %s not covered", report.procedure(), part.of()).isEmpty();
    }
  }
}
