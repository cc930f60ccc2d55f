package dev.zhishou.casework.parts;

import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.RunCommands;
import dev.zhishou.platform.followups.FollowUpListener;
import java.util.List;

/// The listeners of this package, for a node that a test builds.
public final class PartListeners {
  private PartListeners() {}

  /// All of them.
  public static List<FollowUpListener> of(ReadCase reading, RunCommands commands) {
    return List.of(new WhenPartCloses(reading, commands), new WhenCaseCancelled(reading, commands));
  }
}
