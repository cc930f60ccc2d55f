package dev.zhishou.desk.collective;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where it is cut off again (002-519).
class BuildingsTest {
  @ParameterizedTest
  @CsvSource({
    "3号楼, 3栋整栋没电",
    "3到5栋, 4号楼",
    "'三、十二栋', 12 栋",
    "A座, a 栋",
    "全小区, 3栋",
    "'', 3栋",
    "1栋2单元, 1栋"
  })
  void the_same_place_is_known_in_other_words(String one, String other) {
    assertThat(Buildings.of(one).meet(Buildings.of(other))).isTrue();
    assertThat(Buildings.of(other).meet(Buildings.of(one))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"3号楼, 5栋", "'3、5栋', 4栋", "十二栋, 2栋", "1栋2单元, 2栋", "A座, B座"})
  void another_building_is_another_place(String one, String other) {
    assertThat(Buildings.of(one).meet(Buildings.of(other))).isFalse();
    assertThat(Buildings.of(other).meet(Buildings.of(one))).isFalse();
  }
}
