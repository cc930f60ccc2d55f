package dev.zhishou;

import dev.zhishou.access.Caller;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What is asked of the product over HTTP: one server of the demonstration company for a class, on
/// a database of its own; both are gone when the class is through.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class OverHttp {
  /// The answers from when to when a shift went, with a comma: the step `tell` of a change of
  /// shift.
  protected static final String SHIFT =
      "\"shift_from\":\"2026-01-05T08:00:00+08:00\",\"shift_to\":\"2026-01-05T20:00:00+08:00\",";

  /// The server's database.
  @RegisterExtension protected final TestDatabase database = TestDatabase.fresh();

  private final TestServer server;
  private final Map<String, Caller> callers = new HashMap<>();

  /// Where the server listens.
  protected final int port;

  /// As everybody starts it.
  protected OverHttp() {
    this(List.of());
  }

  /// With further settings, such as `zhishou.ahead=2h`.
  protected OverHttp(List<String> settings) {
    server = TestServer.on(database, settings.toArray(new String[0]));
    port = server.port();
  }

  /// A demonstration account, signed in once.
  protected final Caller as(String username) {
    return callers.computeIfAbsent(username, name -> Caller.signedIn(port, name));
  }

  /// The id of a demonstration account.
  protected final String account(String username) {
    return as(username).call("GET", "/api/v1/session", null).json().at("/account/id").asString();
  }

  /// One of the server's parts.
  protected final <T> T part(Class<T> type) {
    return server.part(type);
  }

  /// All of the server's parts of a kind.
  protected final <T> Collection<T> parts(Class<T> type) {
    return server.parts(type);
  }

  @AfterAll
  final void stop() {
    server.close();
  }
}
