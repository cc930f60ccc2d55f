package dev.zhishou.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Deposits given back, to the fen.
class GivingBackTest {
  private static final UUID OURS = new UUID(0, 1);
  private static final UUID BEFORE = new UUID(0, 2);

  private static List<Entry.Sum> back(long ours, long before, long deducted) {
    SequencedMap<UUID, Long> left = new LinkedHashMap<>();
    left.put(OURS, ours);
    left.put(BEFORE, before);
    return Refunding.GivingBack.of("deposit", left, deducted).sums();
  }

  private static Entry.Sum sum(UUID account, Entry.Kind kind, long fen, long uncovered) {
    return new Entry.Sum(account, "deposit", kind, fen, uncovered);
  }

  @Test
  void without_deductions_all_of_it_goes_back() {
    assertThat(back(200_000, 0, 0)).containsExactly(sum(OURS, Entry.Kind.REFUND, 200_000, 0));
  }

  @Test
  void what_is_deducted_is_kept_and_the_rest_goes_back_from_each_account() {
    assertThat(back(10_001, 5_000, 12_000))
        .containsExactly(
            sum(OURS, Entry.Kind.DEDUCTION, 10_001, 0),
            sum(BEFORE, Entry.Kind.DEDUCTION, 1_999, 0),
            sum(BEFORE, Entry.Kind.REFUND, 3_001, 0));
  }

  @Test
  void what_the_deductions_exceed_is_told_and_nothing_goes_back() {
    assertThat(back(200_000, 0, 250_050))
        .containsExactly(sum(OURS, Entry.Kind.DEDUCTION, 200_000, 50_050));
  }

  @Test
  void where_nothing_is_left_there_is_nothing_to_give_back() {
    assertThat(back(0, 0, 100)).isEmpty();
  }
}
