package dev.zhishou.casework.personal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.casework.engine.Plan;
import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.ProcedureVersion;
import dev.zhishou.procedure.binder.Binder;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/// How personal values look to staff who need not know them.
class MaskingTest {
  private static final Binder BINDER = Binder.shipped();
  private static final ProcedureCatalog CATALOG = ProcedureCatalog.shipped(BINDER);

  private final Masking masking = new Masking(plan("repair"));

  private static Plan plan(String procedure) {
    ProcedureVersion version = CATALOG.newest(procedure).orElseThrow();
    return new Plan(version.procedure(), version.frame(), List.copyOf(version.forms().values()));
  }

  private String masked(String name, String text) {
    return masking.masked(name, StringNode.valueOf(text)).asString();
  }

  @Test
  void a_marked_answer_is_masked_by_its_mark_wherever_it_is_kept() {
    assertThat(masked("caller_phone", "13900001234")).isEqualTo("139****1234");
    assertThat(masked("late/caller_phone", "021-1234")).isEqualTo("021****1234");
    assertThat(masked("caller_phone", "110")).isEqualTo("****");
    assertThat(masked("caller", "欧阳小明")).isEqualTo("欧***");
    assertThat(masked("caller", "")).isEmpty();
  }

  @Test
  void who_signed_without_an_account_is_a_name_whatever_his_place_to_sign_is_called() {
    assertThat(masked("signature/customer", "王小明")).isEqualTo("王**");
    assertThat(masked("signature/fault", "欧阳小明")).isEqualTo("欧***");
  }

  /// 000-271: clues and suspects are nobody's business but theirs who work on the theft.
  @Test
  void what_an_owner_suspects_is_hidden_whole() {
    Masking theft = new Masking(plan("theft"));
    assertThat(theft.masked("suspects", StringNode.valueOf("302 的装修工")).asString())
        .isEqualTo("***");
    assertThat(theft.masked("clues", StringNode.valueOf("门口有脚印")).asString()).isEqualTo("***");
    assertThat(theft.masked("account", StringNode.valueOf("早上出门")).asString()).isEqualTo("早上出门");
  }

  @Test
  void numbers_within_any_other_text_are_masked_and_its_other_digits_stay() {
    assertThat(masked("fault", "打13900001234或+86 139 0000 1234，找3号楼1102，报修单20261122001"))
        .isEqualTo("打139****1234或+86****1234，找3号楼1102，报修单20261122001");
    assertThat(masked("note", "身份证11010519491231002X，座机010-62345678"))
        .isEqualTo("身份证110****002X，座机010****5678");
    assertThat(masked("note", "会费1390000123元，流水号9113900001234"))
        .isEqualTo("会费1390000123元，流水号9113900001234");
  }

  @Test
  void the_columns_of_a_list_are_masked_each_by_its_own_mark_and_rows_keep_their_shape() {
    Masking family = new Masking(plan("move-in"));
    JsonNode rows =
        JsonMapper.shared()
            .readTree("[{\"id\":\"r1\",\"n\":3,\"text\":\"找13900001234\",\"yes\":true}]");
    assertThat(family.masked("unknown_list", rows).toString())
        .isEqualTo("[{\"id\":\"r1\",\"n\":3,\"text\":\"找139****1234\",\"yes\":true}]");
    assertThat(family.masked("owner_phone", StringNode.valueOf("13900001234")).asString())
        .isEqualTo("139****1234");
  }
}
