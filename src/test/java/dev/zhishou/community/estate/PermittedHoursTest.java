package dev.zhishou.community.estate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.access.CommunityId;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.Moments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// 002-305: outside of the hours that the estate has set, work that goes on is a violation.
class PermittedHoursTest {
  private static final String LABEL = "准许装修施工的时间";
  private static final String HOURS = "周一至周六 8:00-12:00、14：00 至 18：00";

  private static Object at(int hour, int minute, String label, String text) {
    var field = new EstateProfile.Field(label, text);
    var profile = new EstateProfile("", List.of(), null, List.of(), List.of(field));
    Profiles profiles =
        new Profiles() {
          @Override
          public EstateProfile of(CommunityId community) {
            return profile;
          }

          @Override
          public void write(CommunityId community, EstateProfile written, Instant now) {
            throw new UnsupportedOperationException();
          }
        };
    Instant now = Moments.at(LocalDate.of(2026, 11, 23), LocalTime.of(hour, minute));
    return new PermittedHours(profiles, Clock.fixed(now, Moments.ZONE))
        .rows(UUID.randomUUID(), "renovation works permitted now", Map.of()).orElseThrow().stream()
            .map(row -> ((Value.YesNo) row.columns().get("in_hours")).yes())
            .toList();
  }

  @Test
  void work_is_permitted_within_the_hours_that_the_estate_has_written_and_at_no_others() {
    assertThat(at(7, 59, LABEL, HOURS)).isEqualTo(List.of(false));
    assertThat(at(8, 0, LABEL, HOURS)).isEqualTo(List.of(true));
    assertThat(at(12, 0, LABEL, HOURS)).isEqualTo(List.of(false));
    assertThat(at(17, 59, LABEL, HOURS)).isEqualTo(List.of(true));
    assertThat(at(18, 0, LABEL, HOURS)).isEqualTo(List.of(false));
  }

  @Test
  void where_no_hours_are_written_nothing_is_proposed() {
    assertThat(at(9, 0, LABEL, "看门口的许可证")).isEqualTo(List.of());
    assertThat(at(9, 0, "别的一栏", HOURS)).isEqualTo(List.of());
  }
}
