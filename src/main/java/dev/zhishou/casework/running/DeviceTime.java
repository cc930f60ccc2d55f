package dev.zhishou.casework.running;

import dev.zhishou.casework.Sent;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Happened;
import dev.zhishou.casework.engine.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When something happened by the server's clock, though a phone's clock says so (DATA, *Clocks*).
public final class DeviceTime {
  private static final Duration RIGHT_ENOUGH = Duration.ofMinutes(2);

  private DeviceTime() {}

  /// The device's time, corrected by how far its clock is off, and bounded to what can be: not
  /// before the step was ready (from paper: not before the case was received), not after now.
  ///
  /// @param deviceNow the device's clock as it sent; null: it goes right
  /// @return null: nothing was told, so now
  public static @Nullable Happened happened(
      Sent sent, Command.Deed deed, CaseState state, @Nullable Instant deviceNow, Instant now) {
    Instant device = sent.at();
    if (device == null) {
      return null;
    }
    Instant happened = deviceNow == null ? device : now.plus(Duration.between(deviceNow, device));
    Instant earliest =
        "paper".equals(sent.via()) ? state.head().opened().received() : ready(deed, state);
    if (happened.isBefore(earliest)) {
      return new Happened(earliest, Happened.Doubt.BOUNDED);
    }
    if (happened.isAfter(now)) {
      return new Happened(now, Happened.Doubt.BOUNDED);
    }
    return new Happened(happened, off(deviceNow, now) ? Happened.Doubt.CLOCK_OFF : null);
  }

  private static boolean off(@Nullable Instant deviceNow, Instant now) {
    return deviceNow != null && Duration.between(deviceNow, now).abs().compareTo(RIGHT_ENOUGH) > 0;
  }

  private static Instant ready(Command.Deed deed, CaseState state) {
    String named = run(deed);
    if (named != null) {
      Run run = state.run(named);
      if (run == null) {
        List<Run> open =
            state.runs().values().stream()
                .filter(r -> r.step().equals(named) && !r.state().settled())
                .toList();
        run = open.size() == 1 ? open.getFirst() : null;
      }
      if (run != null && run.derived().ready() != null) {
        return run.derived().ready();
      }
    }
    return state.head().openedAt();
  }

  private static @Nullable String run(Command.Deed deed) {
    return switch (deed) {
      case Command.Acknowledge d -> d.run();
      case Command.Take d -> d.run();
      case Command.HandOver d -> d.run();
      case Command.Done d -> d.run();
      case Command.Skip d -> d.run();
      case Command.Approve d -> d.run();
      case Command.Refuse d -> d.run();
      case Command.Sign d -> d.run();
      case Command.Correct d -> d.run();
      case Command.Note d -> d.run();
      case Command.Attach d -> d.run();
      case Command.Reopen d -> d.run();
      case Command.Answer d -> null;
      case Command.Raise d -> null;
      case Command.Start d -> null;
      case Command.Cancel d -> null;
      case Command.Close d -> null;
      case Command.Erase d -> null;
      case Command.PartClosed d -> null;
      case Command.Message d -> null;
      case Command.Tick d -> null;
    };
  }
}
