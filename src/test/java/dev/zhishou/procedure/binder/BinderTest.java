package dev.zhishou.procedure.binder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.procedure.model.Act;
import dev.zhishou.procedure.model.Amount;
import dev.zhishou.procedure.model.Mark;
import dev.zhishou.procedure.model.Moment;
import dev.zhishou.procedure.model.Party;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.procedure.model.Severity;
import dev.zhishou.procedure.model.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BinderTest {
  private static final Binder BINDER = Binder.shipped();

  @Test
  void theShippedBinderIsSoundInItsForm() {
    assertThat(BINDER.findings()).isEmpty();
    assertThat(BINDER.procedures()).containsKey("lift-entrapment");
    assertThat(BINDER.roles()).contains("front-desk", "company-leader");
    assertThat(BINDER.reference().kinds().contacts()).containsKey("lift-contractor");
    assertThat(BINDER.reference().kinds().equipment()).containsKey("lift");
    assertThat(BINDER.reference().selections()).containsKey("homes served by lift");
    assertThat(BINDER.requirements()).hasSize(1508);
    assertThat(BINDER.requirements().get("002-381").group()).isNotBlank();
    assertThat(BINDER.rungs(Severity.CRITICAL).orElseThrow().most()).isEqualTo(10);
  }

  @Test
  void aCheckoutFolderHoldsTheSameBinderAsTheJar() throws Exception {
    Binder folder = Binder.of(Path.of(""));
    assertThat(folder.procedures().keySet())
        .containsExactlyElementsOf(BINDER.procedures().keySet());
    assertThat(folder.reference().forms().keySet()).isEqualTo(BINDER.reference().forms().keySet());
  }

  @Test
  void everyProcedureStandsUnderItsOwnName() {
    BINDER
        .procedures()
        .forEach((id, shelved) -> assertThat(shelved.path()).endsWith("/" + id + ".yaml"));
  }

  /// 000-155: by its frame, or by a leader and a telling of its own.
  @Test
  void everyEmergencyHasSomebodyWhoLeadsAndSomebodyWhoIsTold() {
    List<Party> leaders =
        Stream.of("project-manager", "duty-manager", "guard-captain", "engineering-supervisor")
            .<Party>map(Party.Role::new)
            .toList();
    List<Procedure> emergencies =
        BINDER.procedures().values().stream()
            .filter(one -> one.path().contains("/emergency/"))
            .map(one -> one.reading().procedure())
            .toList();
    assertThat(emergencies).hasSizeGreaterThan(25);
    for (Procedure one : emergencies) {
      List<Step> steps = one.steps().stream().flatMap(BinderTest::within).toList();
      assertThat(
              one.head().frame() != null
                  || steps.stream()
                      .anyMatch(step -> step.who().by().stream().anyMatch(leaders::contains)))
          .as(one.id())
          .isTrue();
      assertThat(
              one.head().frame() != null
                  || steps.stream()
                      .flatMap(step -> step.effects().acts().stream())
                      .anyMatch(act -> act instanceof Act.Notice || act instanceof Act.Call))
          .as(one.id())
          .isTrue();
    }
  }

  private static Stream<Step> within(Step step) {
    return Stream.concat(Stream.of(step), step.steps().stream().flatMap(BinderTest::within));
  }

  @Test
  void aProcedureSaysWhatItsFileSays() {
    Procedure lift = BINDER.procedure("lift-entrapment").orElseThrow();
    assertThat(lift.head().severity()).isEqualTo(Severity.CRITICAL);
    assertThat(lift.head().onePer()).isEqualTo("lift");
    assertThat(lift.asks().get("lift").source().of()).isEqualTo("lift");
    Step rescue =
        lift.steps().stream().filter(one -> one.name().equals("rescue")).findFirst().orElseThrow();
    assertThat(rescue.who().by()).containsExactly(new Party.Role("lift-engineer"));
    assertThat(rescue.who().needs()).containsExactly("certificate:lift");
    assertThat(rescue.timing().due())
        .isEqualTo(new Moment.Since(new Amount.Named("arrive"), "opened"));
    Step accident =
        lift.steps().stream()
            .filter(one -> one.effects().starts() != null)
            .findFirst()
            .orElseThrow();
    assertThat(accident.automatic()).isTrue();
    assertThat(accident.timing().until()).contains(new Mark.Settled("rescue"));
    List<Act> acts = lift.steps().stream().flatMap(one -> one.effects().acts().stream()).toList();
    assertThat(acts).hasAtLeastOneElementOfType(Act.Call.class);
  }
}
