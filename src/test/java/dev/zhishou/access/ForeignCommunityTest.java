package dev.zhishou.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Endpoint × role × foreign community, from the OpenAPI document of the running server: what lies
/// in another community does not exist, for any role; and nothing is told to who did not sign in.
class ForeignCommunityTest extends OverHttp {
  private static final List<String> ROLES =
      List.of(
          "desk",
          "desk2",
          "desk3",
          "supervisor",
          "service",
          "housekeeper",
          "manager",
          "duty",
          "guard",
          "captain",
          "monitor",
          "engineer",
          "engineer2",
          "chief",
          "lift",
          "cleaner",
          "finance",
          "archive",
          "keeper",
          "medic",
          "1-101");

  private final Map<String, String> foreign = new HashMap<>();

  /// What belongs to the other community, and what belongs to it only.
  @BeforeEach
  void settleTheOtherCommunity() throws Exception {
    boolean cases = calls().contains("POST /api/v1/cases");
    foreign.putAll(Settlement.of(Caller.signedIn(port, "binhe-desk"), "binhe", cases));
  }

  @Test
  void every_call_has_a_rule_that_says_where_its_border_runs() {
    assertThat(calls()).hasSizeGreaterThan(10);
    Set<String> forgotten = new TreeSet<>(calls());
    forgotten.removeAll(Frontier.RULES.keySet());
    assertThat(forgotten).as("add a rule to Frontier").isEmpty();
  }

  @Test
  void who_did_not_sign_in_learns_nothing() {
    Caller nobody = Caller.anonymous(port);
    List<String> told = new ArrayList<>();
    for (String call : calls()) {
      if (!(Frontier.RULES.get(call) instanceof Frontier.Rule.Open)) {
        String path = call.substring(call.indexOf(' ') + 1).replaceAll("\\{[^}]+}", "x");
        int status = nobody.call(method(call), path, "{}").status();
        if (status != 401) {
          told.add(call + " → " + status);
        }
      }
    }
    assertThat(told).isEmpty();
  }

  @Test
  void what_lies_in_another_community_does_not_exist_for_any_role() {
    List<String> told = new ArrayList<>();
    int asked = 0;
    for (String role : ROLES) {
      Caller caller = Caller.signedIn(port, "lanting-" + role);
      for (String call : calls()) {
        if (Frontier.RULES.get(call) instanceof Frontier.Rule.Guarded(List<Frontier.Probe> all)) {
          for (Frontier.Probe probe : all) {
            asked++;
            // A resident works nowhere, so he may be told that before the thing is looked for:
            // in his own community only.
            int status =
                caller.call(method(call), filled(probe.path()), filled(probe.body())).status();
            boolean ownAndDenied = role.equals("1-101") && own(probe) && status == 403;
            if (status != 404 && !ownAndDenied) {
              told.add(role + ": " + call + " " + probe.path() + " → " + status);
            }
          }
        }
      }
    }
    assertThat(asked).isGreaterThan(ROLES.size() * 10);
    assertThat(told).isEmpty();
  }

  private static boolean own(Frontier.Probe probe) {
    return probe.body() != null && probe.body().contains("\"lanting\"");
  }

  private String filled(@org.jspecify.annotations.Nullable String text) {
    if (text == null) {
      return null;
    }
    String filled = text;
    for (var entry : foreign.entrySet()) {
      filled = filled.replace("{" + entry.getKey() + "}", entry.getValue());
    }
    return filled;
  }

  private Set<String> calls() {
    var document =
        Caller.anonymous(port).call("GET", "/api/v1/openapi.json", null).json().get("paths");
    Set<String> calls = new TreeSet<>();
    document
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
