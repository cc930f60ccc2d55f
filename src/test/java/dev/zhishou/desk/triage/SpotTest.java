package dev.zhishou.desk.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpotTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      textBlock =
          """
          3号楼2单元电梯卡住了      | 3  | 2 | -    | -
          三号楼二单元1102漏水      | 3  | 2 | 1102 | -
          3-2-1102门没锁            | 3  | 2 | 1102 | -
          12栋803室                 | 12 | - | 803  | -
          十二幢一单元1号梯         | 12 | 1 | -    | 1
          5#楼2单元2号电梯          | 5  | 2 | -    | 2
          ３号楼２单元              | 3  | 2 | -    | -
          二十一座                  | 21 | - | -    | -
          1102住户来电              | -  | - | 1102 | -
          """)
  void places_are_read_as_people_say_them(
      String text, Integer building, Integer unit, String room, Integer lift) {
    assertThat(Spot.in(Utterance.normalise(text))).contains(new Spot(building, unit, room, lift));
  }

  @Test
  void a_text_without_a_place_names_none() {
    assertThat(Spot.in(Utterance.normalise("电梯坏了,里面有两个人"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "里面有两个人,2",
    "困了3人,3",
    "一个大人两个小孩,3",
    "我们一家三口,3",
    "就我一个人,1",
    "十二个人,12",
    "两位老人,2",
    "俩人,2",
    "里面有三个人其中一个老人,3"
  })
  void people_are_counted_as_people_say_it(String text, int count) {
    assertThat(PeopleCount.in(Utterance.normalise(text))).hasValue(count);
  }

  @Test
  void no_number_of_people_is_made_up() {
    assertThat(PeopleCount.in(Utterance.normalise("3号楼2单元电梯里有人"))).isEmpty();
  }
}
