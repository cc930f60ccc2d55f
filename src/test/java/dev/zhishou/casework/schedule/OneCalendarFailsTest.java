package dev.zhishou.casework.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.access.Communities;
import dev.zhishou.access.Community;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.store.Schedules;
import dev.zhishou.platform.followups.OperatorAlarms;
import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.binder.Binder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A calendar that fails holds up no other, and somebody is rung.
class OneCalendarFailsTest {
  private final List<String> kept = new ArrayList<>();

  @Test
  void the_others_are_looked_at_all_the_same() {
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    new ScheduledOpenings(
            ProcedureCatalog.shipped(Binder.shipped()),
            new OneCommunity(),
            null,
            null,
            new FailsForPatrol(),
            new OperatorAlarms(meters),
            Clock.systemUTC())
        .run();
    assertThat(kept).contains("shift-handover").doesNotContain("patrol");
    assertThat(meters.counter("zhishou.operator.alarms", "what", "schedule-failed").count())
        .isEqualTo(1);
  }

  private final class FailsForPatrol implements Schedules {
    @Override
    public Map<Calendar, Instant> newest(
        Collection<UUID> communities, Collection<String> procedures) {
      return Map.of();
    }

    @Override
    public void keep(UUID community, String procedure, List<Kept> dates, Instant at) {
      if (procedure.equals("patrol")) {
        throw new IllegalStateException("planted");
      }
      kept.add(procedure);
    }
  }

  private static final class OneCommunity implements Communities {
    @Override
    public List<Community> all() {
      return List.of(
          new Community(
              new CommunityId(new UUID(0, 1)),
              "lanting",
              "兰亭苑",
              "LT",
              "cn",
              Community.Figures.SHIPPED,
              false));
    }

    @Override
    public void make(List<Community> communities) {
      throw new AssertionError("no calendar makes communities");
    }
  }
}
