package dev.zhishou.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// 002-516, 004-092: an urgent repair comes when it was agreed; who is without water waits beyond
/// the quarter of an hour only for a reason.
class AgreedVisitOverHttpTest extends OverHttp {
  @ParameterizedTest
  @CsvSource({"true,10,201", "true,40,422", "false,40,201"})
  void water_that_is_put_off_beyond_a_quarter_of_an_hour_says_why(
      boolean utility, int minutes, int status) {
    Instant now = Instant.now();
    Caller.Answer answer =
        as("lanting-desk")
            .call(
                "POST",
                "/api/v1/cases",
                """
                {"procedure":"repair","community":"lanting",
                 "answers":{"way_in":"phone","home":"3-2-501","reported_at":"%s","visit_at":"%s",
                  "caller":"业主","caller_phone":"13800000000","fault":"坏了","utility":%s,
                  "urgency":"urgent","taken_in":"service","repeat":false}}
                """
                    .formatted(now.minusSeconds(5), now.plusSeconds(60L * minutes), utility));
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.json().path("errors").findValuesAsString("pointer"))
        .isEqualTo(status == 422 ? List.of("/answers/cut_waits") : List.of());
  }
}
