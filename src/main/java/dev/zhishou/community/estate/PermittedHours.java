package dev.zhishou.community.estate;

import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.spi.Selections;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.Moments;
import java.time.Clock;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Whether renovation may go on at this hour (002-305): the estate writes its hours into a field of
/// its profile, such as `8:00-12:00、14:00-18:00`. What is not written is not proposed.
@Component
class PermittedHours implements Selections {
  private static final Pattern FROM_TO =
      Pattern.compile("(\\d{1,2})[:：](\\d{2})\\s*[-–—~～至到]+\\s*(\\d{1,2})[:：](\\d{2})");

  private final Profiles profiles;
  private final Clock clock;

  PermittedHours(Profiles profiles, Clock clock) {
    this.profiles = profiles;
    this.clock = clock;
  }

  @Override
  public Optional<List<Value.Row>> rows(
      UUID community, String selection, Map<String, Value> given) {
    LocalTime now = clock.instant().atZone(Moments.ZONE).toLocalTime();
    return !selection.equals("renovation works permitted now")
        ? Optional.empty()
        : Optional.of(
            profiles.of(new CommunityId(community)).fields().stream()
                .filter(field -> field.label().equals("准许装修施工的时间"))
                .flatMap(field -> permitted(field.text(), now).stream())
                .toList());
  }

  /// Empty: no hours are written there.
  private static Optional<Value.Row> permitted(String written, LocalTime now) {
    List<MatchResult> hours = FROM_TO.matcher(written).results().toList();
    int at = now.getHour() * 60 + now.getMinute();
    var columns = new LinkedHashMap<String, Value>();
    columns.put(
        "in_hours",
        new Value.YesNo(
            hours.stream().anyMatch(one -> minute(one, 1) <= at && at < minute(one, 3))));
    return hours.isEmpty() ? Optional.empty() : Optional.of(new Value.Row("hours", columns));
  }

  private static int minute(MatchResult hours, int hour) {
    return Integer.parseInt(hours.group(hour)) * 60 + Integer.parseInt(hours.group(hour + 1));
  }
}
