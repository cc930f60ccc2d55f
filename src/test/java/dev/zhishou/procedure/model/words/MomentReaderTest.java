package dev.zhishou.procedure.model.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.procedure.model.Amount;
import dev.zhishou.procedure.model.Moment;
import dev.zhishou.procedure.reading.Wording;
import dev.zhishou.time.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentReaderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "5m",
        "2h",
        "3 days",
        "1 working day",
        "3 months",
        "2h since contact",
        "arrive since opened",
        "2 days before outage_at",
        "1h since frame.ended",
        "17:30",
        "end of day",
        "end of work",
        "end of shift",
        "day 4 of this month",
        "day 5 of next month",
        "next_at",
        "none (以供电恢复为准)",
        "next_at or end of day",
        "agreed or none (住户没有约时间)",
        "agreed or none (to be seen or not)"
      })
  void aMomentIsReadAndWrittenAsTheSameWords(String text) {
    assertThat(MomentReader.read(text)).map(Wording::of).contains(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "30 minutes",
        "none",
        "none ()",
        "24:00",
        "9.30",
        "end of week",
        "day 32 of this month",
        "day 0 of next month",
        "since opened",
        "2h after contact",
        "Next_at",
        "5m or",
        ""
      })
  void whatIsNoMomentIsNone(String text) {
    assertThat(MomentReader.read(text)).isEmpty();
  }

  @Test
  void theFirstKnownOfSeveralKeepsTheirOrder() {
    assertThat(MomentReader.read("visit_at or on_site_in since send"))
        .contains(
            new Moment.FirstKnown(
                List.of(
                    new Moment.Named("visit_at"),
                    new Moment.Since(new Amount.Named("on_site_in"), "send"))));
    assertThat(MomentReader.read("3 days"))
        .contains(new Moment.After(new Amount.Fixed(new Span(3, Span.Unit.DAY))));
  }

  @Test
  void aMomentSaysWhichNamesItReads() {
    assertThat(
            MomentReader.names(MomentReader.read("arrive since opened or back_at").orElseThrow()))
        .containsExactly("arrive", "opened", "back_at");
    assertThat(MomentReader.names(MomentReader.read("none (back_at)").orElseThrow())).isEmpty();
  }
}
