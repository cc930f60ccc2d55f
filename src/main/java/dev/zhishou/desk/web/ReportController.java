package dev.zhishou.desk.web;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Audit;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.MaskedNumber;
import dev.zhishou.access.Permission;
import dev.zhishou.community.Home;
import dev.zhishou.community.Registers;
import dev.zhishou.community.Residents;
import dev.zhishou.desk.JoinReport;
import dev.zhishou.desk.KeptReports;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import dev.zhishou.platform.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /reports`, `GET /reports/{id}`, `POST /reports/{id}/join`: reports after they were taken
/// in.
@RestController
@RequestMapping("/api/v1/reports")
class ReportController {
  private final Doorkeeper doorkeeper;
  private final ReportLines reports;
  private final JoinReport joining;
  private final Registers registers;
  private final Residents residents;
  private final Audit audit;
  private final Clock clock;

  ReportController(
      Doorkeeper doorkeeper,
      ReportLines reports,
      JoinReport joining,
      Registers registers,
      Residents residents,
      Audit audit,
      Clock clock) {
    this.doorkeeper = doorkeeper;
    this.reports = reports;
    this.joining = joining;
    this.registers = registers;
    this.residents = residents;
    this.audit = audit;
    this.clock = clock;
  }

  /// @param caller the home it is about, and who has the phone or lives there
  record KeptReportView(
      ReportLines.ReportLine report,
      String text,
      @Nullable ReporterView reporter,
      ReportViews.@Nullable CallerView caller) {}

  record ReporterView(@Nullable String name, @Nullable String phone) {}

  record JoinRequest(@com.fasterxml.jackson.annotation.JsonProperty("case") @NotNull UUID caseId) {}

  record JoinedView(
      UUID id,
      String number,
      @com.fasterxml.jackson.annotation.JsonProperty("case") UUID caseId,
      String caseNumber) {}

  @GetMapping
  Page<ReportLines.ReportLine> list(
      Actor actor,
      @RequestParam(required = false) @Nullable String community,
      @RequestParam(required = false) @Nullable UUID home,
      @RequestParam(name = "case", required = false) @Nullable UUID caseId,
      @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit) {
    Community where = doorkeeper.admit(actor, community, Permission.WORK);
    return new Page<>(
        reports.list(actor, where.id(), new KeptReports.About(home, caseId), limit), null);
  }

  @GetMapping("/{id}")
  KeptReportView read(Actor actor, @PathVariable UUID id) {
    KeptReports.Kept report =
        reports.read(actor, id).orElseThrow(() -> Problem.notFound().raised());
    doorkeeper.admit(actor, report.community().toString(), Permission.SEE_PERSONAL);
    audit.write(
        new Audit.Entry(report.community(), actor.account(), "read-report", id.toString()),
        clock.instant());
    var said = report.reporter();
    return new KeptReportView(
        reports.line(report.line()),
        report.text(),
        said == null ? null : new ReporterView(said.name(), number(actor, report, said.phone())),
        caller(report));
  }

  /// Who works at the desk rings the caller; others see how the number ends.
  private static @Nullable String number(
      Actor actor, KeptReports.Kept report, @Nullable String phone) {
    return Permission.ACT_FOR_OTHERS.allows(actor, report.community())
        ? phone
        : MaskedNumber.of(phone);
  }

  @PostMapping("/{id}/join")
  JoinedView join(Actor actor, @PathVariable UUID id, @Valid @RequestBody JoinRequest body) {
    return switch (joining.join(actor, id, body.caseId())) {
      case JoinReport.Joined.Done(var report, UUID caseId, String number) ->
          new JoinedView(report.line().id(), report.line().number(), caseId, number);
      case JoinReport.Joined.Settled settled ->
          throw Problem.of(
                  "settled", 409, new Message("这件事已经答复或立案", "It was answered or became a case"))
              .raised();
      case JoinReport.Joined.Over over ->
          throw Problem.of("case-over", 409, new Message("事件已结束", "The case is over")).raised();
      case JoinReport.Joined.Unknown unknown -> throw Problem.notFound().raised();
    };
  }

  private ReportViews.@Nullable CallerView caller(KeptReports.Kept report) {
    Home home =
        report.home() == null
            ? null
            : registers.home(report.community(), report.home()).orElse(null);
    return home == null
        ? null
        : new ReportViews.CallerView(
            ReportViews.of(home),
            residents.of(report.community(), List.of(home.id())).stream()
                .map(ReportViews::of)
                .toList());
  }
}
