package dev.zhishou.ledger;

import dev.zhishou.Exempt;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Audit;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.community.Home;
import dev.zhishou.community.Registers;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import dev.zhishou.platform.web.Page;
import dev.zhishou.time.Moments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /homes/{id}/bills`: whether a home has paid, and who wrote that down when (000-039). Staff
/// see how it stands; how much is said to who keeps bills. `POST /homes/{id}/bills/payments`, `GET
/// /homes/{id}/bills/payments/{receipt}`: several of them paid in one go, and the receipt
/// (002-227).
@RestController
class HomeBillController {
  /// As many as a list has: of who has not paid for years none is left out.
  private static final int MOST = 200;

  private final Doorkeeper doorkeeper;
  private final Registers registers;
  private final Bills bills;
  private final BillPayments payments;
  private final BillReading reading;
  private final Audit audit;
  private final Clock clock;

  HomeBillController(
      Doorkeeper doorkeeper,
      Registers registers,
      Bills bills,
      BillPayments payments,
      BillReading reading,
      Audit audit,
      Clock clock) {
    this.doorkeeper = doorkeeper;
    this.registers = registers;
    this.bills = bills;
    this.payments = payments;
    this.reading = reading;
    this.audit = audit;
    this.clock = clock;
  }

  /// @param id makes a repeat harmless
  /// @param amount what is open of them together, to the fen
  /// @param paidOn not after today
  record SettlementRequest(
      @Nullable UUID id,
      @Nullable List<@Nullable UUID> bills,
      @Nullable MoneyView amount,
      @Nullable LocalDate paidOn) {}

  /// @param home as it is said: 3号楼2单元1102
  /// @param amount all of it, as it was paid
  /// @param by who wrote it; null: a program
  record BillReceiptView(
      UUID id,
      String home,
      MoneyView amount,
      LocalDate paidOn,
      @Nullable UUID by,
      Instant at,
      List<BillReceiptLineView> lines) {}

  /// @param reversed whether it was taken back since
  record BillReceiptLineView(
      UUID bill, String kind, String quarter, String item, MoneyView amount, boolean reversed) {}

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
    home(where, id);
    boolean sums = Permission.KEEP_BILLS.allows(actor, where.id());
    LocalDate today = Moments.dayOf(clock.instant());
    return new Page<>(
        bills.ofHome(where.id(), id, MOST).stream().map(one -> view(one, sums, today)).toList(),
        null);
  }

  @PostMapping("/api/v1/homes/{id}/bills/payments")
  BillReceiptView settle(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String community,
      @RequestBody SettlementRequest body) {
    Community where = doorkeeper.admit(actor, community, Permission.KEEP_BILLS);
    String home = home(where, id);
    Instant now = clock.instant();
    Bill.Settlement settlement = reading.settlement(body, Moments.dayOf(now));
    Bills.Doing doing = new Bills.Doing(actor.accountId().value(), now);
    return switch (payments.settle(where.id(), id, settlement, doing)) {
      case Bill.Settled.Done done -> {
        String of = settlement.id().toString();
        audit.write(new Audit.Entry(where.id(), actor.account(), "settled-bills", of), now);
        yield view(home, done.receipt());
      }
      case Bill.Settled.Unknown _ -> throw Problem.notFound().raised();
      case Bill.Settled.Differs differs -> {
        String yuan = MoneyView.of(differs.fen()).amount();
        throw fault(
            "/amount",
            "这几张账单一共还欠 %s 元，要一次收齐".formatted(yuan),
            "%s yuan are open on these bills, to be paid in full".formatted(yuan));
      }
      case Bill.Settled.Taken _ -> throw fault("/id", "这个编号是另一笔收款的", "The id is another payment's");
    };
  }

  @GetMapping("/api/v1/homes/{id}/bills/payments/{receipt}")
  BillReceiptView receipt(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID receipt,
      @RequestParam(required = false) @Nullable String community) {
    Community where = doorkeeper.admit(actor, community, Permission.KEEP_BILLS);
    return payments
        .receipt(where.id(), id, receipt)
        .map(found -> view(home(where, id), found))
        .orElseThrow(() -> Problem.notFound().raised());
  }

  private String home(Community where, UUID id) {
    return registers
        .home(where.id(), id)
        .map(Home::label)
        .orElseThrow(() -> Problem.notFound().raised());
  }

  private static Problem.Raised fault(String pointer, String zh, String en) {
    return Problem.invalid(List.of(new Problem.Fault(pointer, "range", new Message(zh, en))))
        .raised();
  }

  private static BillReceiptView view(String home, BillPayments.Receipt receipt) {
    BillPayments.Line first = receipt.lines().getFirst().line();
    return new BillReceiptView(
        Objects.requireNonNull(first.receipt()),
        home,
        MoneyView.of(receipt.fen()),
        first.paidOn(),
        first.by(),
        first.at(),
        receipt.lines().stream()
            .map(
                paid ->
                    new BillReceiptLineView(
                        paid.bill().id(),
                        paid.bill().kind().word(),
                        paid.bill().quarter().text(),
                        paid.bill().item(),
                        MoneyView.of(paid.line().fen()),
                        paid.reversed()))
            .toList());
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
