package dev.zhishou.platform.keys;

import dev.zhishou.platform.followups.RecurringWork;
import java.time.Duration;

/// Goes on with a rotation of the key, on one node.
final class SealAnew implements RecurringWork {
  private final KeyRotation rotation;

  SealAnew(KeyRotation rotation) {
    this.rotation = rotation;
  }

  @Override
  public String name() {
    return "seal-anew";
  }

  @Override
  public When when() {
    return new When.Every(Duration.ofMinutes(1));
  }

  @Override
  public void run() {
    rotation.goOn();
  }
}
