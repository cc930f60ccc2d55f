package dev.zhishou.ledger;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.time.Moments;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /fee-collection`: how much of a quarter's bills came in, by kind (002-147 to 002-149).
@RestController
@RequestMapping("/api/v1/fee-collection")
class FeeCollectionController {
  private final Doorkeeper doorkeeper;
  private final BillReading reading;
  private final Bills bills;
  private final Clock clock;

  FeeCollectionController(Doorkeeper doorkeeper, BillReading reading, Bills bills, Clock clock) {
    this.doorkeeper = doorkeeper;
    this.reading = reading;
    this.bills = bills;
    this.clock = clock;
  }

  record FeeCollectionView(String quarter, List<FeeShareView> shares) {}

  record FeeSums(MoneyView billed, MoneyView paid) {}

  /// @param unpaid how many of the bills are not paid in full
  /// @param share percent with one digit, cut off; null: nothing was billed
  /// @param target percent that must come in
  /// @param reached whether it did, by the sums themselves; null: nothing was billed
  record FeeShareView(
      String kind,
      int bills,
      int unpaid,
      FeeSums sums,
      @Nullable BigDecimal share,
      int target,
      @Nullable Boolean reached) {}

  @GetMapping
  FeeCollectionView collection(
      Actor actor,
      @RequestParam(required = false) @Nullable String community,
      @RequestParam(required = false) @Nullable String quarter) {
    Community where = doorkeeper.admit(actor, community, Permission.KEEP_BILLS);
    Quarter of = reading.which(quarter, null, false, Moments.dayOf(clock.instant())).quarter();
    Map<FeeKind, FeeShare> found =
        bills.shares(where.id(), of).stream()
            .collect(Collectors.toMap(FeeShare::kind, Function.identity()));
    return new FeeCollectionView(
        of.text(),
        Arrays.stream(FeeKind.values())
            .map(kind -> view(found.getOrDefault(kind, FeeShare.none(kind))))
            .toList());
  }

  private static FeeShareView view(FeeShare share) {
    boolean none = share.tenths().isEmpty();
    return new FeeShareView(
        share.kind().word(),
        share.bills(),
        share.unpaid(),
        new FeeSums(MoneyView.of(share.billed()), MoneyView.of(share.paid())),
        none ? null : BigDecimal.valueOf(share.tenths().getAsInt(), 1),
        share.kind().target(),
        none ? null : share.reached());
  }
}
