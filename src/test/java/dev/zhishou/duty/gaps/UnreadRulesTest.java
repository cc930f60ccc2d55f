package dev.zhishou.duty.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.zhishou.procedure.binder.Article;
import dev.zhishou.procedure.binder.Articles;
import dev.zhishou.procedure.model.Value;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// 000-135, 002-060: what was changed must be read anew, by everybody, under its new version.
class UnreadRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static Articles articles(String rules) {
    var all = new LinkedHashMap<String, Article>();
    all.put("staff-rules", article("staff-rules", "staff", rules));
    all.put("knowledge-fire", article("knowledge-fire", "staff", "灭火器怎么用"));
    all.put("wind-card", article("wind-card", "residents", "关窗"));
    return new Articles(all);
  }

  private static Article article(String id, String audience, String text) {
    return new Article(id, id, List.of(audience), Set.of(), List.of(), false, text, List.of());
  }

  private static List<Value.Row> unread(String rules, List<String> circulated) {
    return UnreadRules.unread(articles(rules), circulated, TODAY);
  }

  private static Value said(Value.Row row, String column) {
    return row.columns().get(column);
  }

  @Test
  void every_rule_and_sheet_of_the_staff_is_read_once_and_again_when_a_word_has_changed() {
    List<Value.Row> first = unread("不迟到", List.of());
    assertThat(first)
        .extracting(row -> said(row, "paper_title"), row -> said(row, "field"))
        .containsExactly(
            tuple(new Value.Text("staff-rules"), new Value.Choice(List.of("not_a_sheet"))),
            tuple(new Value.Text("knowledge-fire"), new Value.Choice(List.of("fire"))));

    List<String> circulated = first.stream().map(Value.Row::id).toList();
    assertThat(unread("不迟到", circulated)).isEmpty();

    List<Value.Row> changed = unread("不迟到，不早退", circulated);
    assertThat(changed).hasSize(1);
    assertThat(said(changed.getFirst(), "paper_title")).isEqualTo(new Value.Text("staff-rules"));
    assertThat(said(changed.getFirst(), "version_no")).isEqualTo(new Value.Text("2"));
  }
}
