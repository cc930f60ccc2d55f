package dev.zhishou.desk.collective;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatterTest {
  @ParameterizedTest
  @CsvSource({
    "水压低, 3号楼2单元水压太低了，洗不了澡",
    "电梯老是坏，三天两头停, 我们单元电梯老是坏没人管",
    "楼下烧烤店半夜吵得睡不着, 投诉烧烤店油烟大半夜还吵",
    "停水两天了, 5-1-203 停水"
  })
  void the_same_matter_is_recognised_in_other_words(String one, String other) {
    assertThat(Matter.of(one).like(Matter.of(other))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "3号楼2单元水压低, 3号楼2单元电梯坏了",
    "我要投诉，太不像话了，装修噪声, 我要投诉，太不像话了，车位被占",
    "反映了好几次没人管：楼道灯不亮, 反映了好几次没人管：垃圾没清",
    "'', 水压低"
  })
  void neither_the_place_nor_the_usual_words_make_two_matters_one(String one, String other) {
    assertThat(Matter.of(one).like(Matter.of(other))).isFalse();
  }
}
