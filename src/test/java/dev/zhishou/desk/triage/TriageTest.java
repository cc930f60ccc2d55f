package dev.zhishou.desk.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.desk.triage.Triage.Guess;
import dev.zhishou.procedure.model.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What people say at the desk, and which procedure it is. The words of the lexicon were written
/// before these sentences, not from them.
class TriageTest {
  private static final List<Known> BINDER =
      List.of(
          incident("general-emergency", "突发事件(总则)", Severity.SERIOUS, "出事了", "突发情况"),
          incident("lift-entrapment", "电梯困人", Severity.CRITICAL, "电梯困人", "关在电梯里出不来"),
          incident("accident-report", "事故上报", Severity.SERIOUS),
          incident("power-outage", "突然停电", Severity.SERIOUS, "停电了", "整栋楼没电", "跳闸了全黑"),
          incident("unlocked-door", "住户房门未锁", Severity.SERIOUS, "门没锁", "房门开着没人"),
          service("complaint", "投诉", "我要投诉", "太不像话了", "没人管", "反映了好几次", "态度差", "扰民"),
          service("repair", "报修", "报修", "水管漏了", "没电", "下水堵了", "门锁坏了", "灯不亮"),
          service("public-repair", "公区报修"),
          service("construction-defect", "工程遗留、维保"),
          service("return-visit", "回访", "回访"),
          service("shift-handover", "交接班"),
          service("patrol", "巡楼"));

  private final Triage triage = new Triage(lexicon(), List.of());

  private static Known incident(String id, String title, Severity severity, String... hints) {
    return new Known(id, title, severity, true, List.of(hints));
  }

  private static Known service(String id, String title, String... hints) {
    return new Known(id, title, Severity.NORMAL, false, List.of(hints));
  }

  static Lexicon lexicon() {
    try {
      return LexiconReader.read(Files.readString(Path.of("sop/lexicon.yaml")));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> procedures(String text) {
    return triage.guess(text, BINDER).stream().map(Guess::procedure).toList();
  }

  @Test
  void the_sentence_of_the_contract_is_an_entrapment_and_says_why() {
    Guess first = triage.guess("3号楼2单元电梯卡住了,里面有两个人", BINDER).getFirst();
    assertThat(first.procedure()).isEqualTo("lift-entrapment");
    assertThat(first.because()).contains("电梯", "卡住", "里面有两个人");
    assertThat(first.confidence()).isGreaterThan(0.9);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          我被关在电梯里了,快来人                         | lift-entrapment
          電梯壞了,有兩個人困在裡面                       | lift-entrapment
          五栋的电梯停在七楼和八楼中间,我妈在里面         | lift-entrapment
          有老人被困在3幢1单元的电梯里                    | lift-entrapment
          电梯门打不开了,我在里面,按了警铃没人应          | lift-entrapment
          货梯里关着两个搬家的工人                        | lift-entrapment
          救命,轿厢突然往下掉了一截现在不动,我们在里面    | lift-entrapment
          我儿子在电梯里出不来了                          | lift-entrapment
          电梯困了人,没有人受伤                           | lift-entrapment
          刚刚停电了,6号楼电梯卡在半中间,里头有三个人     | lift-entrapment
          上次修好了,今天电梯又困人了                     | lift-entrapment
          停电困在电梯里了                                | lift-entrapment
          不是误报,电梯真的困人了                         | lift-entrapment
          别跟我说误报,电梯里真的困了人                   | lift-entrapment
          谁说是虚惊,电梯里困着人                         | lift-entrapment
          2号楼电梯卡住了                                 | lift-entrapment
          整个小区都没电了                                | power-outage
          楼道里一片漆黑,好像停电了                       | power-outage
          1号楼突然断电了                                 | power-outage
          怎么又停电了                                    | power-outage
          我们这栋楼家家都没电                            | power-outage
          地库全黑了,灯都灭了                             | power-outage
          3-2-1102的门没锁,敲门没人应                     | unlocked-door
          五楼东户房门虚掩着,叫了半天没人                 | unlocked-door
          巡楼看到802的钥匙插在门上没拔                   | unlocked-door
          邻居家大门敞开着,人好像不在家,入户门没关        | unlocked-door
          我出差了才想起来早上忘了锁门                    | unlocked-door
          我要投诉楼上天天半夜放音乐                      | complaint
          你们保安态度太差了                              | complaint
          垃圾堆了三天没人清,太臭了                       | complaint
          广场舞吵死了,能不能管管                         | complaint
          这事反映了好几次都没人管                        | complaint
          昨天电梯困了我半小时,我要投诉你们               | complaint
          物业费乱收费,凭什么涨价                         | complaint
          楼下遛狗不拴绳,太过分了                         | complaint
          我家厨房水管漏水                                | repair
          卫生间下水道堵了,麻烦派个师傅                   | repair
          卧室的灯不亮了                                  | repair
          门锁坏了打不开,请来修一下                       | repair
          1102室马桶一直漏水                              | repair
          只有我家没电,邻居有电                           | repair
          空调不制冷了想报修                              | repair
          昨天开始厨房水龙头滴水                          | repair
          2单元的单元门坏了关不上                         | public-repair
          楼道灯不亮好几天了                              | public-repair
          地下车库天花板漏水                              | public-repair
          小区花园的路灯坏了一盏                          | public-repair
          儿童滑梯破了个口子                              | public-repair
          门禁刷卡没反应                                  | public-repair
          电梯按钮不亮了                                  | public-repair
          门口井盖松了,一踩就晃                           | public-repair
          着火了!4号楼三楼冒烟                            | general-emergency
          楼上有人打架,拿着刀                             | general-emergency
          有人晕倒在大堂了                                | general-emergency
          我闻到很浓的煤气味                              | general-emergency
          围墙倒塌了                                      | general-emergency
          出事了,快来人                                   | general-emergency
          有个工人从脚手架上掉下来受伤了                  | accident-report
          外墙施工的人坠落                                | accident-report
          晚班来交接班                                    | shift-handover
          我下班了,跟小王交接一下                         | shift-handover
          给1102做个回访                                  | return-visit
          打电话问问业主对维修满意吗                      | return-visit
          准备去巡楼                                      | patrol
          新房墙面空鼓,还在质保期内                       | construction-defect
          刚收的房窗户漏风,开发商要整改                   | construction-defect
          """)
  void ordinary_words_find_their_procedure(String text, String procedure) {
    assertThat(procedures(text)).as(text).isNotEmpty();
    assertThat(procedures(text).getFirst()).as(text).isEqualTo(procedure);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "电梯里没有人被困",
        "没有人被困,只是电梯停了检修",
        "误报,电梯没有困人",
        "刚才说电梯困人是误报",
        "昨天电梯困人了,今天想问问处理结果",
        "上个月隔壁小区电梯困人",
        "电梯困人演练安排在几点",
        "如果被困在电梯里应该怎么做",
        "人已经从电梯里救出来了",
        "新闻说有个地方电梯困人",
        "电梯里有人抽烟",
        "我最近有点困难,想问电梯卡坏了怎么补",
        "楼道里没有人受伤"
      })
  void what_is_taken_back_or_told_of_another_time_raises_no_alarm(String text) {
    assertThat(procedures(text)).as(text).doesNotContain("lift-entrapment");
  }

  @ParameterizedTest
  @ValueSource(strings = {"已经来电了,不用来了", "昨天停电了多久", "计划停电的通知贴了吗", "没有停电", "如果停电怎么办"})
  void an_outage_that_is_over_or_planned_or_denied_is_none(String text) {
    assertThat(procedures(text)).as(text).doesNotContain("power-outage");
  }

  @ParameterizedTest
  @ValueSource(strings = {"你好", "请问几点上班", "谢谢", "", "   ", "，。！"})
  void small_talk_suggests_nothing(String text) {
    assertThat(procedures(text)).as(text).isEmpty();
  }

  @Test
  void a_likely_critical_procedure_stands_before_a_surer_complaint() {
    assertThat(procedures("电梯卡住了,投诉你们").getFirst()).isEqualTo("lift-entrapment");
  }

  @Test
  void a_company_that_has_a_fire_procedure_gets_it_instead_of_the_frame() {
    List<Known> binder = List.of(incident("fire", "火警", Severity.CRITICAL), BINDER.getFirst());
    assertThat(triage.guess("4号楼着火了", binder).getFirst().procedure()).isEqualTo("fire");
  }

  @Test
  void a_hint_of_a_procedure_that_the_lexicon_does_not_know_is_enough() {
    List<Known> binder = List.of(service("parking-space", "车位服务", "租车位"));
    Guess guess = triage.guess("我想租车位", binder).getFirst();
    assertThat(guess.procedure()).isEqualTo("parking-space");
    assertThat(guess.because()).containsExactly("租车位");
  }
}
