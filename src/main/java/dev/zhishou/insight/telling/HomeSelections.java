package dev.zhishou.insight.telling;

import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.spi.Selections;
import dev.zhishou.community.Registers;
import dev.zhishou.community.Search;
import dev.zhishou.insight.past.Past;
import dev.zhishou.insight.past.PastCases;
import dev.zhishou.insight.past.Period;
import dev.zhishou.procedure.model.Value;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What past cases say of a home: when it was visited (002-037, 002-056), whether it is being
/// renovated (002-282), and of move-ins who came first today and how many there were (002-276).
@Component
class HomeSelections implements Selections {
  private static final Duration LONG_AGO = Duration.ofDays(2 * 365L);
  private static final int VISITS = 30;
  private static final Search ALL = new Search("", null, 5_000);

  private final PastCases cases;
  private final Registers registers;
  private final Clock clock;

  HomeSelections(PastCases cases, Registers registers, Clock clock) {
    this.cases = cases;
    this.registers = registers;
    this.clock = clock;
  }

  @Override
  public Optional<List<Value.Row>> rows(
      UUID community, String selection, Map<String, Value> given) {
    CommunityId where = new CommunityId(community);
    Period today = Period.today(clock.instant());
    return switch (selection) {
      case "homes due for a visit" -> Optional.of(unvisited(where));
      case "running renovation of home" ->
          Optional.of(
              Rows.cases(
                  cases.open(where, "renovation").stream()
                      .filter(past -> of(past, given.get("home")))
                      .map(past -> past.live().id())));
      case "first move-in of the day" ->
          Optional.of(
              Rows.yesNo(
                  moveIns(where).stream()
                      .noneMatch(past -> past.done("view").filter(today::holds).isPresent())));
      case "move-ins finished today" ->
          Optional.of(
              Rows.number(
                  moveIns(where).stream().filter(past -> today.holds(past.closedAt())).count()));
      default -> Optional.empty();
    };
  }

  private List<Past> moveIns(CommunityId where) {
    return cases.since(where, "move-in", clock.instant().minus(LONG_AGO));
  }

  private static boolean of(Past past, @Nullable Value home) {
    return home instanceof Value.Id(String id)
        && id.equals(past.live().state().head().opened().home());
  }

  /// Those never visited first, then the one visited longest ago.
  private List<Value.Row> unvisited(CommunityId where) {
    Map<String, Instant> last = new HashMap<>();
    for (Past past : cases.since(where, "owner-visit", clock.instant().minus(LONG_AGO))) {
      for (Value.Row row : past.rows("visits")) {
        if (row.columns().get("home") instanceof Value.Id(String home)) {
          last.merge(home, past.openedAt(), (one, other) -> one.isAfter(other) ? one : other);
        }
      }
    }
    return registers.homes(where, ALL).stream()
        .map(home -> home.id().toString())
        .sorted(Comparator.comparing(home -> last.getOrDefault(home, Instant.EPOCH)))
        .limit(VISITS)
        .map(home -> Rows.row(home, Map.of("home", new Value.Id(home))))
        .toList();
  }
}
