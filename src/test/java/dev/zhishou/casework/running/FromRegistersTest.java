package dev.zhishou.casework.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Value;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class FromRegistersTest {
  private static final Collection<Ask> PATROL =
      Binder.shipped().procedure("patrol").orElseThrow().asks().values();
  private static final Value ROOF = new Value.Id("roof");

  private static SequencedMap<String, Value> answers(String route, Value.Row... points) {
    return FromRegisters.answers(
        PATROL,
        new LinkedHashMap<>(),
        (selection, known) ->
            selection.equals("route of the day")
                ? List.of(row("1", "choice", new Value.Choice(List.of(route))))
                : List.of(points));
  }

  private static Value.Row row(String id, Object... columns) {
    SequencedMap<String, Value> row = new LinkedHashMap<>();
    for (int i = 0; i < columns.length; i += 2) {
      row.put((String) columns[i], (Value) columns[i + 1]);
    }
    return new Value.Row(id, row);
  }

  @Test
  void a_column_is_found_by_its_own_name_or_by_that_of_its_type() {
    Value.Choice sheet = new Value.Choice(List.of("public"));
    assertThat(answers("whole", row("roof", "place", ROOF, "sheet", sheet)))
        .containsEntry("route", new Value.Choice(List.of("whole")))
        .containsEntry(
            "points", new Value.Rows(List.of(row("roof", "point", ROOF, "sheet", sheet))));
  }

  @Test
  void what_is_not_whole_or_not_among_the_options_stays_open() {
    assertThat(answers("no such route", row("roof", "place", ROOF))).isEmpty();
    assertThat(answers("whole").keySet()).containsExactly("route");
  }

  @Test
  void what_is_proposed_may_lack_what_only_he_knows_who_is_asked() {
    Ask points = ask("points");
    assertThat(FromRegisters.proposed(points, List.of(row("roof", "place", ROOF))))
        .contains(new Value.Rows(List.of(row("roof", "point", ROOF))));
    assertThat(FromRegisters.proposed(points, List.of(row("roof", "text", new Value.Text("顶")))))
        .isEmpty();
    assertThat(FromRegisters.proposed(points, List.of())).isEmpty();
    assertThat(
            FromRegisters.proposed(
                ask("route"), List.of(row("1", "choice", new Value.Choice(List.of("whole"))))))
        .contains(new Value.Choice(List.of("whole")));
  }

  /// 003-147: the number is the register's, whatever was sent.
  @Test
  void what_is_fixed_is_as_the_registers_say_where_they_say_it() {
    Collection<Ask> monthly =
        Binder.shipped().procedure("complaint-monthly").orElseThrow().asks().values();
    SequencedMap<String, Value> sent = new LinkedHashMap<>();
    sent.put("accepted_no", new Value.Whole(1));
    assertThat(
            FromRegisters.answers(
                monthly,
                sent,
                (selection, known) ->
                    selection.startsWith("number")
                        ? List.of(row("1", "integer", new Value.Whole(7)))
                        : List.of()))
        .containsEntry("accepted_no", new Value.Whole(7));
    assertThat(FromRegisters.answers(monthly, sent, (selection, known) -> List.of()))
        .containsEntry("accepted_no", new Value.Whole(1));
  }

  private static Ask ask(String name) {
    return PATROL.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }
}
