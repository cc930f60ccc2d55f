package dev.zhishou.insight.telling;

import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.Surroundings;
import dev.zhishou.casework.spi.Selections;
import dev.zhishou.insight.past.PastCases;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.Moments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// When a move-in can be booked (002-270): the next of the four appointments of a working day that
/// is not full, and how many homes have booked it already.
@Component
class SlotSelections implements Selections {
  private static final List<LocalTime> BEGINS =
      List.of(LocalTime.of(9, 0), LocalTime.of(10, 30), LocalTime.of(14, 0), LocalTime.of(15, 30));

  /// As `slot_homes` of the procedure has it at most.
  private static final int FULL = 6;

  private static final int DAYS_AHEAD = 90;

  private final PastCases cases;
  private final Surroundings surroundings;
  private final Clock clock;

  SlotSelections(PastCases cases, Surroundings surroundings, Clock clock) {
    this.cases = cases;
    this.surroundings = surroundings;
    this.clock = clock;
  }

  @Override
  public Optional<List<Value.Row>> rows(
      UUID community, String selection, Map<String, Value> given) {
    CommunityId where = new CommunityId(community);
    return switch (selection) {
      case "free move-in slots" -> {
        List<Instant> booked = booked(where);
        yield Optional.of(
            slots()
                .filter(slot -> count(booked, slot) < FULL)
                .limit(1)
                .map(slot -> Rows.row(slot.toString(), Map.of("moment", new Value.At(slot))))
                .toList());
      }
      case "homes booked in the move-in slot" -> {
        List<Instant> booked = booked(where);
        yield Optional.of(
            slots()
                .map(slot -> count(booked, slot))
                .filter(homes -> homes < FULL)
                .findFirst()
                .map(Rows::number)
                .orElse(List.of()));
      }
      default -> Optional.empty();
    };
  }

  private List<Instant> booked(CommunityId where) {
    return cases.open(where, "move-in").stream()
        .filter(past -> !past.given("slot").isEmpty())
        .map(past -> past.given("slot").getLast().value())
        .flatMap(value -> value instanceof Value.At(Instant at) ? Stream.of(at) : Stream.empty())
        .toList();
  }

  /// From now on, the next first.
  private Stream<Instant> slots() {
    Instant now = clock.instant();
    return Moments.dayOf(now)
        .datesUntil(Moments.dayOf(now).plusDays(DAYS_AHEAD))
        .filter(surroundings.calendar()::works)
        .flatMap(day -> BEGINS.stream().map(time -> Moments.at(day, time)))
        .filter(slot -> slot.isAfter(now));
  }

  private static long count(List<Instant> booked, Instant slot) {
    return booked.stream().filter(slot::equals).count();
  }
}
