package dev.zhishou.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zhishou.Exempt;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.platform.web.ById;
import dev.zhishou.platform.web.Page;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /ledger`: what cases took in, kept and gave back.
@RestController
@RequestMapping("/api/v1/ledger")
class LedgerController {
  private final Doorkeeper doorkeeper;
  private final Ledger ledger;
  private final ReadCase reading;

  LedgerController(Doorkeeper doorkeeper, Ledger ledger, ReadCase reading) {
    this.doorkeeper = doorkeeper;
    this.ledger = ledger;
    this.reading = reading;
  }

  /// @param number running, without gaps in its community and year: `LT-ZM-2026-0007`
  /// @param account the case that took the money in
  /// @param caseId the case that wrote the line: it may go on with the other
  /// @param kind `charge`, `deduction` or `refund`
  /// @param uncovered what was to be deducted and nothing was left for; null: all was covered
  /// @param payer a role, a contact kind or an answer, as the procedure names it
  /// @param payerId the id that it names; null: it names none
  /// @param home of the case; null: it has none
  /// @param by who settled the step; null: the system
  @Exempt(reason = "one component for each field of a line in the API")
  record LedgerEntryView(
      UUID id,
      String number,
      UUID account,
      @JsonProperty("case") UUID caseId,
      String run,
      String item,
      String kind,
      MoneyView amount,
      @Nullable MoneyView uncovered,
      @Nullable String payer,
      @Nullable String payerId,
      @Nullable String home,
      @Nullable UUID by,
      Instant at) {}

  @GetMapping
  Page<LedgerEntryView> entries(
      Actor actor,
      @RequestParam(required = false) @Nullable String community,
      @RequestParam(name = "case", required = false) @Nullable UUID caseId,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    Community where = doorkeeper.admit(actor, community, Permission.WORK);
    ById part = ById.of(cursor, limit);
    Page<Entry> page =
        part.page(
            ledger.entries(where.id().value(), caseId, part.after(), part.limit()), Entry::id);
    return new Page<>(
        page.items().stream()
            // Not of a case of which the actor may not know.
            .filter(one -> !reading.hides(actor, one.origin().caseId()))
            .map(one -> view(one, where))
            .toList(),
        page.next());
  }

  private static LedgerEntryView view(Entry entry, Community where) {
    Entry.Sum sum = entry.sum();
    Entry.Origin origin = entry.origin();
    return new LedgerEntryView(
        entry.id(),
        String.format(
            Locale.ROOT,
            "%s-ZM-%d-%04d",
            where.letters(),
            entry.number().year(),
            entry.number().last()),
        sum.account(),
        origin.caseId(),
        origin.run(),
        sum.item(),
        sum.kind().word(),
        MoneyView.of(sum.fen()),
        sum.uncovered() == 0 ? null : MoneyView.of(sum.uncovered()),
        origin.payer(),
        origin.payerId(),
        origin.home(),
        origin.by(),
        origin.at());
  }
}
