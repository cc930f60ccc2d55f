package dev.zhishou.duty.handover;

import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.spi.Selections;
import dev.zhishou.duty.Duty;
import dev.zhishou.duty.Rosters;
import dev.zhishou.duty.Shift.Stretch;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.Moments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// From when to when the shift goes that is handed over, as the roster has it (004-088). Without a
/// turn of his in it the outgoing says it himself.
@Component
class ShiftTimes implements Selections {
  private static final Duration BACK = Duration.ofDays(2);

  private final Rosters rosters;
  private final Clock clock;

  ShiftTimes(Rosters rosters, Clock clock) {
    this.rosters = rosters;
    this.clock = clock;
  }

  @Override
  public Optional<List<Value.Row>> rows(
      UUID community, String selection, Map<String, Value> given) {
    return switch (selection) {
      case "begin of the shift" -> Optional.of(told(community, given, Stretch::from));
      case "end of the shift" -> Optional.of(told(community, given, Stretch::to));
      default -> Optional.empty();
    };
  }

  private List<Value.Row> told(
      UUID community, Map<String, Value> given, Function<Stretch, Instant> side) {
    if (!(given.get("outgoing") instanceof Value.Id(String outgoing))
        || !(given.get("shift_role") instanceof Value.Id(String role))) {
      return List.of();
    }
    Instant now = clock.instant();
    List<Duty> duties =
        rosters.duties(new CommunityId(community), Moments.dayOf(now.minus(BACK))).stream()
            .filter(duty -> duty.account().value().toString().equals(outgoing))
            .filter(duty -> duty.role().id().equals(role))
            .toList();
    return last(duties, now).map(side).map(ShiftTimes::row).stream().toList();
  }

  /// The turn that began last: the one that goes on, or has just ended.
  static Optional<Stretch> last(List<Duty> duties, Instant now) {
    return duties.stream()
        .flatMap(duty -> duty.shift().between(now.minus(BACK), now).stream())
        .filter(turn -> turn.from().isBefore(now))
        .max(Comparator.comparing(Stretch::from));
  }

  private static Value.Row row(Instant at) {
    return new Value.Row("turn", new LinkedHashMap<>(Map.of("moment", new Value.At(at))));
  }
}
