package dev.zhishou.desk.web;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.access.Verdict;
import dev.zhishou.desk.Channel;
import dev.zhishou.desk.Reports;
import dev.zhishou.desk.TakeIn;
import dev.zhishou.desk.triage.Suggest;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// `POST /triage`, `POST /reports`, `POST /reports/{id}/answer`.
@RestController
@RequestMapping("/api/v1")
class DeskController {
  private final Doorkeeper doorkeeper;
  private final Suggest suggest;
  private final TakeIn takeIn;
  private final Reports reports;
  private final ReportReading reading;
  private final JsonMapper json;
  private final Clock clock;

  DeskController(
      Doorkeeper doorkeeper,
      Suggest suggest,
      TakeIn takeIn,
      Reports reports,
      ReportReading reading,
      JsonMapper json,
      Clock clock) {
    this.doorkeeper = doorkeeper;
    this.suggest = suggest;
    this.takeIn = takeIn;
    this.reports = reports;
    this.reading = reading;
    this.json = json;
    this.clock = clock;
  }

  /// @param home of the caller, id or name; null: not known
  /// @param phone of the caller; null: not known
  record TriageRequest(
      @Nullable String text,
      @Nullable String community,
      @Nullable String home,
      @Nullable String phone) {}

  /// @param names what the ids among the answers are called
  record TriageView(
      List<ReportViews.SuggestionView> suggestions,
      List<ReportViews.SimilarView> similar,
      Map<String, String> names) {}

  record AnswerRequest(@Nullable String text) {}

  record AnsweredView(UUID id, String number, Instant answeredAt) {}

  @PostMapping("/triage")
  TriageView triage(Actor actor, @RequestBody TriageRequest body) {
    if (body.community() == null) {
      if (!Permission.WORK.allowsAnywhere(actor)) {
        throw Doorkeeper.refused(Permission.WORK).raised();
      }
      return new TriageView(
          suggest.suggest(reading.text(body.text()), Suggest.Whereabouts.UNKNOWN).stream()
              .map(ReportViews::of)
              .toList(),
          List.of(),
          Map.of());
    }
    Community community = doorkeeper.admit(actor, body.community(), Permission.WORK);
    TakeIn.Heard heard =
        takeIn.listen(actor, community, reading.message(community, asReport(body)));
    return new TriageView(
        heard.suggestions().stream().map(ReportViews::of).toList(),
        heard.similar().stream().map(ReportViews::of).toList(),
        reading.names(community, heard.suggestions()));
  }

  private static ReportRequest asReport(TriageRequest body) {
    var reporter =
        body.phone() == null ? null : new ReportRequest.ReporterRequest(null, body.phone());
    return new ReportRequest(
        body.text(), Channel.PHONE.word(), body.community(), null, reporter, body.home(), null);
  }

  @PostMapping("/reports")
  ResponseEntity<byte[]> report(
      Actor actor,
      @RequestBody ReportRequest body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    Community community = doorkeeper.admit(actor, body.community(), Permission.WORK);
    TakeIn.Message message = reading.message(community, body);
    Reports.Repeat repeat = key == null ? null : reading.repeat(key, body);
    Reports.Taken taken =
        takeIn.take(
            actor,
            community,
            message,
            repeat,
            told -> json.writeValueAsBytes(ReportViews.of(told)));
    return switch (taken) {
      case Reports.Taken.Answered(int status, byte[] answer) ->
          ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(answer);
      case Reports.Taken.OtherBody o ->
          throw Problem.of(
                  "idempotency-key-reused",
                  422,
                  new Message(
                      "这个 Idempotency-Key 已用于另一个请求",
                      "This Idempotency-Key was used for another request"))
              .raised();
    };
  }

  @PostMapping("/reports/{id}/answer")
  AnsweredView answer(Actor actor, @PathVariable UUID id, @RequestBody AnswerRequest body) {
    Reports.Standing report =
        reports.standing(actor, id).orElseThrow(() -> Problem.notFound().raised());
    Verdict verdict = Permission.WORK.judge(actor, report.community());
    if (verdict != Verdict.ALLOWED) {
      throw Doorkeeper.refused(Permission.WORK).raised();
    }
    String text = reading.answer(body.text());
    Instant now = clock.instant();
    if (report.settled() || !reports.answer(report.community(), id, text, now)) {
      throw Problem.of(
              "settled", 409, new Message("这件事已经答复或立案", "It was answered or became a case"))
          .raised();
    }
    return new AnsweredView(report.id(), report.number(), now);
  }
}
