package dev.zhishou.ledger;

import dev.zhishou.access.CommunityId;
import dev.zhishou.platform.Row;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.Sql;
import dev.zhishou.platform.keys.SealedAt;
import dev.zhishou.platform.keys.Sealing;
import dev.zhishou.time.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Keeps what was paid of bills, line by line. No line is ever changed: what was written down
/// wrongly is taken back by a line of its own, once and with the reason.
@Repository
class BillPayments {
  private final Scoped scoped;
  private final Sealing sealing;

  BillPayments(Scoped scoped, Sealing sealing) {
    this.scoped = scoped;
    this.sealing = sealing;
  }

  /// A line.
  ///
  /// @param fen below nothing for one that takes another back
  /// @param back null: it is a payment
  /// @param receipt of the bills that were paid with this one; null: it was paid by itself
  record Line(
      UUID id,
      long fen,
      LocalDate paidOn,
      @Nullable UUID by,
      Instant at,
      @Nullable Back back,
      @Nullable UUID receipt) {}

  /// What a line takes back.
  ///
  /// @param payment the line that it takes back
  record Back(UUID payment, String reason) {}

  /// What came of taking a payment back.
  sealed interface Reversed {
    /// It is taken back; a repeat was before.
    record Done(Bill bill) implements Reversed {}

    /// The bill has no such payment, or the id is something else's.
    record Unknown() implements Reversed {}

    /// Another line took it back already.
    record Before() implements Reversed {}
  }

  /// What was paid in one go.
  ///
  /// @param lines the longest due first, one at least
  record Receipt(List<Paid> lines) {
    /// What one of the bills took of it.
    ///
    /// @param line the payment
    /// @param reversed whether it was taken back since
    record Paid(Bill bill, Line line, boolean reversed) {}

    /// All of it, as it was paid.
    long fen() {
      return lines.stream().mapToLong(paid -> paid.line().fen()).sum();
    }

    private boolean of(Bill.Settlement settlement) {
      return fen() == settlement.fen()
          && lines.stream()
              .map(paid -> paid.bill().id())
              .collect(Collectors.toSet())
              .equals(settlement.bills());
    }
  }

  /// The lines of a bill as they were written.
  List<Line> of(CommunityId community, UUID bill) {
    return lines(scoped.in(Scope.of(community.value())), bill);
  }

  /// Writes what came in; the same payment again is harmless.
  Bill.Written pay(CommunityId community, UUID id, Bill.Payment payment, Bills.Doing doing) {
    return scoped.transaction(
        Scope.of(community.value()),
        sql -> {
          Optional<Bill> bill = Bills.held(sql, community, id);
          if (bill.isEmpty()) {
            return new Bill.Written.Unknown();
          }
          Optional<Line> before = line(lines(sql, id), payment.id());
          if (before.isPresent()) {
            return before.get().fen() == payment.fen()
                ? new Bill.Written.Done(bill.get())
                : new Bill.Written.Unknown();
          }
          long left = bill.get().sums().left();
          if (payment.fen() > left) {
            return new Bill.Written.Over(left);
          }
          Line line =
              new Line(
                  payment.id(),
                  payment.fen(),
                  payment.paidOn(),
                  doing.account(),
                  doing.at(),
                  null,
                  null);
          return add(sql, community, id, line)
              ? new Bill.Written.Done(Bills.held(sql, community, id).orElseThrow())
              : new Bill.Written.Unknown();
        });
  }

  /// Pays several bills of a home, all of them or none; the same again is harmless.
  Bill.Settled settle(
      CommunityId community, UUID home, Bill.Settlement settlement, Bills.Doing doing) {
    return scoped.transaction(
        Scope.of(community.value()),
        sql -> {
          List<Bill> bills = Bills.held(sql, community, home, settlement.bills());
          if (bills.size() < settlement.bills().size()) {
            return new Bill.Settled.Unknown();
          }
          Optional<Receipt> before = receipt(sql, community, home, settlement.id());
          if (before.isPresent()) {
            return before.get().of(settlement)
                ? new Bill.Settled.Done(before.get())
                : new Bill.Settled.Taken();
          }
          long left = bills.stream().mapToLong(bill -> bill.sums().left()).sum();
          if (left != settlement.fen()
              || bills.stream().anyMatch(bill -> bill.sums().left() == 0)) {
            return new Bill.Settled.Differs(left);
          }
          // The first has the id of all: where that is taken, nothing was written yet.
          UUID line = settlement.id();
          for (Bill bill : bills) {
            if (!add(sql, community, bill.id(), line(line, bill, settlement, doing))) {
              return new Bill.Settled.Taken();
            }
            line = UUID.randomUUID();
          }
          return new Bill.Settled.Done(
              receipt(sql, community, home, settlement.id()).orElseThrow());
        });
  }

  private static Line line(UUID id, Bill bill, Bill.Settlement settlement, Bills.Doing doing) {
    return new Line(
        id,
        bill.sums().left(),
        settlement.paidOn(),
        doing.account(),
        doing.at(),
        null,
        settlement.id());
  }

  /// What a home paid in one go.
  Optional<Receipt> receipt(CommunityId community, UUID home, UUID id) {
    return receipt(scoped.in(Scope.of(community.value())), community, home, id);
  }

  private Optional<Receipt> receipt(Sql sql, CommunityId community, UUID home, UUID id) {
    List<Receipt.Paid> lines =
        sql.of(
                """
                select bill.id as bill, kind, home_id, quarter, item, bill.fen as billed, paid_fen,
                  due, line.id, line.fen, line.paid_on, line.account_id, line.at, line.reverses,
                  line.reason, line.receipt,
                  exists (select from bill_payment back where back.reverses = line.id) as reversed
                from bill_payment line join bill on bill.id = bill_id
                where receipt = :id and bill.community_id = :community and home_id = :home
                order by due, quarter, bill.id
                """)
            .set("id", id)
            .set("community", community.value())
            .set("home", home)
            .list(
                row ->
                    new Receipt.Paid(
                        Bills.bill(row, "bill", "billed"), line(row), row.bool("reversed")));
    return lines.isEmpty() ? Optional.empty() : Optional.of(new Receipt(lines));
  }

  /// Takes a payment back, whole; the same again is harmless.
  ///
  /// @param id of the new line
  Reversed reverse(CommunityId community, UUID billId, UUID id, Back back, Bills.Doing doing) {
    return scoped.transaction(
        Scope.of(community.value()),
        sql -> {
          Optional<Bill> bill = Bills.held(sql, community, billId);
          List<Line> lines = lines(sql, billId);
          Optional<Line> payment = line(lines, back.payment()).filter(one -> one.back() == null);
          if (bill.isEmpty() || payment.isEmpty()) {
            return new Reversed.Unknown();
          }
          Optional<Line> before =
              lines.stream().filter(one -> takes(one, back.payment())).findFirst();
          if (before.isPresent()) {
            return before.get().id().equals(id)
                ? new Reversed.Done(bill.get())
                : new Reversed.Before();
          }
          LocalDate today = Moments.dayOf(doing.at());
          Line line =
              new Line(id, -payment.get().fen(), today, doing.account(), doing.at(), back, null);
          return add(sql, community, billId, line)
              ? new Reversed.Done(Bills.held(sql, community, billId).orElseThrow())
              : new Reversed.Unknown();
        });
  }

  private static boolean takes(Line line, UUID payment) {
    Back back = line.back();
    return back != null && back.payment().equals(payment);
  }

  /// Whether it was written: its id may be something else's.
  private boolean add(Sql sql, CommunityId community, UUID bill, Line line) {
    Back back = line.back();
    int written =
        sql.of(
                """
                insert into bill_payment
                  (id, community_id, bill_id, fen, paid_on, account_id, at, reverses, reason,
                    receipt)
                values (:id, :community, :bill, :fen, :paid_on, :account, :at, :reverses, :reason,
                  :receipt)
                on conflict do nothing
                """)
            .set("id", line.id())
            .set("community", community.value())
            .set("bill", bill)
            .set("fen", line.fen())
            .set("paid_on", line.paidOn())
            .set("account", line.by())
            .set("at", line.at())
            .set("reverses", back == null ? null : back.payment())
            .set("reason", back == null ? null : sealing.seal(back.reason(), at(line.id())))
            .set("receipt", line.receipt())
            .update();
    return written == 1
        && sql.of("update bill set paid_fen = paid_fen + :fen where id = :bill")
                .set("fen", line.fen())
                .set("bill", bill)
                .update()
            == 1;
  }

  private List<Line> lines(Sql sql, UUID bill) {
    return sql.of(
            """
            select id, fen, paid_on, account_id, at, reverses, reason, receipt from bill_payment
            where bill_id = :bill order by at, id
            """)
        .set("bill", bill)
        .list(this::line);
  }

  private Line line(Row row) {
    UUID id = row.uuid("id");
    UUID reverses = row.uuidOrNull("reverses");
    return new Line(
        id,
        row.number("fen"),
        row.day("paid_on"),
        row.uuidOrNull("account_id"),
        row.instant("at"),
        reverses == null ? null : new Back(reverses, sealing.openText(row.bytes("reason"), at(id))),
        row.uuidOrNull("receipt"));
  }

  private static Optional<Line> line(List<Line> lines, UUID id) {
    return lines.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  private static SealedAt at(UUID id) {
    return new SealedAt("bill_payment", "reason", id.toString());
  }
}
