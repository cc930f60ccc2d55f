package dev.zhishou.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ZoneTest {

  @Test
  void the_leg_in_another_zone_really_runs_in_another_zone() {
    var wanted = System.getenv("TZ");
    if (wanted != null && !wanted.isBlank()) {
      assertThat(ZoneId.systemDefault()).isEqualTo(ZoneId.of(wanted));
    }
    assertThat(ZoneId.of("America/New_York")).isNotEqualTo(ZoneId.of("Asia/Shanghai"));
  }
}
