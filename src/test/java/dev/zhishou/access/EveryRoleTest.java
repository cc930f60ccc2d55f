package dev.zhishou.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.TestDatabase;
import dev.zhishou.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Every call of the OpenAPI document as every role of its own community: who lacks the permission
/// that [Rights] names is refused, and who has it is not.
@Tag("database")
class EveryRoleTest {
  /// One account for each post, those that run the company, and who is no staff.
  private static final List<String> ACCOUNTS =
      Stream.concat(
              Stream.of("admin", "company", "centre"),
              Stream.of(
                      "desk",
                      "supervisor",
                      "service",
                      "housekeeper",
                      "manager",
                      "duty",
                      "guard",
                      "captain",
                      "monitor",
                      "engineer",
                      "chief",
                      "lift",
                      "cleaner",
                      "finance",
                      "archive",
                      "keeper",
                      "medic",
                      "1-101")
                  .map(post -> "lanting-" + post))
          .toList();

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static TestServer server;
  private static Map<String, String> own;
  private static Set<String> calls;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.on(DATABASE);
    calls = calls();
    own = Settlement.of(Caller.signedIn(server.port(), "lanting-desk"), "lanting", true);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void every_right_is_one_of_a_call_that_is_there() {
    assertThat(Rights.named()).isSubsetOf(calls);
  }

  @Test
  void who_lacks_the_permission_is_refused_whatever_he_is() {
    List<String> let = new ArrayList<>();
    int refused = 0;
    for (String account : ACCOUNTS) {
      Caller caller = Caller.signedIn(server.port(), account);
      Set<String> may = may(caller);
      for (String call : calls) {
        if (!Rights.anybody(call) && !may.contains(Rights.needed(call).word())) {
          for (Frontier.Probe probe : probes(call)) {
            int status =
                caller.call(method(call), filled(probe.path()), filled(probe.body())).status();
            refused++;
            if (status != 403 && status != 404) {
              let.add(account + ": " + call + " → " + status);
            }
          }
        }
      }
    }
    assertThat(refused).isGreaterThan(100);
    assertThat(let).isEmpty();
  }

  @Test
  void who_has_the_permission_may_read() {
    List<String> kept = new ArrayList<>();
    int read = 0;
    for (String account : ACCOUNTS) {
      Caller caller = Caller.signedIn(server.port(), account);
      Set<String> may = may(caller);
      for (String call : calls) {
        boolean reading = call.startsWith("GET") && !call.contains("{") && !call.contains("stream");
        if (reading && !Rights.anybody(call) && may.contains(Rights.needed(call).word())) {
          for (Frontier.Probe probe : probes(call)) {
            int status = caller.call("GET", filled(probe.path()), null).status();
            read++;
            if (status == 401 || status == 403 || status == 404 || status >= 500) {
              kept.add(account + ": " + call + " → " + status);
            }
          }
        }
      }
    }
    assertThat(read).isGreaterThan(100);
    assertThat(kept).isEmpty();
  }

  private static List<Frontier.Probe> probes(String call) {
    if (Frontier.RULES.get(call) instanceof Frontier.Rule.Guarded(List<Frontier.Probe> all)) {
      return all.subList(0, 1);
    }
    String path = call.substring(call.indexOf(' ') + 1);
    boolean bodied = call.startsWith("P");
    return List.of(new Frontier.Probe(path.replaceAll("\\{[^}]+}", "1"), bodied ? "{}" : null));
  }

  private static Set<String> may(Caller caller) {
    Set<String> words = new TreeSet<>();
    caller
        .call("GET", "/api/v1/session", null)
        .json()
        .path("communities")
        .valueStream()
        .filter(one -> one.path("code").asString().equals("lanting"))
        .forEach(one -> one.path("may").valueStream().forEach(word -> words.add(word.asString())));
    return words;
  }

  private static String filled(@org.jspecify.annotations.Nullable String text) {
    if (text == null) {
      return null;
    }
    String filled = text.replace("binhe", "lanting");
    for (var entry : own.entrySet()) {
      filled = filled.replace("{" + entry.getKey() + "}", entry.getValue());
    }
    return filled;
  }

  private static Set<String> calls() {
    Set<String> calls = new TreeSet<>();
    Caller.anonymous(server.port())
        .call("GET", "/api/v1/openapi.json", null)
        .json()
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .propertyNames()
                    .forEach(
                        method ->
                            calls.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    return calls;
  }

  private static String method(String call) {
    return call.substring(0, call.indexOf(' '));
  }
}
