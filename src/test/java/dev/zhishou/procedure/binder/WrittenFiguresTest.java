package dev.zhishou.procedure.binder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Figures of clauses that no step reckons with but that stand in what people read.
class WrittenFiguresTest {
  private static final Binder BINDER = Binder.shipped();

  private static String option(String list, String key) {
    return String.valueOf(BINDER.reference().options().get(list).get(key));
  }

  /// 004-124, 004-216, 004-264, 004-278.
  @Test
  void what_a_supervisor_looks_at_has_the_figures_of_the_rules_of_conduct() {
    assertThat(option("conduct-looks", "hair_guard")).contains("不长于 5 毫米");
    assertThat(option("conduct-residents", "distance")).contains("1 米左右");
    assertThat(option("conduct-speech", "common")).contains("三个人以上");
    assertThat(option("conduct-salute", "distance")).contains("3 至 5 米");
  }

  /// 002-246, 002-247.
  @Test
  void the_shifts_of_the_desk_have_their_hours() {
    assertThat(option("desk-shifts", "early")).contains("8:00").contains("17:00");
    assertThat(option("desk-shifts", "late")).contains("12:00").contains("20:00");
  }

  /// 004-167: ten characters.
  @Test
  void the_basic_words_of_courtesy_are_ten_characters() {
    var words =
        Pattern.compile("\\*\\*基本的十个字\\*\\*：(.*)")
            .matcher(BINDER.text("articles/phrase-book.yaml").orElseThrow());
    assertThat(words.find()).isTrue();
    assertThat(words.group(1).replaceAll("\\P{IsHan}", "")).isEqualTo("您好请谢谢对不起再见").hasSize(10);
  }

  /// 000-244.
  @Test
  void the_document_is_found_by_its_number() {
    assertThat(option("cited-papers", "fs_22401")).contains("FS-QG-22401", "突发事件");
    assertThat(BINDER.text("articles/cited-papers.yaml").orElseThrow()).contains("FS-QG-22401");
  }
}
