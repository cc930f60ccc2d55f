package dev.zhishou.platform.backup;

import dev.zhishou.platform.Message;
import dev.zhishou.platform.Sql;
import java.util.List;

/// What a module makes sure of after a restore: a backup that was read in is not yet one that is
/// true.
public interface RestoreCheck {
  /// What is wrong; empty when all is well.
  List<Message> faults(Sql everything);
}
