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

  /// 003-082: residents read the card, staff besides it where its paragraphs come from.
  @Test
  void the_note_on_the_wrong_heading_of_the_earthquake_card_is_for_staff_only() {
    assertThat(articles.article("earthquake-card").orElseThrow().text()).doesNotContain("防雷");
    Article note = articles.article("earthquake-card-note").orElseThrow();
    assertThat(note.text()).contains("防雷");
    assertThat(note.audience()).containsExactly("staff");
    assertThat(note.steps()).isNotEmpty();
  }

  /// 000-134, 000-136; 003-066 … 003-069, 003-071, 003-072, 003-074, 003-075, 003-077 … 003-080,
  /// 003-083 … 003-085: what the clause has is said, in its place.
  @Test
  void rule_book_and_cards_say_what_their_clauses_demand() {
    assertThat(text("staff-rules"))
        .startsWith("**为什么**：把物业管好，把服务做得更好。")
        .contains("服务业主，安全，环境干净，办事有效率、有质量");
    assertThat(text("fire-card"))
        .startsWith("1. 保持镇静。\n2. 闻到燃气或易燃东西的气味，什么开关都不碰")
        .contains("来得及就关电力总闸和煤气阀")
        .contains("烟浓时尽量贴着地面爬行", "湿毛巾遮住", "听消防人员和管理人员指挥");
    assertThat(text("fire-prevention"))
        .contains("电线不要超负荷", "易燃品和危险品放在孩子够不着的地方")
        .contains("同一个插座", "电炉、电饭煲、电熨斗、电吹风、微波炉");
    assertThat(text("wind-card"))
        .startsWith("1. 扣紧门窗，免得被强风吹开。")
        .contains("晾的衣服、晾衣架、花盆搬回屋里", "不要在玻璃门、窗附近停留");
    assertThat(binder.reference().notices().get("storm-residents").text())
        .contains("扣紧门窗", "花盆、衣服、晾衣架收进屋", "不要站在玻璃门窗旁边");
    assertThat(text("earthquake-card")).contains("远离窗户、玻璃隔断、架子和吊着的东西", "不要躲在楼梯下面", "准备好还会有余震");
  }

  /// 004-074 to 004-081: whatever can be ordered stands in the residents' catalogue, and what needs
  /// a licence says so.
  @Test
  void the_catalogue_of_convenience_services_has_every_item_that_can_be_ordered() {
    assertThat(text("convenience-catalogue"))
        .contains("通下水道", "水龙头、水阀", "信箱锁", "换水表、电表", "换门锁")
        .contains("检查家用电器", "安装、检查空调", "修理门窗")
        .contains("打扫卫生", "擦玻璃", "室内绿化", "每周、每月一次")
        .contains("订牛奶、报刊", "代取邮件", "车票、船票、机票", "水、电、气")
        .contains("家庭老师、保姆、钟点工", "代客泊车、接送小孩上下学，有资质和保险才开")
        .contains("洗车，打蜡", "小区的活动", "急救箱、急救药品");
    assertThat(binder.options("convenience-items").orElseThrow()).hasSize(25);
  }

  /// 004-156, 004-158, 004-166, 004-180, 004-207, 004-213: each phrase under its occasion.
  @Test
  void the_phrases_of_courtesy_stand_under_their_occasion() {
    assertThat(text("phrase-book"))
        .contains("您好。早安。午安。早。早上好。下午好。晚上好。路上好。路上辛苦了。您回来了(你回来了)。")
        .contains("恭喜。祝您节日愉快。祝您圣诞快乐。祝您新年快乐。祝您生日快乐。祝您新婚愉快。祝您新春快乐。恭喜发财。")
        .contains("很抱歉，这种情况，公司的规定是这样的。", "有困难直说，但愿我能给你帮助。")
        .contains("他现在不在，您能留下卡片或口信吗？", "请尊敬我们的工作，先生/小姐。");
  }

  private String text(String article) {
    return articles.article(article).orElseThrow().text();
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
