package dev.zhishou.procedure.binder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.procedure.model.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArticlesTest {
  private final Binder binder = Binder.shipped();
  private final Articles articles = Articles.of(binder);

  @Test
  void every_article_is_for_somebody_and_names_procedures_and_steps_that_are_there() {
    Set<String> steps = new HashSet<>();
    binder
        .procedures()
        .forEach((id, shelved) -> gather(id, shelved.reading().procedure().steps(), steps));

    assertThat(articles.all()).hasSizeGreaterThanOrEqualTo(18);
    for (Article one : articles.all().values()) {
      assertThat(one.audience()).as(one.id()).isNotEmpty();
      assertThat(one.text()).as(one.id()).isNotBlank();
      assertThat(binder.procedures().keySet()).as(one.id()).containsAll(one.procedures());
      assertThat(steps).as(one.id()).containsAll(one.steps());
    }
  }

  @Test
  void what_is_said_to_people_in_danger_is_needed_at_a_step() {
    for (String id :
        List.of("fire-card", "gas-safety", "trapped-in-lift", "first-aid", "wind-card")) {
      assertThat(articles.article(id).orElseThrow().steps()).as(id).isNotEmpty();
    }
  }

  @Test
  void an_article_is_found_by_words_and_by_pinyin_initials() {
    assertThat(articles.about("电梯").getFirst().id()).isEqualTo("trapped-in-lift");
    assertThat(articles.about("bkzdtl").getFirst().id()).isEqualTo("trapped-in-lift");
    assertThat(articles.about("FWYY").getFirst().id()).isEqualTo("phrase-book");
    assertThat(articles.about("心肺复苏 触电")).extracting(Article::id).containsExactly("first-aid");
    assertThat(articles.about("xffs")).extracting(Article::id).contains("first-aid");
    assertThat(articles.about("没有这回事")).isEmpty();
    assertThat(articles.about(" ")).hasSameSizeAs(articles.all().values());
  }

  @Test
  void a_character_is_found_by_any_of_its_readings() {
    // 重物: zhòng; 重复: chóng.
    assertThat(dev.zhishou.platform.PinyinInitials.occur("cf", "重复")).isTrue();
    assertThat(dev.zhishou.platform.PinyinInitials.occur("zw", "搬重物")).isTrue();
    assertThat(dev.zhishou.platform.PinyinInitials.occur("", "搬重物")).isFalse();
    assertThat(dev.zhishou.platform.PinyinInitials.of("3号楼")).isEqualTo("3hl");
  }

  @Test
  void what_a_cited_paper_is_here_and_where_it_is_cited_are_there() {
    Set<String> steps = new HashSet<>();
    binder
        .procedures()
        .forEach((id, shelved) -> gather(id, shelved.reading().procedure().steps(), steps));
    Set<String> options = binder.reference().options().get("cited-papers").keySet();

    assertThat(CitedPaper.of(binder)).extracting(CitedPaper::title).contains("发电机操作规程", "施工证");
    for (CitedPaper paper : CitedPaper.of(binder)) {
      String is = paper.is();
      if (is == null) {
        assertThat(options).as(paper.title()).contains(paper.option());
        assertThat(steps).as(paper.title()).containsAll(paper.at());
        assertThat(paper.at()).as(paper.title()).isNotEmpty();
      } else {
        assertThat(
                binder.procedure(is).isPresent()
                    || binder.form(is).isPresent()
                    || articles.article(is).isPresent())
            .as(paper.title())
            .isTrue();
      }
    }
  }

  private static void gather(String procedure, List<Step> steps, Set<String> names) {
    for (Step step : steps) {
      names.add(procedure + "." + step.name());
      gather(procedure, step.steps(), names);
    }
  }
}
