package dev.zhishou.duty.roster.web;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Audit;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.casework.spi.Workbooks;
import dev.zhishou.duty.roster.Drafting;
import dev.zhishou.duty.roster.ReadRoster;
import dev.zhishou.duty.roster.RosterStore;
import dev.zhishou.duty.roster.Week;
import dev.zhishou.duty.sheet.RosterSheets;
import dev.zhishou.platform.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// `GET, PUT /rosters/{community}/{week}/sheet`: the roster of a week as an Excel workbook.
@RestController
@RequestMapping("/api/v1/rosters/{community}/{week}/sheet")
class SheetController {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Doorkeeper doorkeeper;
  private final ReadRoster read;
  private final RosterSheets sheets;
  private final RosterViews views;
  private final Workbooks workbooks;
  private final Audit audit;
  private final Clock clock;

  SheetController(
      Doorkeeper doorkeeper,
      ReadRoster read,
      RosterSheets sheets,
      RosterViews views,
      Workbooks workbooks,
      Audit audit,
      Clock clock) {
    this.doorkeeper = doorkeeper;
    this.read = read;
    this.sheets = sheets;
    this.views = views;
    this.workbooks = workbooks;
    this.audit = audit;
    this.clock = clock;
  }

  /// The draft where there is one, else what stands; without turns it is the form to fill.
  @GetMapping(produces = XLSX)
  void rosterSheet(
      Actor actor,
      @PathVariable String community,
      @PathVariable String week,
      HttpServletResponse response)
      throws IOException {
    Community where = doorkeeper.admit(actor, community, Permission.WRITE_ROSTER);
    Week of = Weeks.of(week);
    Workbooks.Sheet sheet = sheets.sheet(where.id(), read.written(where.id(), of));
    audit.write(
        new Audit.Entry(where.id(), actor.account(), "exported-roster", week), clock.instant());
    response.setContentType(XLSX);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(where.name() + " 排班 " + week + ".xlsx", StandardCharsets.UTF_8)
            .build()
            .toString());
    workbooks.xlsx(sheet, response.getOutputStream());
  }

  /// Keeps it as the draft, wholly or not at all; faults are told by the names of their cells.
  @PutMapping
  ResponseEntity<RosterView> keepSheet(
      Actor actor,
      @PathVariable String community,
      @PathVariable String week,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody byte[] workbook) {
    Community where = doorkeeper.admit(actor, community, Permission.WRITE_ROSTER);
    var signed = new RosterStore.Signed(actor.accountId(), clock.instant());
    var at = new RosterStore.At(where.id(), Weeks.of(week), Weeks.version(ifMatch), signed);
    return switch (sheets.keep(at, workbook)) {
      case Drafting.Kept k -> {
        audit.write(
            new Audit.Entry(where.id(), actor.accountId(), "imported-roster", week), signed.at());
        yield views.answer(where, read.written(where.id(), at.week()));
      }
      case Drafting.Stale s -> throw Problem.stale().raised();
      case Drafting.Faulty(List<Problem.Fault> faults) -> throw Problem.invalid(faults).raised();
    };
  }
}
