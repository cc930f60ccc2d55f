package dev.zhishou;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole server within a test, as often started and stopped as the test wants, on a free port
/// of the loopback.
public final class TestServer implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private TestServer(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /// Starts on a data folder with the PostgreSQL inside.
  ///
  /// @param more further settings, such as `zhishou.ahead=2h`
  public static TestServer on(Path data, String... more) {
    List<String> arguments = new ArrayList<>(List.of("zhishou.data=" + data));
    arguments.addAll(List.of(more));
    return start(arguments);
  }

  /// Starts on a test's database, with the demonstration company.
  public static TestServer on(TestDatabase database, String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.add("zhishou.database=" + database.url());
    arguments.add("zhishou.data=" + database.data());
    arguments.addAll(List.of(more));
    return start(arguments);
  }

  private static TestServer start(List<String> settings) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--zhishou.access.argon-memory=64",
                "--zhishou.access.argon-rounds=1"));
    settings.forEach(setting -> arguments.add("--" + setting));
    return new TestServer(SpringApplication.run(Zhishou.class, arguments.toArray(new String[0])));
  }

  /// Where it listens.
  public int port() {
    return ((ServletWebServerApplicationContext) context).getWebServer().getPort();
  }

  /// One of its parts.
  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /// All of its parts of a kind.
  public <T> Collection<T> parts(Class<T> type) {
    return context.getBeansOfType(type).values();
  }

  /// Stops it in order.
  @Override
  public void close() {
    context.close();
  }
}
