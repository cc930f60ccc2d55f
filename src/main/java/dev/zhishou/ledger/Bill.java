package dev.zhishou.ledger;

import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a home was billed.
///
/// @param item what for, as the bill says it
/// @param due the last day to pay
record Bill(
    UUID id, FeeKind kind, UUID home, Quarter quarter, String item, Sums sums, LocalDate due) {
  /// Since the last day to pay; 0: paid in full, or not due yet.
  int daysLate(LocalDate today) {
    return sums.left() == 0 ? 0 : Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(due, today)));
  }

  /// @param fen more than nothing
  /// @param paid fen that came in, never more
  record Sums(long fen, long paid) {
    long left() {
      return fen - paid;
    }
  }

  /// What came in.
  ///
  /// @param id makes a repeat harmless
  /// @param fen more than nothing
  record Payment(UUID id, long fen, LocalDate paidOn) {}

  /// Several bills of a home, paid in full in one go.
  ///
  /// @param id makes a repeat harmless
  /// @param bills which, each once
  /// @param fen what is open of them together
  record Settlement(UUID id, Set<UUID> bills, long fen, LocalDate paidOn) {}

  /// Where in the list of bills a part ends: the open ones first, of them the longest due first. It
  /// holds where the bill stood, so that what is paid meanwhile moves no other bill out of sight.
  ///
  /// @param settled whether the bill was paid in full
  record Cursor(boolean settled, LocalDate due, UUID id) {
    private static final Pattern WRITTEN =
        Pattern.compile("([os])_(\\d{4}-\\d\\d-\\d\\d)_(\\S{36})");

    static Cursor of(Bill bill) {
      return new Cursor(bill.sums().left() == 0, bill.due(), bill.id());
    }

    String text() {
      return (settled ? "s" : "o") + "_" + due + "_" + id;
    }

    /// @throws Problem.Raised 422 for what is no cursor
    static @Nullable Cursor read(@Nullable String text) {
      if (text == null) {
        return null;
      }
      Matcher found = WRITTEN.matcher(text);
      if (found.matches()) {
        try {
          return new Cursor(
              "s".equals(found.group(1)),
              LocalDate.parse(found.group(2)),
              UUID.fromString(found.group(3)));
        } catch (DateTimeException | IllegalArgumentException e) {
          // Told below, as any other text that is no cursor of ours.
        }
      }
      throw Problem.invalid(
              List.of(
                  new Problem.Fault(
                      "?cursor", "unknown", new Message("游标无效", "Not a cursor of ours"))))
          .raised();
    }
  }

  /// What came of writing a bill or a payment.
  sealed interface Written {
    /// It stands; a repeat stood before.
    record Done(Bill bill) implements Written {}

    /// The community has no such bill, or the id is something else's.
    record Unknown() implements Written {}

    /// More would be paid than was billed.
    ///
    /// @param fen what may be paid at most, or billed at least
    record Over(long fen) implements Written {}
  }

  /// What came of paying several bills.
  sealed interface Settled {
    /// All are paid; a repeat paid before.
    record Done(BillPayments.Receipt receipt) implements Settled {}

    /// One of them is no bill of the home.
    record Unknown() implements Settled {}

    /// One is paid already, or the sum is another.
    ///
    /// @param fen what is open of them together
    record Differs(long fen) implements Settled {}

    /// The id is another payment's.
    record Taken() implements Settled {}
  }
}
