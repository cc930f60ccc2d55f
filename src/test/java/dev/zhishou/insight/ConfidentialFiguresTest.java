package dev.zhishou.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import dev.zhishou.access.Communities;
import dev.zhishou.casework.spi.Selections;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// A figure tells nobody of a death who may not know of it (001-071).
class ConfidentialFiguresTest extends OverHttp {
  private static final String CASES = "/api/v1/cases";
  private static final String FIGURES = "/api/v1/figures?community=lanting";

  /// Carried by a step of a death alone.
  private static final String CLAUSE = "/api/v1/clauses/001-071?community=lanting";

  /// Drawn anew each time, or of the moment.
  private static final Set<String> DRAWN =
      Set.of("an hour drawn at random this week", "last day seal");

  private static final List<String> LISTS =
      List.of(
          FIGURES,
          CLAUSE,
          "/api/v1/clauses?community=lanting&procedure=death",
          "/api/v1/figures/said?community=lanting",
          "/api/v1/custody?community=lanting",
          "/api/v1/ledger?community=lanting",
          "/api/v1/records?community=lanting",
          "/api/v1/renovations?community=lanting",
          "/api/v1/waiting?community=lanting",
          "/api/v1/unread?community=lanting",
          "/api/v1/handover?community=lanting",
          "/api/v1/cases?community=lanting&status=any&limit=200",
          "/api/v1/reports?community=lanting");

  private final Caller desk = as("lanting-desk");
  private final Caller supervisor = as("lanting-supervisor");
  private final Caller engineer = as("lanting-engineer");

  private String opened(String procedure) {
    Caller.Answer answer =
        desk.call(
            "POST",
            CASES,
            "{\"procedure\": \"%s\", \"community\": \"lanting\", \"answers\": {}}"
                .formatted(procedure));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().path("id").asString();
  }

  private void send(String id, String rest) {
    Caller.Answer answer =
        supervisor.call(
            "POST",
            CASES + "/" + id + "/commands",
            "{\"commands\": [{\"id\": \"%s\", %s}]}".formatted(UUID.randomUUID(), rest));
    assertThat(answer.json().at("/results/0/outcome").asString())
        .as(answer.body())
        .isEqualTo("accepted");
  }

  private JsonNode read(String id) {
    return supervisor.call("GET", CASES + "/" + id, null).json();
  }

  private void closed(String id) {
    while (!read(id).path("status").asString().equals("closed")) {
      JsonNode step =
          read(id)
              .path("steps")
              .valueStream()
              .filter(one -> Set.of("ready", "taken").contains(one.path("state").asString()))
              .findFirst()
              .orElseThrow(() -> new AssertionError(read(id).toString()));
      send(
          id,
          "\"do\": \"skip\", \"step\": \"%s\", \"reason\": \"不用了\""
              .formatted(step.path("id").asString()));
    }
  }

  private JsonNode deaths(Caller caller) {
    return caller
        .call("GET", FIGURES, null)
        .json()
        .path("kinds")
        .valueStream()
        .filter(one -> one.path("procedure").asString().equals("death"))
        .findFirst()
        .map(one -> one.at("/sum/cases"))
        .orElse(MissingNode.getInstance());
  }

  /// What every procedure would be proposed now.
  private Map<String, String> proposed() {
    UUID lanting = part(Communities.class).find("lanting").orElseThrow().id().value();
    Map<String, Value> given =
        Map.of(
            "shift_role", new Value.Id("front-desk"),
            "outgoing", new Value.Id(account("lanting-desk")),
            "person", new Value.Id(account("lanting-desk")));
    Map<String, String> all = new LinkedHashMap<>();
    for (String name : part(Binder.class).reference().selections().keySet()) {
      if (!DRAWN.contains(name)) {
        parts(Selections.class).stream()
            .flatMap(one -> one.rows(lanting, name, given).stream())
            .forEach(rows -> all.put(name, rows.toString()));
      }
    }
    return all;
  }

  private List<String> listed(Caller caller) {
    List<String> all = new ArrayList<>();
    for (String list : LISTS) {
      Caller.Answer answer = caller.call("GET", list, null);
      assertThat(answer.status()).as(list).isEqualTo(200);
      all.add(list + " " + answer.body());
    }
    return all;
  }

  @Test
  void a_death_changes_no_figure_for_who_may_not_know_and_counts_for_who_may() {
    List<String> before = listed(engineer);
    Map<String, String> proposed = proposed();
    String counted = supervisor.call("GET", CLAUSE, null).json().path("skipped").toString();
    assertThat(proposed).containsKeys("summary of the day", "open steps taken in the shift");

    String over = opened("death");
    closed(over);
    String open = opened("death");

    await().untilAsserted(() -> assertThat(deaths(supervisor).asInt()).isEqualTo(2));
    await()
        .untilAsserted(
            () ->
                assertThat(supervisor.call("GET", CLAUSE, null).json().path("skipped").toString())
                    .isNotEqualTo(counted));
    assertThat(deaths(engineer).isMissingNode()).isTrue();
    assertThat(listed(engineer)).isEqualTo(before);
    assertThat(proposed()).isEqualTo(proposed);
    assertThat(desk.call("GET", "/api/v1/handover?community=lanting", null).body()).contains(open);
  }

  @Test
  void a_case_that_is_linked_to_a_death_does_not_tell_of_it() {
    String first = opened("general-emergency");
    send(first, "\"do\": \"start\", \"to\": \"death\"");
    JsonNode link = read(first).at("/links/0");
    String death = link.path("case").asString();
    String number = read(death).path("number").asString();
    send(death, "\"do\": \"start\", \"to\": \"inquiry\"");
    String after = read(death).path("links").get(1).path("case").asString();

    for (String id : List.of(first, after)) {
      for (String part : List.of("", "/events", "/messages")) {
        String path = CASES + "/" + id + part;
        assertThat(supervisor.call("GET", path, null).status()).as(path).isEqualTo(200);
        Caller.Answer told = engineer.call("GET", path, null);
        assertThat(told.status()).as(path).isEqualTo(200);
        assertThat(told.body()).as(path).doesNotContain(death).doesNotContain(number);
      }
      assertThat(engineer.call("GET", CASES + "/" + id + "/dossier", null).status()).isEqualTo(403);
      assertThat(supervisor.call("GET", CASES + "/" + id + "/events", null).body()).contains(death);
    }
  }
}
