package dev.zhishou.guards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.binder.Carrier;
import dev.zhishou.procedure.binder.Clauses;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Nobody can say that an obligation is carried which is not (ADR 32).
class CoverageGuardTest {
  private static final Clauses CLAUSES = Clauses.of(Binder.shipped());

  @Test
  void every_obligation_is_carried_or_stands_in_the_list_with_a_reason() {
    assertThat(CLAUSES.carriers()).hasSizeGreaterThan(1_400);
    assertThat(
            Coverage.faults(
                CLAUSES.clauses().keySet(),
                CLAUSES.carriers().keySet(),
                Coverage.open("uncarried.txt")))
        .isEmpty();
  }

  @Test
  void no_file_names_an_obligation_that_does_not_exist_wherever_it_names_it() {
    assertThat(Coverage.strangers(CLAUSES, Binder.shipped().claims())).isEmpty();
  }

  @Test
  void what_code_carries_is_shown_by_a_test_that_runs() {
    List<Carrier> carriers = CLAUSES.carriers().values().stream().flatMap(List::stream).toList();
    assertThat(carriers).anyMatch(carrier -> carrier.test() != null);
    assertThat(Coverage.untested(carriers)).isEmpty();
  }

  @Test
  void every_figure_of_what_is_carried_is_asserted_where_its_obligation_is_named() {
    Set<String> figures = new TreeSet<>(Figures.stated(Figures.requirements()));
    assertThat(figures).hasSizeGreaterThan(80).contains("002-382", "003-104", "002-406");
    figures.retainAll(CLAUSES.carriers().keySet());
    assertThat(Coverage.faults(figures, Figures.asserted(), Coverage.open("unasserted.txt")))
        .isEmpty();
  }

  @Test
  void a_planted_figure_is_found_until_it_is_named() {
    Set<String> figures =
        Figures.stated(
            List.of(
                """
                - id: "999-003"
                  quote: "须在两小时内回复"
                  need: "Answer."
                - id: "999-004"
                  quote: "须及时回复"
                  need: "Answer in 15 min."
                - id: "999-005"
                  quote: "须及时回复"
                  need: "Answer."
                """));
    assertThat(figures).containsExactly("999-003", "999-004");
    assertThat(Coverage.faults(figures, Figures.named("# 999-001 … 999-003"), Map.of()))
        .containsExactly("999-004 is open");
  }

  @Test
  void what_is_planted_is_found() {
    assertThat(Coverage.faults(Set.of("1"), Set.of(), Map.of())).containsExactly("1 is open");
    assertThat(Coverage.faults(Set.of("1"), Set.of("1"), Map.of("1", "not built yet")))
        .containsExactly("1 is met now: take it off the list");
    assertThat(Coverage.faults(Set.of("1"), Set.of(), Map.of("1", "")))
        .containsExactly("1 is listed without a reason");
    assertThat(Coverage.faults(Set.of(), Set.of(), Map.of("2", "not built yet")))
        .containsExactly("2 is listed and does not exist");
    assertThat(Coverage.faults(Set.of("1"), Set.of(), Map.of("1", "not built yet"))).isEmpty();
  }

  @Test
  void a_planted_id_and_a_planted_claim_are_found_in_the_files_themselves() {
    Clauses planted =
        Clauses.of(
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
                        """,
                        "notices/planted.yaml",
                        "{id: planted, title: 试, text: 试, refs: [999-002]}")));
    assertThat(
            Coverage.faults(
                planted.clauses().keySet(),
                planted.carriers().keySet(),
                Coverage.open("uncarried.txt")))
        .containsExactly("999-001 is open");
    assertThat(Coverage.strangers(planted, planted.carriers().keySet()))
        .containsExactly("999-002 is named and does not exist");
  }

  @Test
  void a_test_that_is_not_there_shows_nothing() {
    String here = "guards.CoverageGuardTest#";
    assertThat(
            Coverage.untested(
                List.of(
                    shownBy(here + "what_code_carries_is_shown_by_a_test_that_runs"),
                    shownBy(here + "no_such_test"),
                    shownBy("guards.NoSuchTest#a"),
                    shownBy(here + "shownBy"),
                    shownBy(""))))
        .containsExactly(
            here + "no_such_test is no test that runs",
            "guards.NoSuchTest#a is no test that runs",
            here + "shownBy is no test that runs",
            " is no test that runs");
  }

  private static Carrier shownBy(String test) {
    return new Carrier(Carrier.Kind.PAGE, "page", "how", null, null, test);
  }
}
