package dev.zhishou.ledger;

import dev.zhishou.Exempt;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Audit;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.community.Registers;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import dev.zhishou.platform.web.ById;
import dev.zhishou.platform.web.Page;
import dev.zhishou.time.Moments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /bills`, `GET /bills/{id}`, `PUT /bills/{id}`, `POST /bills/{id}/payments`, `POST
/// /bills/{id}/payments/{payment}/reversal`: what homes were billed for a quarter and paid. The
/// caller makes the ids, so that a repeat is harmless. Never is more paid than was billed; what was
/// written down wrongly is taken back by a line of its own.
@RestController
@RequestMapping("/api/v1/bills")
class BillController {
  private final Doorkeeper doorkeeper;
  private final BillReading reading;
  private final Bills bills;
  private final BillPayments payments;
  private final Registers registers;
  private final Audit audit;
  private final Clock clock;

  BillController(
      Doorkeeper doorkeeper,
      BillReading reading,
      Bills bills,
      BillPayments payments,
      Registers registers,
      Audit audit,
      Clock clock) {
    this.doorkeeper = doorkeeper;
    this.reading = reading;
    this.bills = bills;
    this.payments = payments;
    this.registers = registers;
    this.audit = audit;
    this.clock = clock;
  }

  /// @param kind `service`, `parking` or `on-behalf`
  /// @param home as everybody writes it: `3-2-1102`
  /// @param quarter `2026Q4`
  /// @param item what for
  /// @param due the last day to pay
  record BillRequest(
      @Nullable String kind,
      @Nullable String home,
      @Nullable String quarter,
      @Nullable String item,
      @Nullable MoneyView amount,
      @Nullable LocalDate due) {}

  /// @param id makes a repeat harmless
  /// @param paidOn not after today
  record BillPaymentRequest(
      @Nullable UUID id, @Nullable MoneyView amount, @Nullable LocalDate paidOn) {}

  /// @param id of the line that takes the payment back; makes a repeat harmless
  record ReversalRequest(@Nullable UUID id, @Nullable String reason) {}

  /// @param home as it is said: 3号楼2单元1102
  /// @param paid what came in so far
  /// @param daysLate since the last day to pay; 0: paid in full, or not due yet
  @Exempt(reason = "one component for each field of a bill in the API")
  record BillView(
      UUID id,
      String kind,
      UUID homeId,
      String home,
      String quarter,
      String item,
      MoneyView amount,
      MoneyView paid,
      LocalDate due,
      int daysLate) {}

  /// A line of a bill.
  ///
  /// @param amount below nothing for a line that takes a payment back
  /// @param by who wrote it; null: a program
  /// @param reverses the payment that it takes back; null: it is a payment
  /// @param receipt of the bills that were paid with this one; null: it was paid by itself
  @Exempt(reason = "one component for each field of a line in the API")
  record BillPaymentView(
      UUID id,
      MoneyView amount,
      LocalDate paidOn,
      @Nullable UUID by,
      Instant at,
      @Nullable UUID reverses,
      @Nullable String reason,
      @Nullable UUID receipt) {}

  /// A bill with its lines as they were written.
  record BillWithPayments(BillView bill, List<BillPaymentView> payments) {}

  @GetMapping
  Page<BillView> list(
      Actor actor,
      @RequestParam(required = false) @Nullable String community,
      @RequestParam(required = false) @Nullable String quarter,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(defaultValue = "false") boolean unpaid,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    Community where = doorkeeper.admit(actor, community, Permission.KEEP_BILLS);
    LocalDate today = Moments.dayOf(clock.instant());
    Bills.Which which = reading.which(quarter, kind, unpaid, today);
    int most = ById.of(null, limit).limit();
    List<Bill> found = bills.list(where.id(), which, Bill.Cursor.read(cursor), most);
    List<Bill> items = found.size() < most ? found : found.subList(0, most - 1);
    return new Page<>(
        views(where, items, today),
        found.size() < most ? null : Bill.Cursor.of(items.getLast()).text());
  }

  @GetMapping("/{id}")
  BillWithPayments bill(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String community) {
    Community where = doorkeeper.admit(actor, community, Permission.KEEP_BILLS);
    Bill bill = bills.bill(where.id(), id).orElseThrow(() -> Problem.notFound().raised());
    return new BillWithPayments(
        views(where, List.of(bill), Moments.dayOf(clock.instant())).getFirst(),
        payments.of(where.id(), id).stream().map(BillController::view).toList());
  }

  @PutMapping("/{id}")
  BillView keep(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String community,
      @RequestBody BillRequest body) {
    Community where = doorkeeper.admit(actor, community, Permission.KEEP_BILLS);
    Instant now = clock.instant();
    Bill bill = reading.bill(where.id(), id, body);
    Bill.Written written = bills.keep(where.id(), bill, doing(actor, now));
    return switch (written) {
      case Bill.Written.Done done -> told(actor, where, "kept-bill", done.bill(), now);
      case Bill.Written.Unknown _ -> throw Problem.notFound().raised();
      case Bill.Written.Over over ->
          throw over(over, "已经收了 %s 元，账单不能更少", "%s yuan were paid; a bill is not below that");
    };
  }

  @PostMapping("/{id}/payments")
  BillView pay(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String community,
      @RequestBody BillPaymentRequest body) {
    Community where = doorkeeper.admit(actor, community, Permission.KEEP_BILLS);
    Instant now = clock.instant();
    Bill.Payment payment = reading.payment(body, Moments.dayOf(now));
    return switch (payments.pay(where.id(), id, payment, doing(actor, now))) {
      case Bill.Written.Done done -> told(actor, where, "paid-bill", done.bill(), now);
      case Bill.Written.Unknown _ -> throw Problem.notFound().raised();
      case Bill.Written.Over over ->
          throw over(over, "这张账单只欠 %s 元", "Only %s yuan are open on this bill");
    };
  }

  @PostMapping("/{id}/payments/{payment}/reversal")
  BillView reverse(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID payment,
      @RequestParam(required = false) @Nullable String community,
      @RequestBody ReversalRequest body) {
    Community where = doorkeeper.admit(actor, community, Permission.KEEP_BILLS);
    Instant now = clock.instant();
    BillPayments.Back back = reading.back(payment, body);
    UUID line = Objects.requireNonNull(body.id());
    return switch (payments.reverse(where.id(), id, line, back, doing(actor, now))) {
      case BillPayments.Reversed.Done done ->
          told(actor, where, "reversed-payment", done.bill(), now);
      case BillPayments.Reversed.Unknown _ -> throw Problem.notFound().raised();
      case BillPayments.Reversed.Before _ ->
          throw Problem.of(
                  "reversed", 409, new Message("这笔收款已经冲销过了", "This payment was taken back already"))
              .raised();
    };
  }

  private static Bills.Doing doing(Actor actor, Instant now) {
    return new Bills.Doing(actor.accountId().value(), now);
  }

  private BillView told(Actor actor, Community where, String act, Bill bill, Instant now) {
    audit.write(new Audit.Entry(where.id(), actor.account(), act, bill.id().toString()), now);
    return views(where, List.of(bill), Moments.dayOf(now)).getFirst();
  }

  private static Problem.Raised over(Bill.Written.Over over, String zh, String en) {
    String yuan = MoneyView.of(over.fen()).amount();
    return Problem.invalid(
            List.of(
                new Problem.Fault(
                    "/amount", "range", new Message(zh.formatted(yuan), en.formatted(yuan)))))
        .raised();
  }

  private static BillPaymentView view(BillPayments.Line line) {
    BillPayments.Back back = line.back();
    return new BillPaymentView(
        line.id(),
        MoneyView.of(line.fen()),
        line.paidOn(),
        line.by(),
        line.at(),
        back == null ? null : back.payment(),
        back == null ? null : back.reason(),
        line.receipt());
  }

  private List<BillView> views(Community where, List<Bill> of, LocalDate today) {
    Map<UUID, String> homes =
        registers.labels(where.id(), of.stream().map(Bill::home).distinct().toList()).stream()
            .collect(Collectors.toMap(Registers.Labelled::id, Registers.Labelled::label));
    return of.stream()
        .map(
            bill ->
                new BillView(
                    bill.id(),
                    bill.kind().word(),
                    bill.home(),
                    homes.getOrDefault(bill.home(), "–"),
                    bill.quarter().text(),
                    bill.item(),
                    MoneyView.of(bill.sums().fen()),
                    MoneyView.of(bill.sums().paid()),
                    bill.due(),
                    bill.daysLate(today)))
        .toList();
  }
}
