package dev.zhishou.desk.paper;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Audit;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.casework.spi.Papers;
import dev.zhishou.platform.Problem;
import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.ProcedureVersion;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// `GET /procedures/{id}/card.pdf` and `GET /duties/call-out.pdf`: what is printed for the hour
/// when the screens are dark.
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_PDF_VALUE)
class PaperController {
  private final Doorkeeper doorkeeper;
  private final ProcedureCatalog catalog;
  private final ActionCards cards;
  private final CallOutSheets sheets;
  private final Papers papers;
  private final Audit audit;
  private final Clock clock;

  PaperController(
      Doorkeeper doorkeeper,
      ProcedureCatalog catalog,
      ActionCards cards,
      CallOutSheets sheets,
      Papers papers,
      Audit audit,
      Clock clock) {
    this.doorkeeper = doorkeeper;
    this.catalog = catalog;
    this.cards = cards;
    this.sheets = sheets;
    this.papers = papers;
    this.audit = audit;
    this.clock = clock;
  }

  /// The action card of a procedure on A4; its QR code opens a report by that procedure.
  @GetMapping("/procedures/{id}/card.pdf")
  ResponseEntity<byte[]> card(
      Actor actor,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String community) {
    Community where = doorkeeper.admit(actor, community, Permission.WORK);
    ProcedureVersion version = catalog.newest(id).orElseThrow(() -> Problem.notFound().raised());
    String link =
        ServletUriComponentsBuilder.fromCurrentContextPath()
            .path("/field/q/procedure/{id}")
            .build(id)
            .toString();
    Papers.Card card = cards.card(version, where, link, kind -> sheets.contacts(where, kind));
    return pdf(papers.card(card), id);
  }

  /// Who is on duty now, with their numbers, and every outside party. Printing it is audited.
  @GetMapping("/duties/call-out.pdf")
  ResponseEntity<byte[]> callOut(
      Actor actor, @RequestParam(required = false) @Nullable String community) {
    Community where = doorkeeper.admit(actor, community, Permission.SEE_PERSONAL);
    Instant now = clock.instant();
    audit.write(
        new Audit.Entry(where.id(), actor.account(), "printed-call-out", where.code()), now);
    return pdf(papers.pdf(sheets.sheet(where, now)), "call-out-" + where.code());
  }

  private static ResponseEntity<byte[]> pdf(byte[] bytes, String name) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header("Content-Disposition", "inline; filename=\"" + name + ".pdf\"")
        .header("Cache-Control", "no-store")
        .body(bytes);
  }
}
