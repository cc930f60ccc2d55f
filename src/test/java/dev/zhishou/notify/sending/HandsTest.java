package dev.zhishou.notify.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.access.CommunityId;
import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.NotifySettings;
import dev.zhishou.notify.Queued;
import dev.zhishou.notify.Recipient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// How much the courier has in hand at once.
class HandsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  /// Two lanes of which one hangs: nothing of it ends before the test does.
  private static final class Hanging implements Lanes {
    private final CountDownLatch over = new CountDownLatch(1);

    @Override
    public List<String> busy(Instant now) {
      return List.of("webhook", "sms");
    }

    @Override
    public Load take(String lane, Instant now, int most, Duration lease) {
      int number = lane.equals("sms") ? 1 : most;
      List<Taken> taken = new ArrayList<>();
      for (int i = 0; i < number; i++) {
        Recipient to = new Recipient.Person(UUID.randomUUID());
        Queued message = TestNotes.note(new CommunityId(UUID.randomUUID()), "满", false, NOW);
        taken.add(new Taken(UUID.randomUUID(), message, to, ChannelKind.SMS, 1, NOW));
      }
      return new Load(taken, List.of());
    }

    @Override
    public void settle(Taken taken, Ending ending) {
      try {
        over.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Test
  void a_lane_that_hangs_keeps_no_other_waiting_and_takes_no_more_itself() {
    Hanging lanes = new Hanging();
    // Without a gateway nothing is sent, and none of its parts is asked.
    Carry carry = new Carry(null, null, null, List.of(), CLOCK);
    var settings = new NotifySettings(List.of(), Duration.ofSeconds(10), null);
    Courier courier = new Courier(lanes, carry, settings, CLOCK, null, false);
    assertThat(courier.look()).isEqualTo(32 + 1);
    assertThat(courier.look()).as("only the other lane").isOne();
    lanes.over.countDown();
    courier.stop();
  }
}
