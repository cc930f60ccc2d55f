package dev.zhishou.desk.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.desk.Listening.Point;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhereaboutsTest {
  private static final List<String> DISTRICT = List.of("浙江省", "杭州市", "西湖区");
  private static final List<Point> SQUARE =
      List.of(new Point(30, 120), new Point(31, 120), new Point(31, 121), new Point(30, 121));

  private static Area words(String words) {
    return new Area(words, List.of(), List.of(), List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "浙江省, true",
    "浙江, true",
    "杭州市, true",
    "浙江省杭州市西湖区, true",
    "西湖区, true",
    "杭州市全市, true",
    "浙江省北部地区, true",
    "杭州市西湖区留下街道, true",
    "宁波市、杭州市, true",
    "杭州市余杭区, false",
    "余杭区, false",
    "浙江省宁波市, false",
    "宁波市、温州市, false",
    "江苏省, false"
  })
  void a_name_counts_where_it_holds_the_community(String area, boolean here) {
    var ours = new Whereabouts(DISTRICT, List.of(), null);
    assertThat(ours.in(List.of(words(area)))).isEqualTo(here);
  }

  @Test
  void what_is_narrower_than_we_know_counts() {
    var ours = new Whereabouts(List.of("浙江省", "杭州市"), List.of(), null);
    assertThat(ours.in(List.of(words("杭州市余杭区")))).isTrue();
    assertThat(ours.in(List.of(words("宁波市鄞州区")))).isFalse();
  }

  @Test
  void where_nothing_is_known_every_warning_counts() {
    assertThat(new Whereabouts(List.of(), List.of(), null).in(List.of(words("江苏省")))).isTrue();
    assertThat(new Whereabouts(DISTRICT, List.of(), null).in(List.of())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"330000, true", "330106, true", "330100, true", "330110, false", "320000, false"})
  void a_code_counts_before_words(String code, boolean here) {
    var ours = new Whereabouts(DISTRICT, List.of("330106"), null);
    Area area = new Area("江苏省", List.of(), List.of(), List.of(code));
    assertThat(ours.in(List.of(area))).isEqualTo(here);
  }

  @Test
  void what_is_drawn_counts_before_everything_else() {
    Area drawn = new Area("江苏省", List.of(SQUARE), List.of(), List.of("320000"));
    Point inside = new Point(30.27, 120.15);
    Point outside = new Point(29.9, 120.15);
    assertThat(new Whereabouts(DISTRICT, List.of("330106"), inside).in(List.of(drawn))).isTrue();
    assertThat(new Whereabouts(DISTRICT, List.of("330106"), outside).in(List.of(drawn))).isFalse();
    assertThat(new Whereabouts(DISTRICT, List.of("330106"), null).in(List.of(drawn)))
        .as("without a point the code decides")
        .isFalse();
  }

  @Test
  void a_circle_counts_as_far_as_its_radius() {
    Area round =
        new Area("", List.of(), List.of(new Area.Circle(new Point(30, 120), 50)), List.of());
    assertThat(new Whereabouts(List.of(), List.of(), new Point(30.44, 120)).in(List.of(round)))
        .as("48.9 km")
        .isTrue();
    assertThat(new Whereabouts(List.of(), List.of(), new Point(30.46, 120)).in(List.of(round)))
        .as("51.1 km")
        .isFalse();
    assertThat(new Whereabouts(List.of(), List.of(), new Point(30, 120.51)).in(List.of(round)))
        .as("49.1 km, degrees of longitude are shorter here")
        .isTrue();
  }
}
