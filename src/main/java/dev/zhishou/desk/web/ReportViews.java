package dev.zhishou.desk.web;

import dev.zhishou.access.MaskedNumber;
import dev.zhishou.community.Home;
import dev.zhishou.community.Resident;
import dev.zhishou.desk.Reports;
import dev.zhishou.desk.TakeIn;
import dev.zhishou.desk.triage.Suggestion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is answered to a report.
final class ReportViews {
  private ReportViews() {}

  record ReportView(
      UUID id,
      String number,
      List<SuggestionView> suggestions,
      List<SimilarView> similar,
      @Nullable CallerView caller) {}

  /// @param choices of an answer that the text leaves open, all that may be meant, the answer
  ///     first; null: it leaves none open
  record SuggestionView(
      String procedure,
      String title,
      String severity,
      double confidence,
      List<String> because,
      Map<String, @Nullable Object> answers,
      @Nullable Map<String, List<@Nullable Object>> choices) {}

  /// @param report the earlier report
  /// @param procedure what it was taken for; null: nothing was recognised
  record SimilarView(
      @com.fasterxml.jackson.annotation.JsonProperty("case") @Nullable UUID caseId,
      UUID report,
      String number,
      String why,
      @Nullable String procedure,
      Instant receivedAt) {}

  record CallerView(@Nullable CallerHomeView home, List<CallerPersonView> people) {}

  record CallerHomeView(UUID id, String name, String label) {}

  record CallerPersonView(
      UUID id, String name, @Nullable String phone, String livesAs, CallerHomeView home) {}

  static ReportView of(TakeIn.Told told) {
    return new ReportView(
        told.id(),
        told.number(),
        told.suggestions().stream().map(ReportViews::of).toList(),
        told.similar().stream().map(ReportViews::of).toList(),
        told.caller().unknown() ? null : of(told.caller()));
  }

  static SuggestionView of(Suggestion one) {
    return new SuggestionView(
        one.procedure(),
        one.title(),
        one.severity().word(),
        one.confidence(),
        one.because(),
        AnswerJson.of(one.answers()),
        one.choices().isEmpty() ? null : AnswerJson.ofEach(one.choices()));
  }

  static SimilarView of(Reports.Earlier one) {
    return new SimilarView(
        one.caseId(),
        one.id(),
        one.number(),
        one.sameCaller() ? "同一来电人" : "同一位置近期的同类事项",
        one.suggested().isEmpty() ? null : one.suggested().getFirst(),
        one.receivedAt());
  }

  private static CallerView of(TakeIn.Caller caller) {
    return new CallerView(
        caller.home() == null ? null : of(caller.home()),
        caller.people().stream().map(ReportViews::of).toList());
  }

  static CallerHomeView of(Home home) {
    return new CallerHomeView(home.id(), home.name(), home.label());
  }

  static CallerPersonView of(Resident one) {
    return new CallerPersonView(
        one.person().id(),
        one.person().name(),
        MaskedNumber.of(one.person().phone()),
        one.livesAs().word(),
        of(one.home()));
  }
}
