package dev.zhishou;

import java.nio.file.Path;
import java.util.function.Function;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// The server's own parts for a command, without letting them work: no watch, no follow-ups, and a
/// port on the loopback that nobody knows.
final class ServerParts {
  private ServerParts() {}

  /// Does something with them.
  ///
  /// @param database address of the owner, user and password in it
  static <T> T with(
      Path data, Path keyFile, String database, Function<ConfigurableApplicationContext, T> work) {
    String[] settings = {
      "--server.port=0",
      "--server.address=127.0.0.1",
      "--zhishou.data=" + data,
      "--zhishou.database=" + database,
      "--zhishou.master-key-file=" + keyFile,
      "--zhishou.empty=true",
      "--zhishou.at-work=false"
    };
    try (ConfigurableApplicationContext parts = SpringApplication.run(Zhishou.class, settings)) {
      return work.apply(parts);
    }
  }
}
