package dev.zhishou.access.rotation;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Audit;
import dev.zhishou.access.Communities;
import dev.zhishou.platform.keys.KeyRotation;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Rotates the key of personal values, on record.
@Component
public class RotateKey {
  private final KeyRotation rotation;
  private final Communities communities;
  private final Audit audit;
  private final Clock clock;

  RotateKey(KeyRotation rotation, Communities communities, Audit audit, Clock clock) {
    this.rotation = rotation;
    this.communities = communities;
    this.audit = audit;
    this.clock = clock;
  }

  /// By somebody at the machine itself, who is signed in there and not here.
  ///
  /// @param user as the machine names him
  /// @return whether a rotation was begun
  public boolean atTheMachine(String user) {
    String name = user.replaceAll("[^A-Za-z0-9._-]", "_");
    return begin(null, "by=machine user=" + name.substring(0, Math.min(64, name.length())) + " ");
  }

  boolean by(@Nullable AccountId account) {
    return begin(account, "");
  }

  private boolean begin(@Nullable AccountId account, String who) {
    if (!rotation.begin()) {
      return false;
    }
    String detail = who + "values=" + rotation.values();
    communities
        .headOffice()
        .ifPresent(
            office ->
                audit.write(
                    new Audit.Entry(
                        office.id(), account, "rotated-key", office.code(), detail, null),
                    clock.instant()));
    return true;
  }
}
