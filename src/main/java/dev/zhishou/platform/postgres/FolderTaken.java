package dev.zhishou.platform.postgres;

import java.io.IOException;
import java.nio.file.Path;

/// Another server already runs its PostgreSQL in this folder.
public final class FolderTaken extends IOException {
  private static final long serialVersionUID = 1L;

  FolderTaken(Path folder) {
    super(
        "数据目录已被另一个值守服务占用,请先停止它,或用 --data 指定别的目录: "
            + folder
            + " / another zhishou server already runs on this data folder; stop it first, or name"
            + " another folder with --data: "
            + folder);
  }
}
