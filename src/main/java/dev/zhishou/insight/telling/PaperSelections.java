package dev.zhishou.insight.telling;

import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.spi.Selections;
import dev.zhishou.insight.past.Past;
import dev.zhishou.insight.past.PastCases;
import dev.zhishou.insight.past.Period;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.Moments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The help requests of last year, to be archived together (004-357), and those that have been kept
/// for two years and may be destroyed (004-358). Other papers are proposed by hand. Of the owner
/// files that were looked through, how many in a hundred are whole (002-244).
@Component
class PaperSelections implements Selections {
  private static final String HELP = "help-request";
  private static final int YEARS_KEPT = 2;

  private final PastCases cases;
  private final ClosedCases closed;
  private final Clock clock;

  PaperSelections(PastCases cases, ClosedCases closed, Clock clock) {
    this.cases = cases;
    this.closed = closed;
    this.clock = clock;
  }

  @Override
  public Optional<List<Value.Row>> rows(
      UUID community, String selection, Map<String, Value> given) {
    CommunityId where = new CommunityId(community);
    Instant now = clock.instant();
    return switch (selection) {
      case "help request forms of last year" ->
          Optional.of(Rows.cases(closed.ids(where, HELP, Period.lastYear(now)).stream()));
      case "share of whole owner files" -> Optional.of(whole(given));
      case "papers past their keeping" -> Optional.of(past(where, keptSince(now)));
      default -> Optional.empty();
    };
  }

  /// Rounded down: 100 are all of them. None where none was looked at.
  static List<Value.Row> whole(Map<String, Value> given) {
    return given.get("files_whole") instanceof Value.Whole(long whole)
            && given.get("files_seen") instanceof Value.Whole(long seen)
            && seen > 0
        ? Rows.number(100 * whole / seen)
        : List.of();
  }

  /// What was closed before that has been kept its two years in full.
  static Instant keptSince(Instant now) {
    return Moments.startOf(Moments.dayOf(now).minusYears(YEARS_KEPT));
  }

  private List<Value.Row> past(CommunityId where, Instant before) {
    return cases
        .of(closed.ids(where, HELP, new Period(Instant.EPOCH, before)))
        .flatMap(one -> Optional.ofNullable(one.closedAt()).map(at -> row(one, at)).stream())
        .toList();
  }

  private static Value.Row row(Past one, Instant closedAt) {
    String id = one.live().id().toString();
    LocalDate until = Moments.dayOf(closedAt).plusYears(YEARS_KEPT);
    return Rows.row(
        id,
        Map.of(
            "case", new Value.Id(id),
            "old_kind", new Value.Choice(List.of("help_form")),
            "kept_until", new Value.Date(until),
            "form_hold", new Value.YesNo(false)));
  }
}
