package dev.zhishou.desk;

import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.FindCases;
import dev.zhishou.casework.spi.Selections;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.Moments;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What the monthly complaint report is made from (003-144, 003-147): the complaints that were
/// accepted last month, all of them, and how many. And whom the spot check asks (003-150): a few
/// of those whose complaint is closed, drawn anew each month.
@Component
class ComplaintSelections implements Selections {
  private static final String COMPLAINT = "complaint";

  static final String NUMBER = "number of complaints last month";
  static final String ALL = "complaints of last month";
  static final String DRAWN = "closed complaints to ask about";

  private static final int ASKED = 5;

  private final FindCases cases;
  private final Clock clock;

  ComplaintSelections(FindCases cases, Clock clock) {
    this.cases = cases;
    this.clock = clock;
  }

  @Override
  public Optional<List<Value.Row>> rows(
      UUID community, String selection, Map<String, Value> given) {
    CommunityId where = new CommunityId(community);
    Instant now = clock.instant();
    return switch (selection) {
      case NUMBER, ALL ->
          Optional.of(told(selection, cases.opened(where, COMPLAINT, monthsAgo(now, 1)), now));
      case DRAWN -> Optional.of(drawn(cases.closed(where, COMPLAINT, monthsAgo(now, 2)), now));
      default -> Optional.empty();
    };
  }

  /// A few of them, others each month, whoever asks.
  static List<Value.Row> drawn(List<FindCases.Found> closed, Instant now) {
    String month = monthsAgo(now, 0).toString();
    return closed.stream()
        .sorted(Comparator.comparing(one -> lot(one.id() + month)))
        .limit(ASKED)
        .map(one -> one.id().toString())
        .map(id -> row(id, "case", new Value.Id(id)))
        .toList();
  }

  private static UUID lot(String of) {
    return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
  }

  /// @param since the complaints since last month began, the newest first
  static List<Value.Row> told(String selection, List<FindCases.Found> since, Instant now) {
    Instant end = monthsAgo(now, 0);
    List<String> ids =
        since.reversed().stream()
            .filter(one -> one.openedAt().isBefore(end))
            .map(one -> one.id().toString())
            .toList();
    return selection.equals(NUMBER)
        ? List.of(row("number", "integer", new Value.Whole(ids.size())))
        : ids.stream().map(id -> row(id, "case", new Value.Id(id))).toList();
  }

  /// When the month began in Shanghai, so many months ago.
  static Instant monthsAgo(Instant now, int months) {
    return Moments.startOf(Moments.dayOf(now).withDayOfMonth(1).minusMonths(months));
  }

  private static Value.Row row(String id, String column, Value value) {
    SequencedMap<String, Value> columns = new LinkedHashMap<>();
    columns.put(column, value);
    return new Value.Row(id, columns);
  }
}
