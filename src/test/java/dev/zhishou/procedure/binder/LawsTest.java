package dev.zhishou.procedure.binder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.procedure.model.Figure;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.time.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

/// The law of a community's place tightens a figure and never loosens it.
class LawsTest {
  private static final Laws LAWS = new Laws(Binder.shipped());

  private static Procedure arriving(String within) {
    return with(within, "law/lift-arrival");
  }

  private static Procedure with(String within, String source) {
    Procedure lift = Binder.shipped().procedure("lift-entrapment").orElseThrow();
    SequencedMap<String, Figure> figures = new LinkedHashMap<>();
    figures.put(
        "arrive",
        new Figure(
            "arrive",
            new Figure.Size.Length(Span.read(within).orElseThrow()),
            null,
            null,
            source,
            List.of()));
    return new Procedure(
        lift.head(),
        lift.opens(),
        lift.asks(),
        figures,
        lift.steps(),
        lift.outcomes(),
        lift.provenance());
  }

  @Test
  void a_looser_figure_takes_the_bound_of_the_place() {
    assertThat(LAWS.tighter(arriving("2h"), "cn-zhejiang-hangzhou")).containsEntry("arrive", "30m");
  }

  @Test
  void a_tighter_figure_stays() {
    assertThat(LAWS.tighter(arriving("20m"), "cn-zhejiang-hangzhou")).isEmpty();
  }

  @Test
  void a_notice_that_comes_too_late_takes_the_least_that_the_law_demands() {
    assertThat(LAWS.tighter(with("12h", "law/planned-water-stop"), "cn-zhejiang-hangzhou"))
        .containsEntry("arrive", "24h");
    assertThat(LAWS.tighter(with("48h", "law/planned-water-stop"), "cn-zhejiang-hangzhou"))
        .isEmpty();
  }

  @Test
  void a_place_that_says_nothing_takes_what_holds_around_it() {
    Procedure accident = Binder.shipped().procedure("accident-report").orElseThrow();

    assertThat(LAWS.tighter(accident, "cn-zhejiang-hangzhou")).isEmpty();
    assertThat(LAWS.tighter(arriving("2h"), "nowhere")).isEmpty();
  }
}
