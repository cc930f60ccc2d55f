package dev.zhishou.casework;

import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Value;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What homes, places and equipment are called, remembered for a minute: a queue of hundreds of
/// cases names the same few things again and again.
@Component
public class Labels {
  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final int MOST = 10_000;

  private final Surroundings surroundings;
  private final Clock clock;
  private final Map<Thing, Said> said =
      new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Thing, Said> eldest) {
          return size() > MOST;
        }
      };

  Labels(Surroundings surroundings, Clock clock) {
    this.surroundings = surroundings;
    this.clock = clock;
  }

  private record Thing(UUID community, AnswerType type, String id) {}

  private record Said(@Nullable String label, Instant at) {}

  /// Its label; null: the community has no such thing.
  public @Nullable String of(UUID community, AnswerType type, String id) {
    Thing thing = new Thing(community, type, id);
    Instant now = clock.instant();
    synchronized (said) {
      Said known = said.get(thing);
      if (known != null && known.at().plus(KEPT).isAfter(now)) {
        return known.label();
      }
    }
    String label = surroundings.label(community, new Value.Id(id), type).orElse(null);
    synchronized (said) {
      said.put(thing, new Said(label, now));
    }
    return label;
  }

  /// The same where the type is not known.
  public @Nullable String ofAny(UUID community, String id) {
    for (AnswerType type : List.of(AnswerType.HOME, AnswerType.EQUIPMENT, AnswerType.PLACE)) {
      String label = of(community, type, id);
      if (label != null) {
        return label;
      }
    }
    return null;
  }
}
