package dev.zhishou.desk.triage.sense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SenseTest {
  private static final UUID MODEL = new UUID(1, 2);

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

  /// The checksums in the file tell: it was made of this model, and this is what it makes of it.
  @Test
  void what_the_model_learned_belongs_to_the_model_that_is_shipped() {
    Sense published = Sense.asPublished().orElseThrow();
    assertThat(sense.model()).isNotEqualTo(published.model());
    assertThat(dot(sense.of("电梯困人"), published.of("电梯困人"))).isLessThan(0.99);
  }

  @Test
  void what_was_learned_by_another_model_is_refused() throws IOException {
    byte[] model = {1, 2, 3};
    byte[] grown = {1, 2, (byte) 130};
    byte[] learned = {0, 0, 127};
    assertThat(Tuning.apply(model, packed(model, grown, learned))).containsExactly(grown);
    assertThatThrownBy(() -> Tuning.apply(grown, packed(model, grown, learned)))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> Tuning.apply(model, packed(model, model, learned)))
        .isInstanceOf(IOException.class);
  }

  private static byte[] packed(byte[] before, byte[] after, byte[] learned) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(file)) {
      out.write(Tuning.sum(before));
      out.write(Tuning.sum(after));
      out.write(learned);
    }
    return file.toByteArray();
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
      Remembered.begin(MODEL, 1, out);
      Remembered.write("电梯困人", sense.of("电梯困人"), out);
    }
    Hearing silent = text -> new float[Hearing.SIZE];
    Remembered remembered =
        Remembered.read(silent, MODEL, new ByteArrayInputStream(file.toByteArray()));
    assertThat(dot(remembered.of("电梯困人"), sense.of("电梯困人"))).isCloseTo(1, within(3e-3));
    assertThat(remembered.of("别的话")).containsOnly(0);
    Remembered ofAnother =
        Remembered.read(silent, UUID.randomUUID(), new ByteArrayInputStream(file.toByteArray()));
    assertThat(ofAnother.of("电梯困人")).as("what another model heard").containsOnly(0);
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
