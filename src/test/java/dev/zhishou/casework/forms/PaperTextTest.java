package dev.zhishou.casework.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.casework.engine.Plan;
import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.ProcedureVersion;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Ask;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/// What the amounts of a list come to stands over it.
class PaperTextTest {
  private static final Binder BINDER = Binder.shipped();

  private record Nobody() implements PaperText.Called {
    @Override
    public Optional<String> thing(AnswerType type, String id) {
      return Optional.empty();
    }

    @Override
    public Optional<String> who(String id) {
      return Optional.empty();
    }

    @Override
    public Optional<String> otherCase(String id) {
      return Optional.empty();
    }
  }

  private static String label(String procedure, String form, String list, String rows) {
    ProcedureVersion version = ProcedureCatalog.shipped(BINDER).newest(procedure).orElseThrow();
    Plan plan =
        new Plan(version.procedure(), version.frame(), List.copyOf(version.forms().values()));
    Ask field = BINDER.reference().forms().get(form).fields().get(list);
    Ask ask = FillForms.columned(list, field, plan);
    return new PaperText(new Nobody()).table(ask, JsonMapper.shared().readTree(rows)).label();
  }

  /// 000-270
  @Test
  void what_was_stolen_is_listed_with_its_value_and_summed() {
    String rows =
        """
        [{"lost":"戒指","worth":{"amount":"3000.00"}},{"lost":"包","worth":{"amount":"120.50"}}]
        """;
    assertThat(label("robbery", "suspect-and-loss", "losses", rows))
        .isEqualTo("失物(名称、价值)，合计 3120.50 元");
    assertThat(label("theft", "suspect-and-loss", "losses", "[]")).isEqualTo("失物(名称、价值)");
  }

  @Test
  void a_unit_price_beside_a_sum_is_not_added_up() {
    String rows =
        """
        [{"rate":{"amount":"2.50"},"line_sum":{"amount":"250.00"}}]
        """;
    assertThat(label("fee-collection", "payment-notice", "bills", rows)).doesNotContain("合计");
  }

  /// 003-043
  @Test
  void how_long_from_found_to_reported_is_said_in_words() {
    Ask took = BINDER.reference().forms().get("unlocked-door-record").fields().get("report_took");
    PaperText paper = new PaperText(new Nobody());
    assertThat(paper.text(took, StringNode.valueOf("PT9M"))).isEqualTo("9 分钟");
    assertThat(paper.text(took, StringNode.valueOf("PT26H5M"))).isEqualTo("1 天 2 小时 5 分钟");
    assertThat(paper.text(took, StringNode.valueOf("PT42S"))).isEqualTo("不到 1 分钟");
  }
}
