package dev.zhishou.access.seal;

import dev.zhishou.platform.backup.BeforeBackup;
import org.springframework.stereotype.Component;

/// Makes a seal before a backup is written, so that the backup holds the proof of all that is in
/// it.
@Component
class SealBeforeBackup implements BeforeBackup {
  private final MakeSeal making;

  SealBeforeBackup(MakeSeal making) {
    this.making = making;
  }

  @Override
  public void backup() {
    making.make();
  }
}
