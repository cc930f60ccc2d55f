package dev.zhishou.procedure.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.binder.Binder;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Who reads the library sees no word of the language.
class WrittenWordsTest {
  private static final ProcedureCatalog CATALOG = ProcedureCatalog.shipped(Binder.shipped());
  private static final Pattern LANGUAGE =
      Pattern.compile("\\b(and|or|not|in|exists|all|size|run|since)\\b|[=\"\\[]|[a-z]_[a-z]");

  private static Stream<WrittenStep> steps(String procedure) {
    ProcedureView view =
        ProcedureView.of(CATALOG.newest(procedure).orElseThrow(), List.of(), CATALOG);
    return view.steps().stream().flatMap(WrittenWordsTest::within);
  }

  private static Stream<WrittenStep> within(WrittenStep step) {
    return Stream.concat(Stream.of(step), step.steps().stream().flatMap(WrittenWordsTest::within));
  }

  private static String when(String procedure, String step) {
    return steps(procedure)
        .filter(one -> one.name().equals(step))
        .map(one -> Objects.requireNonNull(one.whenWords()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void every_condition_of_the_binder_is_said_in_words() {
    List<String> said =
        CATALOG.all().stream()
            .flatMap(version -> steps(version.id()))
            .flatMap(step -> Stream.of(step.whenWords(), step.dueWords(), step.everyWords()))
            .filter(Objects::nonNull)
            .toList();
    assertThat(said).hasSizeGreaterThan(1_000);
    assertThat(said.stream().filter(one -> LANGUAGE.matcher(one).find())).isEmpty();
  }

  @Test
  void what_several_options_or_rows_say_is_said() {
    assertThat(when("unlocked-door", "incident"))
        .isEqualTo("「有没有紧急迹象」答是，并且「是哪些迹象」里有「有人呼救」、「血迹」、「门锁被撬」、「屋里有要人照顾的人」");
    assertThat(when("medical-emergency", "declined")).contains("只有「");
    assertThat(when("move-in", "persuade")).contains("有一条：「").endsWith("答否");
    assertThat(when("medical-emergency", "medic_told")).isEqualTo("有「医务人员」当班");
    assertThat(when("shift-handover", "camera_ready")).isEqualTo("「哪个岗」是「值班经理」");
  }

  @Test
  void brackets_stand_where_and_and_or_are_mixed() {
    assertThat(when("unlocked-door", "keep"))
        .isEqualTo("「联系上了吗」答是，并且（「他多久能回来」多于30 分钟，或者「半小时到了业主还没到，前台再打电话」已办），并且「有没有紧急迹象」答否");
    assertThat(when("renovation", "give_back")).contains("，并且（").contains("，或者").endsWith("）");
  }

  @Test
  void what_a_step_writes_and_starts_is_called_by_its_title() {
    assertThat(steps("unlocked-door").map(WrittenStep::startsTitle)).contains("火警", "燃气泄漏");
    assertThat(steps("unlocked-door").flatMap(step -> step.recordTitles().stream()))
        .contains("房门未锁处理记录");
  }
}
