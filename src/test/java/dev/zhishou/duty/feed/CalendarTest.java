package dev.zhishou.duty.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarTest {
  private static final Instant FROM = Instant.parse("2026-11-23T00:00:00Z");

  @Test
  void lines_are_folded_at_75_octets_and_text_cannot_begin_a_line_of_its_own() {
    String title = "前台，" + "很长的小区名字".repeat(10) + "\r\nATTACH:http://evil/;a,b\\";
    String text =
        Calendar.text(List.of(new Calendar.Event("1", FROM, FROM.plusSeconds(3600), title)), FROM);
    assertThat(text.split("\r\n"))
        .allSatisfy(
            line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75))
        .noneMatch(line -> line.startsWith("ATTACH"));
    assertThat(text.replace("\r\n ", ""))
        .contains("DTSTART:20261123T000000Z\r\nDTEND:20261123T010000Z\r\n")
        .contains("\\nATTACH:http://evil/\\;a\\,b\\\\\r\n");
  }
}
