package dev.zhishou.platform.backup;

import dev.zhishou.platform.cli.Options;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Which installation a command is about.
record Place(Path data, @Nullable String database, Path keyFile) {
  static Place of(Options options) {
    Path data = Path.of(options.value("--data").orElse("data")).toAbsolutePath().normalize();
    return new Place(
        data,
        options.values().get("--database"),
        options.value("--master-key-file").map(Path::of).orElse(data.resolve("keys/master.key")));
  }
}
