package dev.zhishou.desk.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zhishou.Exempt;
import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.desk.KeptReports;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reports as lists show them, each with when it was accepted (004-084).
@Component
class ReportLines {
  private final KeptReports kept;
  private final ReadCase reading;

  ReportLines(KeptReports kept, ReadCase reading) {
    this.kept = kept;
    this.reading = reading;
  }

  /// @param procedure what it was taken for first; null: nothing was recognised
  /// @param acceptedAt when it was answered, or when somebody took its case on: acknowledged or
  ///     took a step, or did one; null: nobody has yet
  @Exempt(reason = "one component for each key of a report in a list")
  record ReportLine(
      UUID id,
      String number,
      String channel,
      Instant receivedAt,
      @Nullable String procedure,
      @JsonProperty("case") @Nullable UUID caseId,
      @Nullable String caseNumber,
      boolean answered,
      @Nullable Instant acceptedAt) {}

  List<ReportLine> list(Actor actor, CommunityId community, KeptReports.About about, int limit) {
    return kept.lines(community, about, limit).stream()
        .filter(one -> !hidden(actor, one))
        .map(this::line)
        .toList();
  }

  Optional<KeptReports.Kept> read(Actor actor, UUID id) {
    return kept.read(actor, id).filter(one -> !hidden(actor, one.line()));
  }

  /// What became a confidential case is as confidential as that.
  private boolean hidden(Actor actor, KeptReports.Line one) {
    return one.caseId() != null && reading.hides(actor, one.caseId());
  }

  ReportLine line(KeptReports.Line one) {
    return new ReportLine(
        one.id(),
        one.number(),
        one.channel(),
        one.receivedAt(),
        one.procedure(),
        one.caseId(),
        one.caseNumber(),
        one.answered(),
        accepted(one).orElse(null));
  }

  /// A report that joined a case which somebody had on hand was accepted as it came in.
  private Optional<Instant> accepted(KeptReports.Line one) {
    if (one.answeredAt() != null) {
      return Optional.of(one.answeredAt());
    }
    return Optional.ofNullable(one.caseId())
        .flatMap(id -> reading.live(Actor.SYSTEM, id))
        .flatMap(Live::takenOn)
        .map(at -> at.isBefore(one.receivedAt()) ? one.receivedAt() : at);
  }
}
