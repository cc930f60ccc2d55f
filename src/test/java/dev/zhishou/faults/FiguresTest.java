package dev.zhishou.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.TestDatabase;
import dev.zhishou.TestServer;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The figures by which an outside watcher notices that something has stopped.
@Tag("database")
class FiguresTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  @Test
  void a_server_tells_what_waits_how_old_the_backup_is_and_whether_its_clock_is_right() {
    try (TestServer server = TestServer.on(DATABASE)) {
      MeterRegistry meters = server.part(MeterRegistry.class);
      assertThat(meters.get("zhishou.backup.age").gauge().value()).isInfinite();
      assertThat(meters.get("zhishou.clock.offset").gauge().value()).isBetween(-2.0, 2.0);
      assertThat(meters.get("zhishou.alarm.lag").gauge().value()).isBetween(0.0, 30.0);
      DATABASE.asOwner(
          "insert into task (task_name, task_instance, execution_time) values"
              + " ('nobody-does-this', '1', '2026-01-01T00:00:00Z')");
      assertThat(meters.get("zhishou.followup.oldest").gauge().value()).isGreaterThan(86_400.0);
    }
  }
}
