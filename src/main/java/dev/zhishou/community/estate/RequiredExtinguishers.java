package dev.zhishou.community.estate;

import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.spi.Selections;
import dev.zhishou.procedure.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// How many fire extinguishers a home under renovation must have (002-310): the estate writes it
/// into a field of its profile, such as `每户 3 具`. Where nothing is written the procedure's own
/// figure holds alone.
@Component
class RequiredExtinguishers implements Selections {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

  private final Profiles profiles;

  RequiredExtinguishers(Profiles profiles) {
    this.profiles = profiles;
  }

  @Override
  public Optional<List<Value.Row>> rows(
      UUID community, String selection, Map<String, Value> given) {
    return !selection.equals("extinguishers required for renovation")
        ? Optional.empty()
        : Optional.of(
            profiles.of(new CommunityId(community)).fields().stream()
                .filter(field -> field.label().equals("装修户最少几具灭火器"))
                .flatMap(field -> required(field.text()))
                .toList());
  }

  /// Empty: no number is written there.
  private static Stream<Value.Row> required(String written) {
    return NUMBER
        .matcher(written)
        .results()
        .limit(1)
        .map(MatchResult::group)
        .map(
            number -> {
              var columns = new LinkedHashMap<String, Value>();
              columns.put("extinguishers_due", new Value.Whole(Long.parseLong(number)));
              return new Value.Row("extinguishers", columns);
            });
  }
}
