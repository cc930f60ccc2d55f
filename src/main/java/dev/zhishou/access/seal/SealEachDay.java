package dev.zhishou.access.seal;

import dev.zhishou.platform.followups.RecurringWork;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/// Makes the seal of the day, before the nightly backup, on one node.
@Component
class SealEachDay implements RecurringWork {
  private final MakeSeal making;

  SealEachDay(MakeSeal making) {
    this.making = making;
  }

  @Override
  public String name() {
    return "day-seal";
  }

  @Override
  public When when() {
    return new When.Daily(LocalTime.of(2, 15));
  }

  @Override
  public void run() {
    making.make();
  }
}
