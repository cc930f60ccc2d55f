package dev.zhishou.ledger;

import dev.zhishou.access.CommunityId;
import dev.zhishou.community.Home;
import dev.zhishou.community.Registers;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads bills and payments as they were sent, and says all that is wrong with one at once.
@Component
class BillReading {
  private static final int LONGEST_ITEM = 80;
  private static final int LONGEST_REASON = 200;

  private final Registers registers;

  BillReading(Registers registers) {
    this.registers = registers;
  }

  Bill bill(CommunityId community, UUID id, BillController.BillRequest body) {
    List<Problem.Fault> faults = new ArrayList<>();
    Optional<FeeKind> kind = Optional.ofNullable(body.kind()).flatMap(FeeKind::of);
    if (kind.isEmpty()) {
      faults.add(fault("/kind", "没有这一类费用", "There is no such kind of fee"));
    }
    Optional<UUID> home =
        Optional.ofNullable(body.home())
            .flatMap(said -> home(community, said.strip()))
            .map(Home::id);
    if (home.isEmpty()) {
      faults.add(fault("/home", "本小区没有这一户，写成 3-2-1102", "No such home; write it like 3-2-1102"));
    }
    Optional<Quarter> quarter = Optional.ofNullable(body.quarter()).flatMap(Quarter::read);
    if (quarter.isEmpty()) {
      faults.add(quarterFault("/quarter"));
    }
    String item = body.item() == null ? "" : body.item().strip();
    if (item.isEmpty() || item.length() > LONGEST_ITEM) {
      faults.add(fault("/item", "写明收什么费，最多 80 字", "Say what for, 80 characters at most"));
    }
    if (body.due() == null) {
      faults.add(fault("/due", "写明几号前交", "Say until when it is to be paid"));
    }
    long fen = fen(body.amount(), faults);
    raise(faults);
    return new Bill(
        id,
        kind.orElseThrow(),
        home.orElseThrow(),
        quarter.orElseThrow(),
        item,
        new Bill.Sums(fen, 0),
        Objects.requireNonNull(body.due()));
  }

  /// By what everybody writes, or by id.
  private Optional<Home> home(CommunityId community, String said) {
    return registers
        .homeNamed(community, said)
        .or(() -> id(said).flatMap(id -> registers.home(community, id)));
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  Bill.Payment payment(BillController.BillPaymentRequest body, LocalDate today) {
    List<Problem.Fault> faults = paid(body.id(), body.paidOn(), today);
    long fen = fen(body.amount(), faults);
    raise(faults);
    return new Bill.Payment(
        Objects.requireNonNull(body.id()), fen, Objects.requireNonNull(body.paidOn()));
  }

  Bill.Settlement settlement(HomeBillController.SettlementRequest body, LocalDate today) {
    List<Problem.Fault> faults = paid(body.id(), body.paidOn(), today);
    Set<UUID> bills =
        Stream.ofNullable(body.bills())
            .flatMap(List::stream)
            .flatMap(Stream::ofNullable)
            .collect(Collectors.toSet());
    if (bills.isEmpty()) {
      faults.add(fault("/bills", "选好收哪几张账单", "Say which bills"));
    }
    long fen = fen(body.amount(), faults);
    raise(faults);
    return new Bill.Settlement(
        Objects.requireNonNull(body.id()), bills, fen, Objects.requireNonNull(body.paidOn()));
  }

  private static List<Problem.Fault> paid(
      @Nullable UUID id, @Nullable LocalDate paidOn, LocalDate today) {
    List<Problem.Fault> faults = new ArrayList<>();
    if (id == null) {
      faults.add(fault("/id", "缺少编号", "The id is missing"));
    }
    if (paidOn == null || paidOn.isAfter(today)) {
      faults.add(fault("/paid_on", "写明几号收的，不晚于今天", "Say on which day, today at the latest"));
    }
    return faults;
  }

  BillPayments.Back back(UUID payment, BillController.ReversalRequest body) {
    List<Problem.Fault> faults = new ArrayList<>();
    if (body.id() == null) {
      faults.add(fault("/id", "缺少编号", "The id is missing"));
    }
    String reason = body.reason() == null ? "" : body.reason().strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      faults.add(
          fault("/reason", "写明为什么冲销，最多 200 字", "Say why it is taken back, 200 characters at most"));
    }
    raise(faults);
    return new BillPayments.Back(payment, reason);
  }

  /// What is asked of a quarter; the one that runs when none is named.
  Bills.Which which(
      @Nullable String quarter, @Nullable String kind, boolean unpaid, LocalDate today) {
    List<Problem.Fault> faults = new ArrayList<>();
    Optional<Quarter> read =
        quarter == null ? Optional.of(Quarter.of(today)) : Quarter.read(quarter);
    if (read.isEmpty()) {
      faults.add(quarterFault("?quarter"));
    }
    FeeKind only = kind == null ? null : FeeKind.of(kind).orElse(null);
    if (kind != null && only == null) {
      faults.add(fault("?kind", "没有这一类费用", "There is no such kind of fee"));
    }
    raise(faults);
    return new Bills.Which(read.orElseThrow(), only, unpaid);
  }

  private static long fen(@Nullable MoneyView amount, List<Problem.Fault> faults) {
    long fen = amount == null ? 0 : amount.fen().orElse(0);
    if (fen == 0) {
      faults.add(
          fault(
              "/amount",
              "写明多少元，大于零，最多两位小数",
              "Say how many yuan (CNY), more than nothing, two digits at most"));
    }
    return fen;
  }

  private static Problem.Fault quarterFault(String pointer) {
    return fault(pointer, "季度写成 2026Q4", "Write the quarter like 2026Q4");
  }

  private static Problem.Fault fault(String pointer, String zh, String en) {
    return new Problem.Fault(pointer, "unknown", new Message(zh, en));
  }

  private static void raise(List<Problem.Fault> faults) {
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults).raised();
    }
  }
}
