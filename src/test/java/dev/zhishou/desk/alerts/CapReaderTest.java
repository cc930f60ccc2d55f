package dev.zhishou.desk.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.zhishou.platform.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapReaderTest {
  private static Cap read(String xml) {
    return CapReader.read(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static Problem refused(String xml) {
    Problem.Raised raised = catchThrowableOfType(Problem.Raised.class, () -> read(xml));
    assertThat(raised).as("it is refused").isNotNull();
    return raised.problem();
  }

  @ParameterizedTest
  @CsvSource({
    "台风橙色预警, 台风, orange",
    "暴雨红色预警信号, 暴雨, red",
    "大风, 大风, orange",
    "雷暴大风黄色预警, 雷暴大风, yellow"
  })
  void the_hazard_and_its_colour_are_told_apart(String event, String hazard, String colour) {
    Cap cap = read(Warning.actual("A1", "Alert", "", event).xml());
    assertThat(cap.info()).isNotNull();
    assertThat(cap.info().event()).isEqualTo(hazard);
    assertThat(cap.info().colour()).isEqualTo(colour);
    assertThat(cap.status()).isEqualTo(Cap.Status.ACTUAL);
    assertThat(cap.id()).isEqualTo(Warning.id("A1"));
  }

  @Test
  void an_update_names_what_it_is_about() {
    Cap cap = read(Warning.actual("A2", "Update", "A1", "台风红色预警").xml());
    assertThat(cap.type()).isEqualTo(Cap.Type.UPDATE);
    assertThat(cap.references()).containsExactly(Warning.id("A1"));
  }

  @Test
  void all_that_is_missing_is_told_at_once() {
    Problem problem =
        refused(
            "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><sender>a b</sender>"
                + "<status>Actual</status><msgType>Cancel</msgType></alert>");
    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.faults())
        .extracting(Problem.Fault::pointer)
        .containsExactlyInAnyOrder(
            "/alert/sender", "/alert/identifier", "/alert/sent", "/alert/references");
  }

  @Test
  void a_document_type_other_roots_and_what_is_too_long_are_refused() {
    String sound = Warning.actual("A1", "Alert", "", "台风").xml();
    String withType =
        sound.replace(
            "<alert ", "<!DOCTYPE alert [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n<alert ");
    assertThat(List.of(refused(withType), refused("<x/>"), refused("storm!")))
        .extracting(Problem::status)
        .containsOnly(422);
    assertThat(refused(sound + " ".repeat(CapReader.LONGEST)).status()).isEqualTo(413);
  }
}
