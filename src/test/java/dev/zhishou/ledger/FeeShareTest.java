package dev.zhishou.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// The share of a quarter's fees that came in, at its border (002-147 to 002-149).
class FeeShareTest {
  private static FeeShare of(FeeKind kind, long billed, long paid) {
    return new FeeShare(kind, 1, 1, billed, paid);
  }

  @Test
  void a_service_fee_is_short_at_94_9_percent_and_enough_at_95() {
    assertThat(of(FeeKind.SERVICE, 100_000, 94_900).reached()).isFalse();
    assertThat(of(FeeKind.SERVICE, 100_000, 94_900).tenths()).hasValue(949);
    assertThat(of(FeeKind.SERVICE, 100_000, 95_000).reached()).isTrue();
    assertThat(of(FeeKind.SERVICE, 100_000, 95_000).tenths()).hasValue(950);
  }

  @Test
  void a_parking_fee_is_short_at_97_9_percent_and_enough_at_98() {
    assertThat(of(FeeKind.PARKING, 1_000, 979).reached()).isFalse();
    assertThat(of(FeeKind.PARKING, 1_000, 979).tenths()).hasValue(979);
    assertThat(of(FeeKind.PARKING, 1_000, 980).reached()).isTrue();
  }

  @Test
  void what_is_short_by_one_fen_is_not_rounded_up() {
    assertThat(of(FeeKind.SERVICE, 10_000_000, 9_499_999).reached()).isFalse();
    assertThat(of(FeeKind.SERVICE, 10_000_000, 9_499_999).tenths()).hasValue(949);
    assertThat(of(FeeKind.ON_BEHALF, 10_000_000, 9_999_999).reached()).isFalse();
    assertThat(of(FeeKind.ON_BEHALF, 10_000_000, 9_999_999).tenths()).hasValue(999);
    assertThat(of(FeeKind.ON_BEHALF, 10_000_000, 10_000_000).reached()).isTrue();
  }

  @Test
  void of_no_bills_there_is_no_share() {
    assertThat(FeeShare.none(FeeKind.SERVICE).tenths()).isEmpty();
  }

  @Test
  void a_day_lies_in_its_quarter() {
    assertThat(Quarter.of(LocalDate.of(2026, 9, 30)).text()).isEqualTo("2026Q3");
    assertThat(Quarter.of(LocalDate.of(2026, 10, 1)).text()).isEqualTo("2026Q4");
    assertThat(Quarter.read("2026Q5")).isEmpty();
  }
}
