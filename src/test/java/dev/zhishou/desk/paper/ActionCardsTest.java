package dev.zhishou.desk.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.access.Community;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.spi.Papers;
import dev.zhishou.community.Contact;
import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.binder.Binder;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What stands on an action card.
class ActionCardsTest {
  private static final ProcedureCatalog CATALOG = ProcedureCatalog.shipped(Binder.shipped());

  private static final Community LANTING =
      new Community(
          new CommunityId(new UUID(0, 7)),
          "lanting",
          "兰亭苑",
          "LT",
          "cn",
          Community.Figures.SHIPPED,
          false);

  private static Papers.Card card(String procedure) {
    return new ActionCards(CATALOG.binder(), community -> "位置 文三路")
        .card(
            CATALOG.newest(procedure).orElseThrow(),
            LANTING,
            "https://example.org/q",
            kind ->
                kind.equals("lift-contractor")
                    ? List.of(
                        new Contact(
                            new UUID(0, 1),
                            kind,
                            "安达维保",
                            "0571-1234",
                            null,
                            LocalDate.of(2026, 11, 1)))
                    : List.of());
  }

  private static Papers.Step step(Papers.Card card, String what) {
    return card.steps().rows().stream()
        .filter(row -> row.what().startsWith(what))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void each_step_has_its_people_its_limit_and_what_must_not_be_done() {
    Papers.Step rescue = step(card("lift-entrapment"), "持证人员放人");

    assertThat(rescue.who()).isEqualTo("持证电梯维修人员");
    assertThat(rescue.due()).contains("接报", "30 分钟");
    assertThat(rescue.warnings()).hasSize(1);
    assertThat(rescue.notes()).anyMatch(note -> note.text().contains("有人不适吗____"));
  }

  @Test
  void numbers_that_are_known_are_printed_and_for_the_others_there_is_room() {
    Papers.Card card = card("lift-entrapment");

    assertThat(card.numbers())
        .contains(
            new Papers.Line("电梯维保单位 安达维保", "0571-1234"),
            new Papers.Line("紧急电话", "120"),
            new Papers.Line("电梯应急救援平台(96333)", ""));
  }

  @Test
  void a_card_says_of_which_estate_it_is() {
    assertThat(card("lift-entrapment").summary()).endsWith("兰亭苑：位置 文三路");
  }

  @Test
  void a_condition_is_said_in_words() {
    Papers.Card card = card("lift-entrapment");

    assertThat(step(card, "维保打不通").notes()).contains(new Papers.Line("只在", "「打通了吗」答否"));
    assertThat(step(card, "画面里有人不舒服").notes())
        .contains(new Papers.Line("只在", "「看到的情况」是「有人不舒服或受伤」"));
    assertThat(step(card, "问过的比被困的少").notes())
        .contains(new Papers.Line("只在", "「被困的每一位」的条数少于「被困几人」"));
    assertThat(step(card, "安保负责人报本部门处置情况").notes())
        .anyMatch(note -> note.label().equals("只在") && note.text().contains("里有「"));
  }

  @Test
  void every_procedure_has_a_card_with_all_that_people_do() {
    CATALOG
        .all()
        .forEach(
            version ->
                assertThat(card(version.id()).steps().rows())
                    .as(version.id())
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.who()).isNotEmpty()));
  }
}
