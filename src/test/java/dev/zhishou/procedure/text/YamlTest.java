package dev.zhishou.procedure.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTest {
  private final Findings findings = new Findings("x.yaml");

  private Node.Mapping mapping(String text) {
    Optional<Node> node = Yaml.read(text, findings);
    assertThat(findings.inOrder()).isEmpty();
    return (Node.Mapping) node.orElseThrow();
  }

  private static Node.Scalar scalar(Node.Mapping mapping, String key) {
    return (Node.Scalar) mapping.get(key).orElseThrow();
  }

  @Test
  void aClockTimeStaysATextAndOffIsNoTruth() {
    Node.Mapping read = mapping("a: 17:30\nb: off\nc: true\nd: 'true'\ne:\n");
    assertThat(scalar(read, "a").text()).isEqualTo("17:30");
    assertThat(scalar(read, "b").truth()).isEmpty();
    assertThat(scalar(read, "c").truth()).contains(true);
    assertThat(scalar(read, "d").truth()).isEmpty();
    assertThat(scalar(read, "e").empty()).isTrue();
  }

  @Test
  void everyPieceKnowsItsPlaceAlsoBehindChinese() {
    Node.Mapping read = mapping("标题: {do: 做事, by: 'guard'}\n列: [甲, \"乙\"]\n");
    Node.Mapping step = (Node.Mapping) read.get("标题").orElseThrow();
    assertThat(step.keySpot("by")).isEqualTo(new Spot(1, 14));
    assertThat(scalar(step, "by").spot()).isEqualTo(new Spot(1, 18));
    assertThat(scalar(step, "by").at(2)).isEqualTo(new Spot(1, 21));
    Node.Sequence list = (Node.Sequence) read.get("列").orElseThrow();
    assertThat(list.items()).extracting(Node::spot).containsExactly(new Spot(2, 5), new Spot(2, 8));
  }

  @Test
  void aFoldedTextPointsToItsBeginning() {
    Node.Mapping read = mapping("a: >\n  one\n  two\nb: \"x\\u0041y\"\n");
    assertThat(scalar(read, "a").at(5)).isEqualTo(scalar(read, "a").spot());
    assertThat(scalar(read, "b").at(2)).isEqualTo(scalar(read, "b").spot());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: &x 1 | anchor | 1:4",
        "a: *x | anchor | 1:4",
        "a: !!int 1 | syntax | 1:4",
        "{a: 1, a: 2} | name-twice | 1:8",
        "a: [1 | syntax | 2:1",
        "'' | syntax | 1:1",
      })
  void whatIsNotAllowedIsFoundWhereItStands(String text, String rule, String spot) {
    Yaml.read(text + "\n", findings);
    assertThat(findings.inOrder())
        .extracting(finding -> finding.rule() + " " + finding.spot())
        .contains(rule + " " + spot);
  }

  @Test
  void aSecondDocumentIsRefused() {
    assertThat(Yaml.read("a: 1\n---\nb: 2\n", findings)).isEmpty();
    assertThat(findings.inOrder()).extracting(Finding::rule).containsExactly("syntax");
  }

  @Test
  void whatIsTooLargeOrNoTextIsRefusedUnread() {
    byte[] large = "a".repeat(Yaml.MOST_BYTES + 1).getBytes(StandardCharsets.UTF_8);
    assertThat(Yaml.read(large, findings)).isEmpty();
    assertThat(Yaml.read(new byte[] {(byte) 0xC3, 0x28}, findings)).isEmpty();
    assertThat(Yaml.read("[".repeat(30), findings)).isEmpty();
    assertThat(findings.inOrder())
        .extracting(Finding::rule)
        .containsExactlyInAnyOrder("too-large", "syntax", "too-deep");
  }

  @Test
  void theNearestWordIsOffered() {
    assertThat(Nearest.to("untill", List.of("until", "when", "do"))).contains("until");
    assertThat(Nearest.to("police-station", List.of("police", "builder"))).contains("police");
    assertThat(Nearest.to("zebra", List.of("until", "when"))).isEmpty();
    assertThat(Nearest.mend("zebra", List.of("until", "when")).english())
        .isEqualTo("Known here: until, when");
  }
}
