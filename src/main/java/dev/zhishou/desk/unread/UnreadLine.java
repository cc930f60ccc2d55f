package dev.zhishou.desk.unread;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zhishou.Exempt;
import dev.zhishou.access.MaskedNumber;
import dev.zhishou.desk.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What came in and nobody has taken.
///
/// @param kind `report` or `missed-call`
/// @param number of the report; null: a missed call
/// @param procedure what a report was taken for first; null: a missed call, or nothing was
///     recognised
/// @param caller how the number of the missed call ends; null: a report, or it was withheld
/// @param at when it came in: its age is what has passed since
/// @param caseId the case that it became by itself; null: none
@Exempt(reason = "one component for each key of a line in the list")
record UnreadLine(
    UUID id,
    String kind,
    String channel,
    Instant at,
    @Nullable String number,
    @Nullable String procedure,
    @Nullable String caller,
    @JsonProperty("case") @Nullable UUID caseId,
    @Nullable String caseNumber) {
  static UnreadLine of(UnreadReports.UnreadReport one) {
    return new UnreadLine(
        one.id(),
        "report",
        one.channel(),
        one.receivedAt(),
        one.number(),
        one.procedure(),
        null,
        one.caseId(),
        one.caseNumber());
  }

  static UnreadLine of(MissedCall one) {
    return new UnreadLine(
        one.id(),
        "missed-call",
        Channel.PHONE.word(),
        one.at(),
        null,
        null,
        MaskedNumber.of(one.number()),
        null,
        null);
  }
}
