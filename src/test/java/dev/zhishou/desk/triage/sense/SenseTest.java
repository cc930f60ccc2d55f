package dev.zhishou.desk.triage.sense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SenseTest {
  private static Sense sense;

  @BeforeAll
  static void load() {
    sense = Sense.load().orElseThrow();
  }

  @Test
  void what_says_the_same_in_other_words_is_nearer_than_what_shares_a_word() {
    assertThat(near("家里水龙头一直滴水", "厨房漏水了要修")).isGreaterThan(near("家里水龙头一直滴水", "家里一直很安静"));
  }

  @Test
  void a_vector_has_a_length_of_one_and_is_the_same_each_time() {
    assertThat(near("电梯困人", "电梯困人")).isCloseTo(1, within(1e-5));
    assertThat(sense.of("电梯困人")).containsExactly(sense.of("电梯困人"));
  }

  @Test
  void a_text_of_any_length_is_heard() {
    assertThat(sense.of("")).hasSize(Hearing.SIZE);
    assertThat(sense.of("着火了".repeat(500))).hasSize(Hearing.SIZE);
  }

  @Test
  void a_remembered_vector_is_nearly_the_one_that_was_heard() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(file)) {
      out.writeInt(1);
      Remembered.write("电梯困人", sense.of("电梯困人"), out);
    }
    Hearing silent = text -> new float[Hearing.SIZE];
    Remembered remembered = Remembered.read(silent, new ByteArrayInputStream(file.toByteArray()));
    assertThat(dot(remembered.of("电梯困人"), sense.of("电梯困人"))).isCloseTo(1, within(3e-3));
    assertThat(remembered.of("别的话")).containsOnly(0);
  }

  @Test
  void latin_words_are_taken_apart_into_known_pieces_and_chinese_characters_stand_alone() {
    WordPieces pieces =
        new WordPieces(
            Map.of("[UNK]", 0, "[CLS]", 1, "[SEP]", 2, "电", 3, "梯", 4, "ele", 5, "##vator", 6));
    assertThat(pieces.of("电梯elevator")).containsExactly(1, 3, 4, 5, 6, 2);
    assertThat(pieces.of("梯 lift")).containsExactly(1, 4, 0, 2);
  }

  @Test
  void a_meaning_is_learned_from_its_neighbours() {
    List<Meaning.Example> examples =
        List.of(
            new Meaning.Example(sense.of("水龙头坏了"), 0),
            new Meaning.Example(sense.of("马桶堵了"), 0),
            new Meaning.Example(sense.of("有人打架"), 1),
            new Meaning.Example(sense.of("他们动手了"), 1));
    float[] shares = Meaning.learn(2, examples).of(sense.of("洗脸池下水不通"));
    assertThat(shares[0]).isGreaterThan(shares[1]);
    assertThat(shares[0] + shares[1]).isCloseTo(1, within(1e-4f));
  }

  private static double near(String one, String other) {
    return dot(sense.of(one), sense.of(other));
  }

  private static double dot(float[] one, float[] other) {
    double sum = 0;
    for (int at = 0; at < one.length; at++) {
      sum += one[at] * other[at];
    }
    return sum;
  }
}
