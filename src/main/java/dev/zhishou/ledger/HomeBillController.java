package dev.zhishou.ledger;

import dev.zhishou.Exempt;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.community.Registers;
import dev.zhishou.platform.Problem;
import dev.zhishou.platform.web.Page;
import dev.zhishou.time.Moments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /homes/{id}/bills`: whether a home has paid, and who wrote that down when (000-039). Staff
/// see how it stands; how much is said to who keeps bills.
@RestController
class HomeBillController {
  /// Two years of three kinds.
  private static final int MOST = 24;

  private final Doorkeeper doorkeeper;
  private final Registers registers;
  private final Bills bills;
  private final Clock clock;

  HomeBillController(Doorkeeper doorkeeper, Registers registers, Bills bills, Clock clock) {
    this.doorkeeper = doorkeeper;
    this.registers = registers;
    this.bills = bills;
    this.clock = clock;
  }

  /// @param state `paid`, `open` or `late`
  /// @param open how much is to be paid still; null: paid, or not for the caller
  /// @param updatedBy null: a program
  @Exempt(reason = "one component for each field of a bill in the API")
  record HomeBillView(
      UUID id,
      String kind,
      String quarter,
      String item,
      LocalDate due,
      String state,
      @Nullable MoneyView open,
      Instant updatedAt,
      @Nullable UUID updatedBy) {}

  @GetMapping("/api/v1/homes/{id}/bills")
  Page<HomeBillView> bills(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String community) {
    Community where = doorkeeper.admit(actor, community, Permission.WORK);
    if (registers.home(where.id(), id).isEmpty()) {
      throw Problem.notFound().raised();
    }
    boolean sums = Permission.KEEP_BILLS.allows(actor, where.id());
    LocalDate today = Moments.dayOf(clock.instant());
    return new Page<>(
        bills.ofHome(where.id(), id, MOST).stream().map(one -> view(one, sums, today)).toList(),
        null);
  }

  private static HomeBillView view(Bills.OfHome one, boolean sums, LocalDate today) {
    Bill bill = one.bill();
    long open = bill.sums().fen() - bill.sums().paid();
    return new HomeBillView(
        bill.id(),
        bill.kind().word(),
        bill.quarter().text(),
        bill.item(),
        bill.due(),
        open == 0 ? "paid" : bill.due().isBefore(today) ? "late" : "open",
        open == 0 || !sums ? null : MoneyView.of(open),
        one.at(),
        one.by());
  }
}
